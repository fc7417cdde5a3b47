using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.AspNetCore.Components;

namespace KkrPortal.Web.Printing;

/// <summary>The words of a printed document that aren't the record's own.</summary>
internal static partial class PrintedText
{
    /// <summary>The heading over a text; null where the document had none.</summary>
    public static string? HeadingOf(ReleasedPart part) => !string.IsNullOrWhiteSpace(part.Heading) ? part.Heading : part.Kind switch
    {
        PartKind.Background => "Baggrund",
        PartKind.Recommendation => "Indstilling",
        PartKind.Presentation => "Sagsfremstilling",
        PartKind.Decision => "Beslutning",
        _ => null,
    };

    /// <summary>"SAG-2025-00871 mkl/tbr".</summary>
    public static string? CaseLine(ReleasedItem item) => item.CaseNumber is null ? null : $"{item.CaseNumber} {string.Join('/', item.Caseworkers)}".TrimEnd();

    /// <summary>Said where a closed item's public title doesn't say it.</summary>
    public static bool SaysClosed(ReleasedItem item) => item.Title.Contains("lukket", StringComparison.OrdinalIgnoreCase);

    /// <summary>A text, whose marks hang in the margin, and whose figures stay with the word that says what they are.</summary>
    public static MarkupString Html(string? markdown, int topHeading) => new(FigureAfterWord().Replace(
        MarkdownText.ToHtml(markdown, topHeading).Value?.Replace("<p>./. ", "<p><span class=\"mark\">./.</span>", StringComparison.Ordinal) ?? "", "$1\u00A0"));

    [GeneratedRegex(@"\b(kl\.|nr\.|pkt\.|punkt|den|§) (?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FigureAfterWord();

    /// <summary>People under the headings of the lists that they stood in, absent ones last.</summary>
    public static IEnumerable<(string Heading, IEnumerable<string> People)> Groups(ReleasedDocument document) =>
        document.Attendees.GroupBy(a => a.Group ?? (a.Status == AttendeeStatus.Absent ? "Afbud" : "Deltagere")).Select(group => (group.Key, group.Select(Person)));

    /// <summary>"Iben Tangkær (A), Herlev Kommune (suppleant for Gitte Rørkær)".</summary>
    private static string Person(ReleasedAttendee a) => string.Concat((IEnumerable<string?>)
    [
        a.Name,
        (a.PartyAsWritten ?? a.Party) is { } party ? $" ({party})" : null,
        a.MunicipalityAsWritten is { } municipality ? $", {municipality}" : null,
        a.Title is { } title ? $", {title}" : null,
        a.SubstituteFor is { } absent ? $" (suppleant for {absent})" : null,
        a.ActingFor is { } acting ? $" (fungerende i stedet for {acting})" : null,
        a.Status == AttendeeStatus.Absent && a.Group is { } group && !group.Contains("afbud", StringComparison.OrdinalIgnoreCase) && !group.Contains("fravær", StringComparison.OrdinalIgnoreCase) ? " (afbud)" : null,
        a.IsMinuteTaker && a.Group?.StartsWith("Referent", StringComparison.OrdinalIgnoreCase) != true ? " (referent)" : null,
    ]);
}
