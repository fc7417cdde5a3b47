using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>A line that could head a section ("3. Title") or an item ("3.4. Title"); the outline decides whether it does.</summary>
/// <param name="Title">Empty where the number stands alone and the title on the next line.</param>
/// <param name="HasMark">The number is followed by a full stop, bracket or colon, or "Punkt" stands before it.</param>
internal sealed partial record NumberedHeading(ItemNumber Number, string Title, bool HasMark)
{
    private static readonly string[] WordsBefore = ["dagsorden", "punkt", "pkt", "ad ", "sag "];

    /// <summary>Further numbers under the same heading: "3.2" in "3.1. og 3.2. Title", "2" and "3" in "1.-3. Title".</summary>
    public IReadOnlyList<ItemNumber> Also { get; init; } = [];
    /// <summary>The number says what it is: "Punkt 4: Title", "Ad 4. Title".</summary>
    public bool HasWord { get; private init; }
    /// <summary>What stands behind the number: ".", ")", ":", a dash or nothing.</summary>
    public string Mark { get; private init; } = "";
    public ItemNumber LastNumber => Also.Count == 0 ? Number : Also[^1];
    public int Depth => Number.Depth;
    public int Section => Number.Section;

    public static NumberedHeading? TryRead(Line line)
    {
        if (!line.MayBeHeading || line.Words is var words && !MayBeginHeading(words)) return null;
        var match = Pattern().Match(words);
        if (!match.Success) return null;
        var title = match.Groups["title"].Value.Trim();
        // An agenda system marks what is open: "Punkt 1 (Åben) Velkomst".
        if (title.Length > 7 && title[0] == '(' && OpenMark().Match(title) is { Success: true } open) title = title[open.Length..];
        if (title.Length > 0 && !MayBegin(title)) return null;
        // "2.0 Havne" over "2.1 Moler" is section 2.
        var figures = match.Groups["number"].ValueSpan;
        if (ItemNumber.TryRead(figures.EndsWith(".0") ? figures[..^2] : figures) is not { } number) return null;
        var hasMark = match.Groups["mark"].Length > 0 || match.Groups["word"].Length > 0;
        var heading = new NumberedHeading(number, title, hasMark) { HasWord = match.Groups["word"].Length > 0, Mark = match.Groups["mark"].Value.Trim() };
        if (!match.Groups["to"].Success) return heading;
        return ItemNumber.TryRead(match.Groups["to"].ValueSpan) is { } last && number.UpTo(last) is { Count: > 0 } also && (hasMark || number.Depth > 1) ? heading with { Also = also } : null;
    }

    private static bool MayBeginHeading(string text)
    {
        if (char.IsAsciiDigit(text[0])) return true;
        // The next letters tell "ad " and "punkt" from "at", "den" and "på".
        if (text.Length < 3 || (text[0] | 0x20) is not ('d' or 'p' or 'a' or 's') || (text[1] | 0x20) is not ('a' or 'u' or 'k' or 'd')) return false;
        foreach (var word in WordsBefore)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>"24. november 2023." and "2. runde" go on in lower case; a title begins with a capital, a quotation mark or a figure ("5G i regionen").</summary>
    private static bool MayBegin(string title) => char.IsUpper(title[0]) || char.IsDigit(title[0]) || (title.Length > 1 && title[0] is '"' or '”' or '“' or '\'' or '’' or '»' or '(' or '[');

    [GeneratedRegex(@"^\(Åbent?(?: punkt| sag)?\) (?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenMark();

    /// <summary><c>3. Title</c> <c>3.4. Title</c> <c>3.1.1 Title</c> <c>Punkt 4: Title</c> <c>Sag 4: Title</c> <c>Ad 2.1) Title</c> <c>Ad punkt 2: Title</c> <c>3.4.</c> <c>3.1. og 3.2. Title</c> <c>3.a Title</c> <c>3a. Title</c> <c>3 a Title</c></summary>
    [GeneratedRegex("""
        ^(?<word>(?:ad[ ])?(?:dagsorden(?:en)?s[ ]?)?punkt[ ](?:nr\.?[ ])?|(?:ad[ ])?pkt\.?[ ]|ad[ ]|sag[ ](?:nr\.?[ ])?(?=[0-9]{1,2}[ ]?[.:)–-]))?
        (?<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}(?-i:(?:\.?[a-z]|[ ][a-h])(?![\p{L}0-9]))?)[*]?
        (?:\.?[ ]?(?:-|–|og|til)[ ]?(?:pkt\.?[ ]|punkt[ ])?(?<to>[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}(?-i:\.?[a-z](?![\p{L}0-9]))?)(?=[.):]|[ ]+(?-i:\p{Lu})))?
        (?<mark>[ ]?[.):](?:[ ][–-](?=[ ]))?|[ ][–-](?=[ ]))?
        (?:[ ]+(?<title>\S.*)|(?<=[.):])(?<title>(?-i:\p{Lu}).*))?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
