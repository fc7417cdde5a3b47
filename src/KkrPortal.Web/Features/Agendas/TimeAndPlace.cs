using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>When and where a meeting is.</summary>
public sealed record TimeAndPlace(DateOnly Day, TimeOnly? Start, TimeOnly? End, string? Place)
{
    public const int LongestPlace = 200;

    public static TimeAndPlace Of(Meeting meeting) => new(meeting.Date, meeting.StartTime, meeting.EndTime, meeting.Location);

    /// <summary>"kl. 10.00–12.00"; null where no time is given.</summary>
    public string? Clock => Start is { } start ? Danish.Clock(start, End) : null;

    /// <summary>All of it in one line for people, by which a form also says what its writer saw.</summary>
    public override string ToString() => $"{Danish.Long(Day)}, {Clock ?? "tid ikke oplyst"}, {Place ?? "sted ikke oplyst"}";
}
