namespace KkrPortal.Web.Components.Shared;

/// <summary>What the archive has of a meeting: minutes, an agenda alone, a mention in other minutes, or a date to come.</summary>
public enum Holding { Minutes, Agenda, Mentioned, Coming }

public sealed record MeetingDot(string CouncilSlug, DateOnly Date, Holding Holding)
{
    public string Words => Holding switch
    {
        Holding.Minutes => "Referat",
        Holding.Agenda => "Dagsorden",
        Holding.Mentioned => "Kun omtalt",
        _ => "Kommende",
    };
}
