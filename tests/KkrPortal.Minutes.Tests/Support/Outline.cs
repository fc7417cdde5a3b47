using System.Globalization;
using System.Text;

namespace KkrPortal.Minutes.Tests.Support;

/// <summary>Writes a parsed document as lines that a person can read and review in a diff.</summary>
internal static class Outline
{
    public static string Of(ParsedMinutes minutes)
    {
        var text = new StringBuilder();
        var meeting = minutes.Meeting;
        Line($"{minutes.DocumentType} {minutes.Council} {meeting.Date:yyyy-MM-dd} {meeting.StartTime:HH:mm}-{meeting.EndTime:HH:mm} | {meeting.Location} | {meeting.Note}");
        foreach (var entry in minutes.TableOfContents) Line($"contents {entry.Number} {entry.Title} {entry.Page}");
        foreach (var a in minutes.Attendees) Line($"{a.Status} [{a.Group}] {a.Title} {a.Name} ({a.Party}) {a.Municipality} {Role("substitute for", a.SubstituteFor)}{Role("acting for", a.ActingFor)}{(a.IsMinuteTaker ? "minute taker " : "")}{Lines(a.Lines)}");
        foreach (var section in minutes.Sections)
        {
            Line($"{section.Number} {section.Title} {Lines(section.Lines)}");
            if (section.Body is not null) Text("  ", section.Body);
            foreach (var item in section.Items) Item(item);
        }
        foreach (var warning in minutes.Warnings) Line($"! {warning.Code}: {warning.Message}");
        Line($"unassigned {minutes.UnassignedLines.Count}, unplaced {minutes.Coverage.Unplaced}");
        return text.ToString();

        void Item(ParsedItem item)
        {
            Line($"  {string.Join("+", item.AlsoNumbers.Prepend(item.Number))} {item.Title} {(item.IsClosed ? "CLOSED " : "")}{item.CaseNumber} {string.Join('/', item.Caseworkers)} {Lines(item.Lines)}");
            foreach (var part in item.Parts)
            {
                Line($"    {part.Kind} {part.Heading} {(part.IsPlaceholder ? "PLACEHOLDER " : "")}{Lines(part.Lines)}");
                Text("      ", part.Markdown);
            }
            if (item.Recommendation is { } r) Line($"    recommends {string.Join(", ", r.Verbs)}; {r.Points.Count} points");
            if (item.Decision is { } d) Line($"    decided {string.Join('+', d.AlsoOutcomes.Prepend(d.Outcome))} as recommended: {d.AsRecommended?.ToString() ?? "unsettled"} {d.Confidence}{(d.Resolved is null ? "" : " resolved")}");
            foreach (var x in item.Attachments) Line($"    attachment {x.Title} {x.Url} {Lines(x.Lines)}");
            foreach (var x in item.CrossReferences) Line($"    refers to {x.TargetItem}{x.TargetMeetingDate:yyyy-MM-dd} by \"{x.Text}\" {Lines(x.Lines)}");
            foreach (var x in item.Appointments) Line($"    {x.Action} {x.Person} ({x.Party}) {x.Municipality} to {x.Body} {(x.IsSubstitute ? "as substitute " : "")}{Role("replaces", x.Replaces)}{Lines(x.Lines)}");
            foreach (var x in item.Deadlines) Line($"    deadline {x.Date:yyyy-MM-dd} by \"{x.Text}\" {Lines(x.Lines)}");
            if (item.PeopleMentioned.Count > 0) Line($"    people {string.Join(", ", item.PeopleMentioned)}");
            foreach (var url in item.Links) Line($"    link {url}");
        }

        void Text(string indent, string markdown)
        {
            foreach (var line in markdown.Split('\n')) Line($"{indent}{line}");
        }

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');
    }

    private static string Role(string role, string? name) => name is null ? "" : $"{role} {name} ";

    private static string Lines(LineSpan lines) => lines.First == lines.Last ? $"@{lines.First}" : $"@{lines.First}-{lines.Last}";
}
