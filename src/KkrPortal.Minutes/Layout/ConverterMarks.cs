using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Reads what converters and language models write in place of a character: entities, escapes, formulas, references to notes, boxes. What
/// Markdown itself needs escaped (stars, brackets, underscores around a word) stays.
/// <code>
/// Havne &amp;amp; kyster          ->   Havne &amp; kyster
/// SAG\-2021\-00018 2\.1\.     ->   SAG-2021-00018 2.1.
/// $\bullet$ Ny mole$^{1}$     ->   • Ny mole¹
/// [^1]: Kilde                 ->   ¹ Kilde
/// :selected: Ja               ->   ☒ Ja
/// </code>
/// </summary>
internal static partial class ConverterMarks
{
    private const string Bullet = "•";

    private static readonly (string Command, string Sign)[] Signs =
    [
        ("bullet", Bullet), ("cdot", "·"), ("circ", "○"), ("S", "§"), ("times", "×"), ("rightarrow", "→"), ("to", "→"), ("Rightarrow", "⇒"),
        ("leftarrow", "←"), ("geq", "≥"), ("ge", "≥"), ("leq", "≤"), ("le", "≤"), ("neq", "≠"), ("approx", "≈"), ("pm", "±"), ("sim", "~"),
        ("div", "÷"), ("square", "□"), ("Box", "□"), ("checkmark", "✓"), ("dots", "…"), ("ldots", "…"), ("quad", " "), ("degree", "°"), ("euro", "€"), ("left", ""), ("right", ""),
    ];

    private static readonly FrozenDictionary<string, string> SignOf = Signs.ToFrozenDictionary(s => s.Command, s => s.Sign, StringComparer.Ordinal);

    public static string Read(string text)
    {
        if (text.Contains('&') && text.Contains(';')) text = Entity().Replace(text, entity => WebUtility.HtmlDecode(entity.Value));
        if (text.Contains('$')) text = Formula().Replace(text, formula => Plain(formula.Groups[1].Value) ?? formula.Value);
        if (text.Contains("selected:", StringComparison.Ordinal)) text = Box().Replace(text, box => box.Length > ":selected:".Length ? "☐" : "☒");
        if (text.Contains("[^", StringComparison.Ordinal)) text = NoteMark().Replace(text, note => MarkdownMarks.Raise(note.Groups[1].Value));
        if (text.StartsWith("fold dette punkt ", StringComparison.Ordinal)) text = Button().Replace(text, "");
        if (text.Contains("footnote", StringComparison.Ordinal)) text = NoteBack().Replace(NoteAnchor().Replace(NoteLink().Replace(text, RaiseNote), RaiseNote), "");
        return text.Contains('\\') ? Escape().Replace(text, "$1$2") : text;
    }

    private static string RaiseNote(Match note) => MarkdownMarks.Raise(note.Groups[1].Value);

    /// <returns>Null for what no plain characters can say, and for dollars that are money.</returns>
    private static string? Plain(string formula)
    {
        if (formula.AsSpan().IndexOfAny(@"\^_{") < 0) return FiguresAlone().IsMatch(formula) ? formula.Trim() : null;
        var plain = Fraction().Replace(Styled().Replace(formula, "$1"), "$1/$2").Replace(@"^\circ", "°", StringComparison.Ordinal).Replace(@"^{\circ}", "°", StringComparison.Ordinal);
        plain = RaisedFigures().Replace(plain, figures => MarkdownMarks.Raise(figures.Groups[1].Value));
        plain = Command().Replace(plain, command => SignOf.GetValueOrDefault(command.Groups[1].Value, command.Value));
        plain = EscapedSign().Replace(plain, "$1");
        return plain.AsSpan().IndexOfAny(@"\^") >= 0 ? null : plain.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Trim();
    }

    /// <summary><c>fold dette punkt ind Indstilling</c>: what a page says of the button beside a heading to those who can't see it.</summary>
    [GeneratedRegex(@"^fold dette punkt (?:ind|ud) (?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Button();

    /// <summary>Not those that would become a tag: "&amp;lt;".</summary>
    [GeneratedRegex("&(?!lt;|gt;)(?:[A-Za-z]{2,8}|#[0-9]{1,5}|#x[0-9A-Fa-f]{1,4});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\$([^$\n]{1,120})\$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^[0-9.,\s%+-]+$")]
    private static partial Regex FiguresAlone();

    [GeneratedRegex(@"\\(?:mathrm|mathbf|mathit|mathsf|mathfrak|text|textbf|textit|operatorname)\s*\{([^{}]*)\}")]
    private static partial Regex Styled();

    [GeneratedRegex(@"\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"(?:\{\s*\})?\s*\^\s*\{?\s*([0-9]{1,3})\s*\}?")]
    private static partial Regex RaisedFigures();

    [GeneratedRegex(@"\\([A-Za-z]+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"\\([%&$#_,; ])")]
    private static partial Regex EscapedSign();

    [GeneratedRegex(":(?:un)?selected:")]
    private static partial Regex Box();

    /// <summary><c>[^1]</c> in the text and <c>[^1]:</c> before the note</summary>
    [GeneratedRegex(@"\[\^([0-9]{1,3})\]:?")]
    private static partial Regex NoteMark();

    /// <summary><c>[\[1\]](#footnote-2)</c></summary>
    [GeneratedRegex(@"\[\\?\[([0-9]{1,3})\\?\]\]\(#footnote[^()\s]{0,40}\)")]
    private static partial Regex NoteLink();

    /// <summary><c>1. &lt;a id="footnote-2"&gt;&lt;/a&gt; Kilde</c></summary>
    [GeneratedRegex("^([0-9]{1,3})\\\\?\\.(?= <a id=\"footnote)")]
    private static partial Regex NoteAnchor();

    /// <summary><c>[↑](#footnote-ref-2)</c></summary>
    [GeneratedRegex(@" ?\[[↑↩]\]\(#footnote[^()\s]{0,40}\)")]
    private static partial Regex NoteBack();

    [GeneratedRegex(@"\\([-.(){}+!~""'/:,;%&$=@?])(?!\[)|(?<=[\p{L}0-9])\\(_)(?=[\p{L}0-9])")]
    private static partial Regex Escape();
}
