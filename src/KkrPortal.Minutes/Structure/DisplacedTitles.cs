using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Puts the titles of a table of contents back to their numbers, where the extraction gave numbers, titles and their further lines in another order. It is sure only where the
/// contents say the same words as the headings of the text, all of them and no others but the list of participants; contents that differ from the text stay as they are.
/// <code>
/// 5.    Mødeplan for 2027          5.    KKR
/// 5.1.  KKR                   ->   5.1.  Mødeplan for 2027
/// </code>
/// </summary>
internal static partial class DisplacedTitles
{
    private const int FewestWithColumns = 3;

    public static IReadOnlyList<TocEntry> Restore(IReadOnlyList<TocEntry> entries, IReadOnlyList<SectionText> sections)
    {
        var titles = sections.SelectMany(Titles).DistinctBy(t => t.Number).ToDictionary(t => t.Number, t => t.Title);
        var numbers = entries.Select(e => e.Number).Where(n => n.Length > 0).ToHashSet();
        if (numbers.Count == 0 || !numbers.SetEquals(titles.Keys) || entries.All(e => e.Number.Length == 0 || Same(e.Title, titles[e.Number]))) return entries;
        if (AreLedByTheirTitles(entries, titles)) return [.. entries.Select(e => e with { Title = titles[e.Number] })];
        if (Letters(entries.Select(e => e.Title)) == Letters(titles.Values)) return WithPages(titles.Select(t => new TocEntry(t.Key, t.Value, null)));

        var words = new Dictionary<string, int>();
        foreach (var word in entries.SelectMany(e => Words(e.Title))) words[word] = words.GetValueOrDefault(word) + 1;
        foreach (var word in titles.Values.SelectMany(Words)) words[word] = words.GetValueOrDefault(word) - 1;
        var others = words.Where(w => w.Value != 0 && !(w.Value > 0 && IsPage(w.Key))).ToList();
        if (others.Exists(w => w.Value != 1 || !Danish.AttendanceHeadings.ContainsKey(w.Key))) return entries;

        var first = others.Select(w => new TocEntry("", char.ToUpperInvariant(w.Key[0]) + w.Key[1..], null));
        return WithPages(first.Concat(titles.OrderBy(t => ItemNumber.TryRead(t.Key)).Select(t => new TocEntry(t.Key, t.Value, null))));

        IReadOnlyList<TocEntry> WithPages(IEnumerable<TocEntry> entriesInOrder)
        {
            List<TocEntry> restored = [.. entriesInOrder];
            var pages = entries.Select(e => e.Page).OfType<int>().Order().ToList();
            return pages.Count == restored.Count ? [.. restored.Zip(pages, (entry, page) => entry with { Page = page })] : restored;
        }
    }

    private static IEnumerable<(string Number, string Title)> Titles(SectionText section) =>
        section.Items.Select(i => (i.Number, i.Title)).Prepend((section.Number, section.Title)).Where(t => t.Title.Length > 0);

    /// <summary>"Havne  9.10 - 9.50  Formanden": every title is there, and behind most of them what stands in further columns.</summary>
    private static bool AreLedByTheirTitles(IReadOnlyList<TocEntry> entries, Dictionary<string, string> titles) =>
        entries.All(e => e.Number.Length > 0 && e.Title.StartsWith(titles[e.Number], StringComparison.Ordinal) && !FurtherItem().IsMatch(e.Title[titles[e.Number].Length..]))
        && entries.Count(e => e.Title.Length > titles[e.Number].Length) is var longer && longer >= FewestWithColumns && longer * 2 > entries.Count;

    /// <summary>Where the titles came in their order, but cut into lines and apart from their numbers, they say the same letter by letter.</summary>
    private static string Letters(IEnumerable<string> titles) => string.Concat(titles.Select(RepeatedTitles.Letters));

    /// <summary><c>Meddelelser 2.a Havne</c>: items that the text lacks are for a person to look at.</summary>
    [GeneratedRegex(@"\b[0-9]{1,2}\.(?:[a-z]|[0-9])\.? \p{L}")]
    private static partial Regex FurtherItem();

    /// <summary>A page may have been taken for a title's last word.</summary>
    private static bool IsPage(string word) => word.Length <= 3 && word.All(char.IsAsciiDigit);

    private static bool Same(string one, string other) => Words(one).SequenceEqual(Words(other));

    /// <summary>Letters and figures alone: signs between them come and go with the ends of lines.</summary>
    private static IEnumerable<string> Words(string title) => title.Split(' ').Select(word => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant()).Where(word => word.Length > 0);
}
