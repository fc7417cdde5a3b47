using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Finds parts that no heading opens: a recommendation that its own formula opens, and attachments that are listed one by one behind
/// the rest of the text.
/// <code>
/// Havnene er for små.                      Rådet godkendte planen.
///
/// Det indstilles, at                       Bilag 3.1: Udkast til plan
/// KKR godkender planen.                    Bilag 3.2: Kort over havnene
/// </code>
/// </summary>
internal static partial class UnheadedParts
{
    private const int LongestLead = 160;

    /// <summary>"Det indstilles, at …", "Formandskabet indstiller, at KKR", at the beginning of a paragraph.</summary>
    public static bool OpensRecommendation(Line line, Line? above) =>
        MayLead(line.Plain) && (line.GapBefore || above is null || (LineEnd.EndsSentence(above.Plain) && line.Plain.StartsWith(Danish.RecommendationFormula, StringComparison.OrdinalIgnoreCase))) && Lead().IsMatch(line.Plain.Length > LongestLead ? line.Plain[..LongestLead] : line.Plain);

    /// <summary>"indstilles" or "indstiller", where another may only propose.</summary>
    public static bool SaysRecommends(Line line) => line.Plain.AsSpan(0, Math.Min(LongestLead, line.Plain.Length)).Contains("indstill", StringComparison.Ordinal);

    private static bool MayLead(string plain)
    {
        var head = plain.AsSpan(0, Math.Min(LongestLead, plain.Length));
        return head.Contains("indstill", StringComparison.Ordinal) || head.Contains("foreslår", StringComparison.Ordinal);
    }

    /// <summary>A paragraph behind a finished recommendation that is no further point of it.</summary>
    public static bool EndsRecommendation(Line above, Line line) =>
        line.GapBefore && LineEnd.EndsSentence(above.Plain) && !above.Plain.EndsWith(':') && !Bullet.StartsWithMark(line.Plain)
        && !char.IsLower(line.Plain[0]) && !Point().IsMatch(line.Plain.Length > LongestLead ? line.Plain[..LongestLead] : line.Plain) && !OpensRecommendation(line, above);

    /// <summary>How many lines at the end are nothing but "Bilag 1: …", "Bilag 2: …"; 0 where anything else stands behind or between them.</summary>
    public static int AttachmentsAtEnd(IReadOnlyList<Line> lines)
    {
        var first = lines.Count;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (IsAttachment(lines[i])) first = i;
            else if (lines[i].GapBefore) break;
        }
        return lines.Count - first;
    }

    private static bool IsAttachment(Line line) => line.Plain.Length <= Line.LongestHeading && line.Plain.Contains("Bilag ", StringComparison.Ordinal) && Attachment().IsMatch(line.Plain);

    [GeneratedRegex(@"^(?:(?:det|der) indstilles|(?:KKR[-’'s]* ?)?\p{L}[\p{L}-]{3,40}(?: for KKR(?: (?-i:\p{Lu})\p{L}+)?)? (?:indstiller|foreslår)),? ?(?:til (?:KKR|kommunekontaktrådet)(?: (?-i:\p{Lu})\p{L}+)?,? ?)?(?:at\b|:|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    /// <summary>A further thing recommended, on a line of its own: <c>at KKR godkender …</c> <c>KKR godkender …</c></summary>
    [GeneratedRegex(@"^(?:at|KKR(?: (?-i:\p{Lu})\p{L}+)?) \p{L}+(?:r|s)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    /// <summary><c>Bilag 3.1: Udkast</c> <c>Bilag 1 – Kort</c> <c>Bilag a) Notat</c>; not <c>Bilag 2 viser …</c></summary>
    [GeneratedRegex(@"^(?:[-–•*] ?)?Bilag (?:nr\. ?)?[0-9]{0,2}(?:\.?[0-9]{1,2}){0,2}(?:\.?[A-Za-z](?=[ .:)]))?(?: ?[:)]|\.(?= \p{Lu})| [-–])(?= \S)")]
    private static partial Regex Attachment();
}
