using System.Globalization;
using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>A line that could head a section ("3. Title") or an item ("3.4. Title"); the outline decides whether it does.</summary>
/// <param name="Number">Without the last full stop: "3.4".</param>
/// <param name="Title">Empty where the number stands alone and the title on the next line.</param>
/// <param name="HasMark">The number is followed by a full stop, bracket or colon, or "Punkt" stands before it.</param>
internal sealed partial record NumberedHeading(string Number, IReadOnlyList<int> Path, string Title, bool HasMark)
{
    private static readonly string[] WordsBefore = ["dagsordenspunkt", "punkt", "pkt", "ad "];

    /// <summary>Further numbers under the same heading: "3.2" in "3.1. og 3.2. Title", "2" and "3" in "1.-3. Title".</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
    /// <summary>The number says what it is: "Punkt 4: Title", "Ad 4. Title".</summary>
    public bool HasWord { get; private init; }
    /// <summary>What stands behind the number: ".", ")", ":", a dash or nothing.</summary>
    public string Mark { get; private init; } = "";
    public IReadOnlyList<int> LastPath => Also.Count == 0 ? Path : PathOf(Also[^1]);
    public int Depth => Path.Count;
    public int Section => Path[0];

    public static NumberedHeading? TryRead(Line line)
    {
        if (!line.MayBeHeading || line.Words is var words && !MayBeginHeading(words)) return null;
        var match = Pattern().Match(words);
        if (!match.Success) return null;
        var number = match.Groups["number"].Value;
        var title = match.Groups["title"].Value.Trim();
        if (title.Length > 0 && !MayBegin(title)) return null;
        var path = PathOf(number);
        if (path[0] == 0) return null;
        var hasMark = match.Groups["mark"].Length > 0 || match.Groups["word"].Length > 0;
        var heading = new NumberedHeading(string.Join('.', path), path, title, hasMark) { HasWord = match.Groups["word"].Length > 0, Mark = match.Groups["mark"].Value.Trim() };
        if (!match.Groups["to"].Success) return heading;
        return Further(path, PathOf(match.Groups["to"].Value)) is { Count: > 0 } also && (hasMark || path.Length > 1) ? heading with { Also = also } : null;
    }

    private static bool MayBeginHeading(string text)
    {
        if (char.IsAsciiDigit(text[0])) return true;
        // The next letters tell "ad " and "punkt" from "at", "den" and "på".
        if (text.Length < 3 || (text[0] | 0x20) is not ('d' or 'p' or 'a') || (text[1] | 0x20) is not ('a' or 'u' or 'k' or 'd')) return false;
        foreach (var word in WordsBefore)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static int[] PathOf(string number) => [.. number.Split('.').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    /// <summary>From the number behind the first to the last, where the two stand in one row.</summary>
    private static List<string> Further(int[] first, int[] last)
    {
        if (first.Length != last.Length || !first.AsSpan()[..^1].SequenceEqual(last.AsSpan()[..^1])) return [];
        return [.. Enumerable.Range(first[^1] + 1, Math.Max(0, last[^1] - first[^1])).Select(n => string.Join('.', first[..^1].Append(n)))];
    }

    /// <summary>"24. november 2023." and "2. runde" go on in lower case; a title begins with a capital, a quotation mark or a figure ("5G i regionen").</summary>
    private static bool MayBegin(string title) => char.IsUpper(title[0]) || char.IsDigit(title[0]) || (title.Length > 1 && title[0] is '"' or '”' or '“' or '\'' or '’' or '»' or '(' or '[');

    /// <summary><c>3. Title</c> <c>3.4. Title</c> <c>3.1.1 Title</c> <c>Punkt 4: Title</c> <c>Ad 2.1) Title</c> <c>3.4.</c> <c>3.1. og 3.2. Title</c></summary>
    [GeneratedRegex("""
        ^(?<word>(?:dagsordens)?punkt[ ]|pkt\.?[ ]|ad[ ])?
        (?<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,2})
        (?:\.?[ ]?(?:-|–|og|til)[ ]?(?:pkt\.?[ ]|punkt[ ])?(?<to>[0-9]{1,2}(?:\.[0-9]{1,2}){0,2})(?=[.):]|[ ]+\p{Lu}))?
        (?<mark>[ ]?[.):](?:[ ][–-](?=[ ]))?|[ ][–-](?=[ ]))?
        (?:[ ]+(?<title>\S.*)|(?<=[.):])(?<title>(?-i:\p{Lu}).*))?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
