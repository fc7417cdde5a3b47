using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>Takes the marks of Markdown and HTML converters off a text, so that recognisers see the words alone.</summary>
internal static partial class MarkdownMarks
{
    private const string RaisedFigures = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int LongestNoText = 600;
    private static readonly System.Buffers.SearchValues<char> NoTextBegins = System.Buffers.SearchValues.Create("!<-*_={`|[");
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("*_<[\\&`");

    /// <summary><c>## Title</c> <c>&lt;h2&gt;Title&lt;/h2&gt;</c></summary>
    public static (int Level, string Text) TryReadHeading(string text)
    {
        if (text.StartsWith("<h", StringComparison.OrdinalIgnoreCase) && HeadingTag().Match(text) is { Success: true } tagged) return (tagged.Groups["level"].Value[0] - '0', tagged.Groups["text"].Value.Trim());
        var signs = text.AsSpan().IndexOfAnyExcept('#');
        return signs is >= 1 and <= 6 && signs < text.Length && char.IsWhiteSpace(text[signs])
            ? (signs, text[signs..].TrimEnd('#', ' ').TrimStart())
            : (0, text);
    }

    /// <summary><c>**1.2. Title**</c>, <c>&lt;b&gt;1. Title .....&lt;/b&gt;</c>, <c>*Sub-heading*</c>, <c>[here](#)</c></summary>
    public static string Remove(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0) return text;
        text = Tags().Replace(text, "");
        text = Links().Replace(text, "$1");
        text = Escapes().Replace(text, "$1");
        text = text.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        text = text.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        return SingleEmphasis().Replace(text, "$1").Trim();
    }

    /// <summary>Tags that carry emphasis become Markdown, anchors go, lowered figures stand in the line ("CO2") and raised ones are characters of their own ("m²").</summary>
    public static string TagsToMarkdown(string text)
    {
        if (text.StartsWith("<span", StringComparison.OrdinalIgnoreCase) && text.Contains("![", StringComparison.Ordinal)) text = Anchors().Replace(text, "").Trim();
        if (text.Contains("![", StringComparison.Ordinal) && !IsNoText(text)) text = Pictures().Replace(text, "");
        if (text.Contains("<su", StringComparison.OrdinalIgnoreCase)) text = LevelTags().Replace(Raised().Replace(text, figure => Raise(figure.Groups[1].Value)), "");
        if (text.StartsWith("<li", StringComparison.OrdinalIgnoreCase)) text = ItemTag().Replace(text, "- ");
        return text.Contains('<') ? ItalicTags().Replace(BoldTags().Replace(Anchors().Replace(text, ""), "**"), "*").Trim() : text;
    }

    /// <summary>
    /// <c>![](_page_0_Picture_1.jpeg)</c>, <c>&lt;!-- image --&gt;</c>, <c>-----</c>, <c>{3}-----</c>, <c>&lt;page_number&gt;3&lt;/page_number&gt;</c>, <c>```markdown</c>, <c>|Col1|Col2|</c>
    /// or <c>[Tom side]</c> and nothing else: what a converter left of a picture, a rule, a page's edge or a table, or says of its own work.
    /// </summary>
    public static bool IsNoText(string text) => text.Length <= LongestNoText && NoTextBegins.Contains(text[0]) && NoText().IsMatch(text);

    /// <summary>Bold words beside bold words are one; where each line of a heading was marked, a hyphen may stand between: <c>**Indstil-** **ling**</c>.</summary>
    public static string JoinEmphasis(string text)
    {
        if (!text.Contains("** **", StringComparison.Ordinal)) return text;
        var runs = text.Split("**");
        if (runs.Length % 2 == 0) return text;
        // Every second run is bold.
        var joined = new System.Text.StringBuilder(runs[0]).Append("**").Append(runs[1]);
        for (var i = 3; i < runs.Length; i += 2)
        {
            if (runs[i - 1] == " " && runs[i].Length > 0 && runs[i - 2].Length > 0) Content.LineJoin.Close(joined, runs[i - 2], runs[i], null);
            else joined.Append("**").Append(runs[i - 1]).Append("**");
            joined.Append(runs[i]);
        }
        return joined.Append("**").Append(runs[^1]).ToString();
    }

    public static string Raise(string figures) => string.Concat(figures.Select(c => RaisedFigures[c - '0']));

    public static bool IsStrong(string text) =>
        (text.StartsWith("**", StringComparison.Ordinal) && text.IndexOf("**", 2, StringComparison.Ordinal) is var end and > 0 && end >= text.Length - 3)
        || (text.StartsWith("<b>", StringComparison.OrdinalIgnoreCase) && text.EndsWith("</b>", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"</?(?:b|strong|i|em|u|sub|sup|span|br|p|div|font)(?:\s[^<>]{0,100})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^<h(?<level>[1-6])(?:\s[^<>]{0,200})?>(?<text>.{1,600}?)(?:</h[1-6]>)?$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingTag();

    [GeneratedRegex(@"^<li(?:\s[^<>]{0,200})?>\s*", RegexOptions.IgnoreCase)]
    private static partial Regex ItemTag();

    [GeneratedRegex(@"</?(?:span|a|div|p|li|font)(?:\s[^<>]{0,200})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Anchors();

    [GeneratedRegex(@"!\[[^\[\]]{0,200}\]\([^()\s]{0,300}\)")]
    private static partial Regex Pictures();

    [GeneratedRegex("""
        ^(?:!\[[^\[\]]{0,200}\]\([^()\s]{0,300}\)
        | <!--[^<>]{0,400}-->
        | (?:\{[0-9]{1,4}\})?(?<rule>[-*_=])(?:[ ]?\k<rule>){2,}
        | </?(?:figure|figcaption|div|span|p|center|page|header|footer|section|html|body|table|tbody|a|ul|ol|li)(?:\s[^<>]{0,200})?/?>
        | <(?<tag>page_number|page|watermark|img|image|logo|header|footer)>[^<>]{0,200}</\k<tag>>
        | `{3,}[a-z]{0,12}
        | \|(?:[ ]?Col[0-9]{1,2}[ ]?\|)+
        | \[(?:tom[ ]side|blank[ ]side|blank[ ]page|denne[ ]side[ ]er[ ]tom|(?:image|billede|figure|figur|logo|picture)\b[^\[\]]{0,300})\])$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoText();

    [GeneratedRegex("<sup>([0-9]{1,3})</sup>", RegexOptions.IgnoreCase)]
    private static partial Regex Raised();

    [GeneratedRegex("</?su[bp]>", RegexOptions.IgnoreCase)]
    private static partial Regex LevelTags();

    [GeneratedRegex("</?(?:b|strong)>", RegexOptions.IgnoreCase)]
    private static partial Regex BoldTags();

    [GeneratedRegex("</?(?:i|em)>", RegexOptions.IgnoreCase)]
    private static partial Regex ItalicTags();

    [GeneratedRegex(@"\[([^\[\]]{1,300})\]\([^()\s]{0,500}\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|])")]
    private static partial Regex Escapes();

    /// <summary><c>*word*</c> and <c>_word_</c>, not 2*3 nor snake_case.</summary>
    [GeneratedRegex(@"(?<![\w*])[*_](?=\S)([^*_\n]{1,600})(?<=\S)[*_](?![\w*])")]
    private static partial Regex SingleEmphasis();
}
