using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>Substitutes in brackets behind their members: "Ane Bo (A), Greve (suppleant: Ib Lund (V), Køge)". The sentence around them reads on without them.</summary>
/// <param name="Start">Where the bracket stands in the text.</param>
internal sealed partial record BracketedSubstitutes(string Names, int Start, int Length)
{
    /// <returns>The text with blanks in the brackets' place, so that everything else stays where it was; and the brackets, in order.</returns>
    public static (string Text, IReadOnlyList<BracketedSubstitutes> Brackets) SetAside(string text)
    {
        if (!text.Contains("(suppleant", StringComparison.OrdinalIgnoreCase) && !text.Contains("(stedfortræder", StringComparison.OrdinalIgnoreCase) && !text.Contains("(personlig", StringComparison.OrdinalIgnoreCase)) return (text, []);
        List<BracketedSubstitutes> brackets = [.. Bracket().Matches(text).Select(match => new BracketedSubstitutes(match.Groups["who"].Value, match.Index, match.Length))];
        if (brackets.Count == 0) return (text, []);
        var rest = text.ToCharArray();
        foreach (var bracket in brackets) Array.Fill(rest, ' ', bracket.Start, bracket.Length);
        return (new string(rest), brackets);
    }

    public IReadOnlyList<AttendeeText> People => AttendeeReader.Read(Names.Replace(" og ", ", ", StringComparison.Ordinal), isRun: true);

    /// <summary><c>(suppleant: Ib Lund)</c> <c>(personlig stedfortræder Ib Lund (V), Køge)</c>; not <c>(suppleant for Ib Lund)</c>.</summary>
    [GeneratedRegex(@"\((?:personlig(?:e)? )?(?:suppleant|stedfortræder)(?:er|e|en)?(?: er)?:? (?<who>(?-i:\p{Lu})[^()]{2,80}(?:\([^()]{1,20}\)[^()]{0,60}){0,3})\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}
