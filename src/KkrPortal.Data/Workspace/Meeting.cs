using KkrPortal.Data.Registry;

namespace KkrPortal.Data.Workspace;

/// <summary>A meeting with its two documents, agenda (dagsorden) and minutes (referat).</summary>
public sealed class Meeting
{
    public long Id { get; set; }
    public int CouncilId { get; set; }
    public Council Council { get; set; } = null!;
    public DateOnly Date { get; set; }
    public TimeOnly? StartTime { get; set; }
    public TimeOnly? EndTime { get; set; }
    public string? Location { get; set; }
    public string? Note { get; set; }
    public MeetingKind Kind { get; set; }
    public MeetingState State { get; private set; }
    public uint Version { get; set; }
    public List<AgendaSection> Sections { get; set; } = [];
    public List<AgendaItem> Items { get; set; } = [];
    public List<Attendee> Attendees { get; set; } = [];
    public List<Release> Releases { get; set; } = [];
    public List<SourceDocument> Sources { get; set; } = [];

    public bool HasMinutes => State is MeetingState.MinutesDraft or MeetingState.MinutesReleased or MeetingState.Approved;

    /// <summary>The state that an imported document gives: an agenda never takes minutes back to a draft.</summary>
    public void Received(DocumentKind kind)
    {
        if (kind == DocumentKind.Minutes && State < MeetingState.MinutesDraft)
            State = MeetingState.MinutesDraft;
        else if (kind == DocumentKind.Agenda && State < MeetingState.AgendaDraft)
            State = MeetingState.AgendaDraft;
    }

    public void ReleaseAgenda() => Move(MeetingState.AgendaReleased, [MeetingState.Planned, MeetingState.AgendaDraft, MeetingState.AgendaReleased], "Dagsordenen kan ikke frigives");
    public void Hold() => Move(MeetingState.Held, [MeetingState.AgendaReleased, MeetingState.AgendaDraft, MeetingState.Planned], "Mødet kan ikke åbnes");
    /// <summary>Takes an opening back that was pressed too early.</summary>
    public void TakeBackHold(bool agendaIsReleased) => Move(agendaIsReleased ? MeetingState.AgendaReleased : MeetingState.AgendaDraft, [MeetingState.Held], "Mødet kan ikke lukkes op igen");
    public void StartMinutes() => Move(MeetingState.MinutesDraft, [MeetingState.Held, MeetingState.AgendaReleased], "Referatet kan ikke påbegyndes");
    /// <summary>Takes a closing back, while no minutes are released.</summary>
    public void OpenAgain() => Move(MeetingState.Held, [MeetingState.MinutesDraft], "Mødet kan ikke åbnes igen");
    public void ReleaseMinutes() => Move(MeetingState.MinutesReleased, [MeetingState.Held, MeetingState.MinutesDraft, MeetingState.MinutesReleased, MeetingState.Approved], "Referatet kan ikke frigives");
    public void Approve() => Move(MeetingState.Approved, [MeetingState.MinutesReleased, MeetingState.Approved], "Referatet kan ikke godkendes");
    /// <summary>The meeting that approved the minutes has withdrawn its own.</summary>
    public void TakeBackApproval()
    {
        if (State != MeetingState.Approved) throw new RefusedTransitionException($"Godkendelsen kan ikke tages tilbage, for mødet er i tilstanden {State.Danish()}.");
        State = MeetingState.MinutesReleased;
    }

    public void Cancel() => Move(MeetingState.Cancelled, [MeetingState.Planned, MeetingState.AgendaDraft, MeetingState.AgendaReleased], "Mødet kan ikke aflyses");
    /// <summary>Puts minutes aside that were read from a file by mistake.</summary>
    public void PutAside() => Move(MeetingState.Cancelled, [MeetingState.MinutesDraft], "Mødet kan ikke lægges til side");
    /// <summary>Takes a cancellation back; what was written or read is as it was.</summary>
    public void TakeBackCancellation(bool hasMinutes) => Move(hasMinutes ? MeetingState.MinutesDraft : MeetingState.AgendaDraft, [MeetingState.Cancelled], "Mødet kan ikke genoptages");

    /// <summary>Numbers are addresses: once the meeting has been held they stay.</summary>
    public static bool HasFixedNumbers(MeetingState state) => state is MeetingState.Held or MeetingState.MinutesDraft or MeetingState.MinutesReleased or MeetingState.Approved;

    public void MayRenumber()
    {
        if (HasFixedNumbers(State))
            throw new RefusedTransitionException("Mødet er holdt. Punkternes numre ligger fast, for de er deres adresser.");
    }

    private void Move(MeetingState to, MeetingState[] from, string refusal)
    {
        if (!from.Contains(State)) throw new RefusedTransitionException($"{refusal}, for mødet er i tilstanden {State.Danish()}.");
        // Releasing again (a correction) leaves an approved meeting approved.
        if (!(State == MeetingState.Approved && to == MeetingState.MinutesReleased)) State = to;
    }
}

/// <summary>A transition that the meeting's state doesn't allow; the message is a Danish sentence for the screen.</summary>
public sealed class RefusedTransitionException(string message) : Exception(message);

public static class MeetingStateNames
{
    public static string Danish(this MeetingState state) => state switch
    {
        MeetingState.Planned => "planlagt",
        MeetingState.AgendaDraft => "dagsorden under udarbejdelse",
        MeetingState.AgendaReleased => "dagsorden frigivet",
        MeetingState.Held => "afholdt",
        MeetingState.MinutesDraft => "referat under udarbejdelse",
        MeetingState.MinutesReleased => "referat frigivet",
        MeetingState.Approved => "referat godkendt",
        MeetingState.Cancelled => "aflyst",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

public sealed class AgendaSection
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public Meeting Meeting { get; set; } = null!;
    public int Position { get; set; }
    public required string Number { get; set; }
    public required string Title { get; set; }
    public string? Body { get; set; }
    public Origin Origin { get; set; }
    public List<AgendaItem> Items { get; set; } = [];
}
