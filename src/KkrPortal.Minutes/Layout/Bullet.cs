using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Layout;

/// <summary>A line that begins a list item.</summary>
/// <param name="Mark">"-" for every kind of dot or dash, else the number as written ("1.", "2)", "a)", "a.").</param>
/// <param name="Ordinal">1 for "1." and "a)"; null for a dot.</param>
internal sealed partial record Bullet(string Mark, string Text, int? Ordinal)
{
    /// <summary>"i." begins a list far more often than it is the ninth letter of one.</summary>
    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    /// <summary>"viii" before its stop.</summary>
    private const int LongestMark = 4;

    public static Bullet? TryRead(string text)
    {
        if (text.Length < 2 || !MayBegin(text)) return null;
        var head = text.Length <= 12 ? text : text[..12];
        if (Dotted().IsMatch(head)) return new Bullet("-", text[1..].TrimStart(), null);
        var number = Numbered().Match(head);
        if (!number.Success) return null;
        var label = number.Groups[1].Value;
        var ordinal = char.IsDigit(label[0]) ? int.Parse(label, System.Globalization.CultureInfo.InvariantCulture) : Array.IndexOf(Romans, label) is var roman and >= 0 ? roman + 1 : label[0] - 'a' + 1;
        return new Bullet(label + number.Groups[2].Value, text[number.Length..].TrimStart(), ordinal);
    }

    /// <summary>Most lines begin with a word, and every line is asked many times: a letter or figure needs a stop or bracket close behind it, "o" a blank.</summary>
    private static bool MayBegin(string text) =>
        !char.IsLetterOrDigit(text[0]) || (text[0] == 'o' && text[1] is ' ' or '\t') || text.AsSpan(1, Math.Min(LongestMark, text.Length - 1)).IndexOfAny('.', ')') >= 0;

    /// <summary>The mark of a line that holds nothing else: "•", "1.", "2)", "a)". Extractors set it apart from its item where the file draws it apart.</summary>
    public static string? TryReadAlone(string text) => text.Length <= 3 && TryRead(text + " x") is { Text: "x" } alone && (alone.Ordinal is not null || IsDot(text)) ? alone.Mark : null;

    /// <summary>A dash or an "o" alone may stand in a table's cell for nothing, or be a letter.</summary>
    private static bool IsDot(string text) => text is ['•' or '·' or '▪' or '■' or '□' or '◦' or '○' or '●' or '‣' or '➢' or '➤' or '\uF0B7' or '\uF0A7' or '\uF02D' or '\uF0D8'];

    /// <summary>"o", "-" and "–" alone on their lines, where they stand so again and again, each over a line of text.</summary>
    public static IReadOnlySet<string> LettersAlone(IReadOnlyList<Line> lines)
    {
        Dictionary<string, int> seen = [];
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Plain is "o" or "-" or "–" && !lines[i + 1].GapBefore && char.IsLetter(lines[i + 1].Plain[0]) && lines[i + 1].Plain.Length > 1) seen[lines[i].Plain] = seen.GetValueOrDefault(lines[i].Plain) + 1;
        }
        return seen.Where(mark => mark.Value >= 2).Select(mark => mark.Key).ToHashSet();
    }

    public static bool StartsWithMark(string text) => TryRead(text) is not null;

    /// <summary><c>- text</c> <c>– text</c> <c>• text</c> <c>•text</c>; a lone "o" is Word's second level in some extractions.</summary>
    [GeneratedRegex(@"^(?:[-–—*o▪■□◦○●‣➢➤][ \t]|[-–](?=at )|[•·\uF0B7\uF0A7\uF02D\uF0D8])")]
    private static partial Regex Dotted();

    /// <summary><c>1. text</c> <c>2) text</c> <c>a) text</c> <c>a. text</c> <c>ii. text</c>; not "2021. Der" (a year) nor "1.1. Title".</summary>
    [GeneratedRegex(@"^([0-9]{1,2}|[a-j]|i{2,3}|iv|vi{0,3}|ix|x)([.)])(?=[ \t])")]
    private static partial Regex Numbered();
}
