using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Minutes.Proofreading;

namespace KkrPortal.Web.Proofreading;

/// <summary>A meeting of the workspace as the proofreader sees it.</summary>
internal static class WorkspaceProof
{
    public static ProofMeeting Of(Meeting meeting)
    {
        var isMinutes = meeting.State == MeetingState.Held || meeting.HasMinutes;
        return new()
        {
            DocumentType = isMinutes ? Minutes.DocumentType.Minutes : Minutes.DocumentType.Agenda,
            Council = meeting.Council.Name,
            Date = meeting.Date,
            Attendees = [.. meeting.Attendees.OrderBy(a => a.Position).Select(a => new ProofAttendee(a.NameAsWritten, a.PartyAsWritten ?? a.Party, a.MunicipalityAsWritten, a.SubstituteFor, a.Title, null) { Group = a.Group })],
            Sections = [.. meeting.Sections.OrderBy(s => s.Position).Select(section => new ProofSection
            {
                Number = section.Number,
                Title = section.Title,
                Body = string.IsNullOrWhiteSpace(section.Body) ? null : new(null, Minutes.PartKind.Body, null, section.Body, null),
                Items = [.. meeting.Items.Where(i => i.SectionId == section.Id).OrderBy(i => i.Position).Select(item => Item(item, meeting.State))],
            })],
        };
    }

    private static ProofItem Item(AgendaItem item, MeetingState state) => new()
    {
        Id = item.Id,
        Number = item.Number,
        Title = item.Title,
        IsClosed = item.IsClosed,
        IsManual = item.Origin == Origin.Manual,
        // What was imported was decided long ago, and what is released is history; what is written here must be whole.
        IsDecided = item.Origin == Origin.Manual && state is MeetingState.Held or MeetingState.MinutesDraft ? item.Decision is not null : null,
        Attachments = [.. item.Attachments.OrderBy(a => a.Position).Select(a => new ProofAttachment(a.Title, null))],
        Texts = [.. item.Texts.OrderBy(t => t.Position).ThenBy(t => t.Id).Select(t => new ProofText(t.Id, Kind(t.Kind), t.Heading, t.Markdown, null) { IsPlaceholder = t.IsPlaceholder })],
    };

    private static Minutes.PartKind Kind(PartKind kind) => Enum.Parse<Minutes.PartKind>(kind.ToString());

    public static PartKind Kind(Minutes.PartKind kind) => Enum.Parse<PartKind>(kind.ToString());
}
