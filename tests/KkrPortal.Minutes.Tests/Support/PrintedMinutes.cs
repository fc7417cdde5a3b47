using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Tests.Support;

/// <summary>
/// Sets a record as a document that can be printed to a PDF, the way councils do: running header and page number, contents with dotted leaders, hyphenated text,
/// list marks and <c>./.</c> outside the text, tables, participants in two columns.
/// </summary>
internal static partial class PrintedMinutes
{
    private const int LineOfContents = 80;
    private const int FewestDots = 8;

    /// <param name="looseMarks">List marks are drawn beside the text, and leaders are typed dots; else marks are text and leaders are drawn.</param>
    public static string Html(ParsedMinutes minutes, bool looseMarks)
    {
        var html = new StringBuilder();
        var council = minutes.Council ?? "KKR";
        html.Append(CultureInfo.InvariantCulture, $$"""
            <!doctype html><html lang="da"><meta charset="utf-8"><title>{{Text(council)}}</title><style>
            @page { size: A4; margin: 26mm 22mm 22mm 30mm; @top-left { content: "{{council}} | {{minutes.Meeting.Date:dd-MM-yyyy}}"; font: 8pt sans-serif } @bottom-right { content: "Side " counter(page); font: 8pt sans-serif } }
            body { font: 10.5pt/1.35 serif; hyphens: auto; margin: 0 }
            h1, h2, h3, h4 { text-align: left; margin: 4mm 0 1mm; font-family: sans-serif; break-after: avoid } h1 { font-size: 14pt } h2 { font-size: 12pt } h3, h4 { font-size: 10.5pt }
            p, ul, ol { margin: 0 0 2.5mm } ul, ol { padding-left: 7mm } li { margin-bottom: 1mm }
            .mark { display: inline-block; width: 9mm; margin-left: -9mm; text-indent: 0; white-space: nowrap } .item { padding-left: 7mm; text-indent: -7mm; margin: 0 0 1mm } .item i { display: inline-block; width: 7mm; text-indent: 0; font-style: normal }
            .contents p { text-align: left; hyphens: manual; margin: 0 0 1mm } .contents p[title]::after { content: leader('.') attr(title) }
            .people { columns: 2; column-gap: 8mm; text-align: left; hyphens: manual } .people p { margin: 0 0 .6mm }
            table { border-collapse: collapse; margin: 2mm 0 3mm; text-align: left; hyphens: manual } td, th { border: .3mm solid #000; padding: .7mm 2mm; font-weight: inherit; vertical-align: top }
            .front { break-after: page }
            </style><body>

            """);
        Front(html, minutes, council, looseMarks);
        foreach (var group in minutes.Attendees.GroupBy(a => a.Group ?? "Deltagere"))
        {
            html.Append("<h3>").Append(Text(group.Key)).Append("</h3><div class=people>\n");
            foreach (var person in group) html.Append("<p>").Append(Text(Attendee(person))).Append("</p>\n");
            html.Append("</div>\n");
        }
        foreach (var section in minutes.Sections)
        {
            var isItemItself = section.Items is [{ } only] && only.Number == section.Number;
            if (!isItemItself) html.Append("<h1>").Append(Text($"{section.Number}. {section.Title}")).Append("</h1>\n");
            if (section.Body is not null) Blocks(html, section.Body, looseMarks);
            foreach (var item in section.Items) Item(html, item, looseMarks);
        }
        return html.Append("</body></html>\n").ToString();
    }

    private static void Front(StringBuilder html, ParsedMinutes minutes, string council, bool looseMarks)
    {
        var meeting = minutes.Meeting;
        html.Append(CultureInfo.InvariantCulture, $"<div class=front><h1>{(minutes.DocumentType == DocumentType.Minutes ? "REFERAT" : "DAGSORDEN")} {meeting.Date:yyyy}</h1><h1>{Text(council.ToUpperInvariant())}</h1>\n");
        if (meeting.Date is { } date) html.Append(CultureInfo.InvariantCulture, $"<p>Dato: {date:dd-MM-yyyy} {meeting.StartTime:HH:mm}{(meeting.EndTime is { } end ? $" - {end:HH:mm}" : "")}</p>\n");
        if (meeting.Location is { } place) html.Append("<p>Sted: ").Append(Text(place)).Append("</p>\n");
        html.Append("</div>\n");
        if (minutes.TableOfContents.Count == 0) return;
        html.Append("<div class=\"front contents\"><h3>Indholdsfortegnelse</h3>\n");
        foreach (var (number, title, page) in minutes.TableOfContents)
        {
            var entry = Text(number.Length > 0 ? $"{number}. {title}" : title);
            var dots = new string('.', LineOfContents - (entry.Length % (LineOfContents - FewestDots)));
            html.Append(looseMarks ? $"<p>{entry}{dots}{page}</p>\n" : $"<p title=\"{page}\">{entry}</p>\n");
        }
        html.Append("</div>\n");
    }

    private static string Attendee(ParsedAttendee person)
    {
        var text = new StringBuilder(person.Name);
        if (person.PartyAsWritten is { } party) text.Append(" (").Append(party).Append(')');
        if (person.MunicipalityAsWritten is { } municipality) text.Append(", ").Append(municipality);
        if (person.Title is { } title) text.Append(", ").Append(title);
        if (person.SubstituteFor is { } substitute) text.Append(" (suppleant for ").Append(substitute).Append(')');
        if (person.ActingFor is { } acting) text.Append(" (fungerende borgmester for ").Append(acting).Append(')');
        return person.IsMinuteTaker ? text.Append(" (referent)").ToString() : text.ToString();
    }

    private static void Item(StringBuilder html, ParsedItem item, bool looseMarks)
    {
        html.Append("<h2>").Append(Text($"{item.Number}. {item.Title}")).Append("</h2>\n");
        if (item.CaseNumber is not null) html.Append("<p>").Append(Text($"{item.CaseNumber} {string.Join('/', item.Caseworkers)}")).Append("</p>\n");
        foreach (var part in item.Parts)
        {
            if (part.Heading is not null) html.Append("<h3>").Append(Text(part.Heading)).Append("</h3>\n");
            Blocks(html, part.Markdown, looseMarks);
        }
    }

    private static void Blocks(StringBuilder html, string markdown, bool looseMarks)
    {
        var lines = markdown.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith('|'))
            {
                html.Append("<table>");
                for (; i < lines.Length && lines[i].StartsWith('|'); i++)
                {
                    if (lines[i].StartsWith("| ---", StringComparison.Ordinal)) continue;
                    html.Append("<tr>").Append(string.Concat(lines[i].Trim('|').Split(" | ").Select(cell => $"<td>{Inline(cell.Trim())}</td>"))).Append("</tr>\n");
                }
                html.Append("</table>\n");
                i--;
            }
            else if (line.StartsWith("#### ", StringComparison.Ordinal)) html.Append("<h4>").Append(Inline(line[5..])).Append("</h4>\n");
            else if (ListItem().Match(line) is { Success: true } item) Item(html, item, looseMarks);
            else html.Append("<p>").Append(Marked(line)).Append("</p>\n");
        }
    }

    /// <summary>Word sets a list mark and a tab into the text; HTML draws it beside the text, and printers often after it.</summary>
    private static void Item(StringBuilder html, Match item, bool looseMarks)
    {
        var (indent, mark, text) = (item.Groups["indent"].Length / 2, item.Groups["mark"].Value, Marked(item.Groups["text"].Value));
        if (!looseMarks) html.Append(CultureInfo.InvariantCulture, $"<div class=item style=\"margin-left:{indent * 7}mm\"><i>{(mark == "-" ? "•" : mark)}</i> {text}</div>\n");
        else if (mark == "-") html.Append(CultureInfo.InvariantCulture, $"<ul style=\"margin-left:{indent * 7}mm\"><li>{text}</ul>\n");
        else html.Append(CultureInfo.InvariantCulture, $"<ul style=\"margin-left:{indent * 7}mm;list-style-type:'{mark} '\"><li>{text}</ul>\n");
    }

    private static string Marked(string text) =>
        text.StartsWith("./. ", StringComparison.Ordinal) ? "<span class=mark>./.</span>" + Inline(text[4..]) : Inline(text);

    private static string Inline(string text) => Emphasis().Replace(Bold().Replace(Link().Replace(Text(text), "<a href=\"$2\">$1</a>"), "<b>$1</b>"), "<em>$1</em>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"^(?<indent> *)(?<mark>-|[0-9]{1,2}[.)]|[a-j]\)) (?<text>.*)$")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\w*])\*(?=\S)([^*]+?)\*(?![\w*])")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]*)\)")]
    private static partial Regex Link();
}
