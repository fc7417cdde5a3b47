using System.Globalization;
using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Components.Shared;

/// <summary>When and where a meeting is.</summary>
public sealed record TimeAndPlace(DateOnly Day, TimeOnly? Start, TimeOnly? End, string? Place)
{
    public const int LongestPlace = 200;

    public static TimeAndPlace Of(Meeting meeting) => new(meeting.Date, meeting.StartTime, meeting.EndTime, meeting.Location);

    /// <summary>"kl. 10.00–12.00"; null where no time is given.</summary>
    public string? Clock => Start is { } start ? Danish.Clock(start, End) : null;

    /// <summary>One Danish sentence that says why a meeting can't be then or there; null where it can.</summary>
    public string? Problem() => this switch
    {
        _ when TypedDay.Problem(Day) is { } problem => problem,
        { Start: null, End: not null } => "Skriv også, hvornår mødet begynder.",
        { Start: { } start, End: { } end } when end <= start => "Mødet slutter, før det begynder. Ret tiden.",
        { Place.Length: > LongestPlace } => $"Stedet kan højst fylde {LongestPlace} tegn.",
        _ => null,
    };

    /// <summary>The same with one field as the history has it: a day as 2032-03-05, a time as <see cref="Clock"/> writes it, a place; null where nothing stood.</summary>
    public TimeAndPlace With(string field, string? value) => field switch
    {
        Revisions.Day when value is not null => this with { Day = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) },
        Revisions.Time when value?["kl. ".Length..].Split('–').Select(part => TimeOnly.ParseExact(part, "HH.mm", CultureInfo.InvariantCulture)).ToList() is [var start, ..] times => this with { Start = start, End = times is [_, var end] ? end : null },
        Revisions.Time => this with { Start = null, End = null },
        Revisions.Place => this with { Place = value },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not one of a meeting's fields."),
    };

    /// <summary>All of it in one line for people, by which a form also says what its writer saw.</summary>
    public override string ToString() => $"{Danish.Long(Day)}, {Clock ?? "tid ikke oplyst"}, {Place ?? "sted ikke oplyst"}";
}
