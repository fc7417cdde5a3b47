using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Gives each address at the foot of a page to an item. Page breaks fall anywhere, so the item that the foot stands in is only the last
/// resort: the text that writes the same address comes first, then the nearest item above that has a linked word.
/// </summary>
internal static class FootLinkOwners
{
    private const int LinesAbove = 90;

    public static ILookup<ItemText, FootLink> Assign(DocumentStructure document)
    {
        var items = document.Sections.SelectMany(s => s.Items).OrderBy(i => i.HeadingLines[0].Number).ToList();
        var written = new Dictionary<string, ItemText>();
        if (document.Text.FootLinks.Count > 0)
        {
            foreach (var item in items)
            {
                foreach (var url in Addresses(item)) written.TryAdd(url, item);
            }
        }
        return document.Text.FootLinks
            .Select(link => (Link: link, Owner: written.GetValueOrDefault(Key(link.Url)) ?? Above(items, link.Line.Number)))
            .Where(x => x.Owner is not null)
            .ToLookup(x => x.Owner!, x => x.Link, (IEqualityComparer<ItemText>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>Addresses in running text; a line end may have divided them, with or without a hyphen of its own.</summary>
    private static IEnumerable<string> Addresses(ItemText item)
    {
        foreach (var lines in item.Parts.Select(p => p.Lines))
        {
            for (var i = 0; i < lines.Count; i++)
            {
                if (!lines[i].Plain.Contains("://", StringComparison.Ordinal)) continue;
                var text = i + 1 < lines.Count && !lines[i].Plain.EndsWith('.') ? lines[i].Plain + lines[i + 1].Plain : lines[i].Plain;
                foreach (var url in Links.Find(lines[i].Plain).Concat(Links.Find(text))) yield return Key(url);
            }
        }
    }

    private static string Key(string url) => url.Replace("-", "", StringComparison.Ordinal).TrimEnd('/');

    private static ItemText? Above(List<ItemText> items, int line)
    {
        var at = items.FindLastIndex(i => i.HeadingLines[0].Number < line);
        for (var i = at; i >= 0 && line - items[i].HeadingLines[0].Number <= LinesAbove; i--)
        {
            if (items[i].Parts.SelectMany(p => p.Lines).Any(l => l.Number < line && Links.HasLinkedWord(l.Plain))) return items[i];
        }
        return at >= 0 ? items[at] : null;
    }
}
