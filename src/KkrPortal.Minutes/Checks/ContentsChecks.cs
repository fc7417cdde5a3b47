using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Checks;

/// <summary>Compares the table of contents with the body, by number.</summary>
internal static class ContentsChecks
{
    public static IEnumerable<ParseWarning> Run(ParsedMinutes minutes)
    {
        if (minutes.TableOfContents.Count == 0) yield break;
        var titles = new Dictionary<ItemNumber, (string Title, LineSpan Lines)>();
        foreach (var section in minutes.Sections)
        {
            Add(section.Number, section.Title, section.Lines);
            foreach (var item in section.Items)
            {
                foreach (var number in item.AlsoNumbers.Prepend(item.Number)) Add(number, item.Title, item.Lines);
            }
        }
        foreach (var entry in minutes.TableOfContents.Where(e => e.Number.Length > 0))
        {
            if (ItemNumber.TryRead(entry.Number) is not { } number || !titles.TryGetValue(number, out var found)) yield return new ParseWarning("contents-without-item", $"Indholdsfortegnelsen har punkt {entry.Number} »{entry.Title}«, som ikke findes i teksten.", null);
            else if (!Same(entry.Title, found.Title)) yield return new ParseWarning("contents-title-differs", $"Punkt {entry.Number} hedder »{entry.Title}« i indholdsfortegnelsen, men »{found.Title}« i teksten.", LineSpan.Of(found.Lines.First));
        }

        void Add(string written, string title, LineSpan lines)
        {
            if (ItemNumber.TryRead(written) is { } number) titles.TryAdd(number, (title, lines));
        }
    }

    internal static bool Same(string a, string b) => Letters(a).SequenceEqual(Letters(b));

    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
}
