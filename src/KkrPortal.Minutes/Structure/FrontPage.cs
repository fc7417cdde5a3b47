using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>What the front page says. KL's mission and vision, printed on each, are furniture.</summary>
/// <param name="InvalidDate">A date as written that no calendar has.</param>
internal sealed record FrontPage(
    DocumentType? Type, DateOnly? Date, int? DateLine, string? InvalidDate, TimeOnly? Start, TimeOnly? End, string? Location, string? Note, IReadOnlyList<Line> Mission)
{
    public static FrontPage Read(IReadOnlyList<Line> lines)
    {
        var mission = MissionAndVision.Find(lines);
        var rest = lines.Except(mission).ToList();
        var fields = FrontFields.Read(rest);
        var dated = fields.Dated;
        var written = dated is null ? null : MeetingHours.Day(dated.Words);
        if (written is { Year: null }) written = written with { Year = fields.Year };
        var time = fields.Timed is null ? null : MeetingHours.Find(fields.Timed.Words);
        var end = time?.End ?? (time is null || fields.Ended is null ? null : MeetingHours.Find(fields.Ended.Words)?.Start);
        return new FrontPage(
            fields.Type, written?.Date, written?.Date is null ? null : dated!.Number,
            written is { Year: not null, Date: null } ? dated!.Words.Substring(written.Start, written.Length) : null,
            time?.Start, end, fields.Location, fields.Note, mission);
    }
}
