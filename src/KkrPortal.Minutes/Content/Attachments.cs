using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Finds the titles of attachments: the list under "Bilag"; paragraphs with the margin mark that are nothing but a title; and, where
/// an item has neither, the sentence by the mark that says what is enclosed.
/// </summary>
internal static partial class Attachments
{
    private const int LongestTitle = 160;

    /// <param name="listed">Lines under headings "Bilag".</param>
    public static IReadOnlyList<ParsedAttachment> Find(IReadOnlyList<Line> listed, IReadOnlyList<Block> text, WrapWidth width, Vocabulary words)
    {
        var found = AttachmentList.Read(listed, width, words).ToList();
        // "./. Notat om havnene (bilag 3.1.a)", where the list has "3.1.a Notat om havnene".
        var numbers = listed.Select(line => MarginMark.Strip(line.Plain).Text.Split(' ', 2)[0]).ToHashSet();
        found.AddRange(text.Where(b => b.HasMarginMark && IsTitle(b.Plain) && !(InBracket().Match(b.Plain) is { Success: true } bracket && numbers.Contains(bracket.Groups["number"].Value))).Select(b => new ParsedAttachment(Clean(b.Plain), null, b.Lines)));
        if (found.Count > 0) return found;
        return [.. text.Where((b, i) => b.HasMarginMark || (i + 1 < text.Count && text[i + 1].HasMarginMark)).SelectMany(Enclosed)];
    }

    /// <summary>No sentence: short, without a stop and without a finite verb.</summary>
    private static bool IsTitle(string plain) => plain.Length is > 3 and <= LongestTitle && !plain.EndsWith('.') && !plain.EndsWith(':') && !FiniteVerb().IsMatch(plain);

    /// <summary><c>Notat om havnene (bilag 3.1.a)</c></summary>
    [GeneratedRegex(@"\((?:se |jf\. )?[Bb]ilag (?<number>[0-9][0-9a-z.]{0,9})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex InBracket();

    private static IEnumerable<ParsedAttachment> Enclosed(Block block)
    {
        foreach (var sentence in block.Sentences)
        {
            var match = SaysEnclosed().Match(sentence.Text);
            if (!match.Success) continue;
            var title = match.Groups["title"];
            yield return new ParsedAttachment(Clean(title.Value), null, new LineSpan(block.LineAt(sentence.Start + title.Index), block.LineAt(sentence.Start + title.Index + title.Length - 1)));
        }
    }

    /// <summary>Without emphasis, the final stop, its number among the attachments, when it was handed out, and quotation marks around the whole.</summary>
    public static string Clean(string title)
    {
        title = Numbered().Replace(MarkdownMarks.Remove(title).Trim(), "").TrimEnd('.').Trim();
        title = Address().Replace(title, "");
        if (title.EndsWith(')')) title = FileNumber().Replace(title, "");
        title = FileSize().Replace(HandedOut().Replace(title, ""), "").TrimEnd('.').Trim();
        return title.Length > 2 && title[0] is '"' or '”' or '“' or '»' or '\'' && title[^1] is '"' or '”' or '“' or '«' or '\'' && title.AsSpan(1, title.Length - 2).IndexOfAny('"', '”', '“') < 0 ? title[1..^1] : title;
    }

    /// <summary><c>Bilag 3.1: Udkast</c> <c>Bilag 2 – Kort</c> <c>Bilag a) Notat</c> <c>Bilag: Notat</c> <c>Bilag A Notat</c> <c>2.1.1.a Notat</c> <c>Download: Notat</c>; not <c>Bilag 2 til aftalen</c></summary>
    [GeneratedRegex(@"^Bilag(?: (?:nr\. ?)?(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}\.?[a-z]?|[A-Za-z]))?(?:(?: ?[:)]|\.(?= \p{Lu})| [-–]) |\t)(?=\S)|^Bilag (?:nr\. ?)?(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}[a-z]?|[A-Z]) (?=\p{Lu}\p{L})|^[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\.?[a-z]:? (?=\p{Lu})|^[0-9]{1,2}\.[a-z]:? (?=\p{Lu})|^[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2}\.?:? (?=\p{Lu})|^(?:Download|Hent|Åbn)(?: bilag)?: (?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary><c>Notat (eftersendes)</c> <c>Notat – omdeles på mødet</c> <c>Notat, udsendt særskilt</c> <c>Notat eftersendes</c></summary>
    [GeneratedRegex(@"(?<=\S)(?:(?<!\b(?:der|som))[ ]eftersendes\.?$|[ ]?(?:[-–,] ?|\()(?:bilaget )?(?:(?:bliver |er )?(?:eftersend(?:es|t)|omdel(?:es|t)|uddel(?:es|t)|udsend(?:es|t)|fremlægges|fremlagt|vedlagt|vedlægges)(?: (?:på|under|ved|før|inden|til) mødet| særskilt| senere| separat| den [0-9]{1,2}\. \p{L}+(?: 20[0-9]{2})?){0,2})\)?\.?$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HandedOut();

    /// <summary><c>Notat (05.01.00-P00-3-22 - 1203341)</c>: the case and the document in a municipality's system.</summary>
    [GeneratedRegex(@" \([0-9]{2}\.[0-9]{2}\.[0-9]{2}-\p{Lu}[0-9]{2}-[0-9]{1,5}-[0-9]{2}(?: ?- ?[0-9]{3,10})?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex FileNumber();

    /// <summary><c>Notat: https://havn.example/notat.pdf</c> <c>Notat (link)</c>: where it is to be had, which is no part of its title; but <c>Link: https://…</c> has no other.</summary>
    [GeneratedRegex(@"(?<=\S)(?<!^(?:Se|Links?|Hent|Her|Læs(?: mere)?)(?: her)?(?: ?[:–-])?)(?: ?[:–-])? (?:[<(]?(?:https?://|www\.)\S{3,500}|\((?:se )?link(?:et)?\))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary><c>Notat (pdf, 214 KB)</c></summary>
    [GeneratedRegex(@" \((?:(?:pdf|docx?|xlsx?|pptx?)\b)(?:, ?[0-9.,]{1,8} ?[kMG]B)?\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileSize();

    [GeneratedRegex(@"\b(?:er|var|har|havde|kan|skal|vil|bliver|blev|fremgår|vedlægges|vedlagt|forventes|foreslås|anbefales|indgår|peger|viser|udgør)\b|\b\p{Ll}+(?:ede|ges|des|res)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FiniteVerb();

    /// <summary><c>Vedlagt er en status for X, der …</c> <c>Der er udarbejdet en oversigt over X (vedlagt).</c> <c>X er vedlagt.</c> <c>Udkast til X vedlægges.</c> <c>Se bilag 1: X.</c></summary>
    [GeneratedRegex("""
        ^Der[ ](?:er[ ]udarbejdet|foreligger|vedlægges)[ ](?:en|et)?[ ]?(?<title>.{5,200}?)[ ]\((?:er[ ])?(?:vedlagt|bilagt|se[ ]bilag)\)
        | ^(?: (?:Som[ ]bilag[ ])?(?:Vedlagt|Vedlægges|Bilagt)[ ](?:til[ ](?:punktet|sagen)[ ])?(?:er[ ])?
             | (?:Som[ ]bilag|Der)[ ](?:er[ ]vedlagt|vedlægges)[ ]
             | (?:Der[ ]henvises[ ]til|Se|Jf\.)[ ](?:det[ ]|den[ ])?vedlagte[ ]
             | Se[ ]bilag[ ][0-9A-Z][0-9.a-z]{0,6}:[ ]
           )(?!ikke\b|ingen\b|intet\b)(?:en|et|den|det)?[ ]?(?<title>.{5,200}?)(?:,[ ](?:der|som|hvor)\b.*|\.|$)
        | ^(?:(?:En|Et)[ ])?(?<title>.{5,200}?)[ ](?:er[ ](?:vedlagt|bilagt|vedhæftet)|vedlægges)(?:[ ](?:punktet|sagen|dagsordenen))?(?:[ ](?:som[ ])?bilag(?:[ ][0-9A-Z][0-9.a-z]{0,6})?)?(?:[ ]til[ ](?:orientering|punktet|sagen|dagsordenen))?\.?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex SaysEnclosed();
}
