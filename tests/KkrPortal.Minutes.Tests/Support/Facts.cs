using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Tests.Support;

/// <summary>
/// What a document says, without how its text was laid out: two extractions of one document must agree on it, line by line. Text is compared by its letters and digits;
/// list marks, tables' borders and targets of links are not text.
/// </summary>
internal static partial class Facts
{
    public static IReadOnlyList<string> Of(ParsedMinutes minutes)
    {
        var facts = new List<string>();
        void Add(FormattableString fact) => facts.Add(fact.ToString(CultureInfo.InvariantCulture));

        Add($"{minutes.DocumentType} {minutes.Council} {minutes.Meeting.Date:yyyy-MM-dd} {minutes.Meeting.StartTime:HH:mm}-{minutes.Meeting.EndTime:HH:mm} {minutes.Meeting.Location}");
        facts.AddRange(minutes.Attendees.Select(a => $"{a.Status} {a.Name} ({a.Party}) {a.Municipality} {a.Title} for {a.SubstituteFor}{a.ActingFor} {a.IsMinuteTaker}").Order(StringComparer.Ordinal));
        foreach (var entry in minutes.TableOfContents) Add($"contents {entry.Number} {Letters(entry.Title)}");
        foreach (var section in minutes.Sections)
        {
            Add($"section {section.Number} {section.Title}: {Letters(section.Body)}");
            foreach (var item in section.Items) Item(item);
        }
        Add($"unplaced {minutes.Coverage.Unplaced}");
        return facts;

        void Item(ParsedItem item)
        {
            Add($"item {item.Number} {item.Title} {item.CaseNumber} {string.Join('/', item.Caseworkers)} {item.IsClosed}");
            foreach (var part in item.Parts) Add($"{item.Number} {part.Kind}: {Letters(part.Markdown)}");
            if (item.Recommendation is { } recommendation) Add($"{item.Number} recommends {string.Join(", ", recommendation.Verbs)}");
            if (item.Decision is { } decision) Add($"{item.Number} decides {string.Join('+', decision.AlsoOutcomes.Prepend(decision.Outcome))} {decision.AsRecommended}");
            foreach (var x in item.Attachments) Add($"{item.Number} attachment {Letters(x.Title)}");
            foreach (var x in item.CrossReferences) Add($"{item.Number} refers to {x.TargetItem} {x.TargetMeetingDate:yyyy-MM-dd}");
            foreach (var x in item.Appointments) Add($"{item.Number} {x.Action} {x.Person} ({x.Party}) {x.Municipality} to {x.Body} for {x.Replaces} {x.IsSubstitute}");
            foreach (var x in item.Deadlines) Add($"{item.Number} deadline {x.Date:yyyy-MM-dd}");
            foreach (var x in item.PeopleMentioned) Add($"{item.Number} names {x}");
        }
    }

    private static string Letters(string? markdown)
    {
        if (markdown is null) return "";
        var text = ListMarks().Replace(LinkTargets().Replace(markdown, "$1"), "");
        return string.Concat(text.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
    }

    [GeneratedRegex(@"^ *(?:#### )?(?:(?:-|[0-9]{1,2}[.)]|[a-j]\)) ){0,2}(?:\./\. )?", RegexOptions.Multiline)]
    private static partial Regex ListMarks();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex LinkTargets();
}
