namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Some extractions set a blank before the hyphen that divides a word at a justified line's end. Whether it is a hyphen or a dash, the document's own words tell:
/// <code>
/// … klimafokus både i re -|geringen       ("regeringen" stands elsewhere: a hyphen)
/// … de regionale muligheder -|både nu og   ("muligheder" and "både" stand elsewhere: a dash)
/// </code>
/// What they leave open goes as the document's others do; where it writes no dash of this kind inside a line, all of them are hyphens.
/// </summary>
internal static class DetachedHyphens
{
    private enum Reading { Hyphen, Dash, Open }

    public static void Attach(List<Line> lines)
    {
        var places = Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => MayBeHyphen(lines[i], lines[i + 1])).ToList();
        if (places.Count == 0) return;
        var words = WordsInside(lines, [.. places]);
        var readings = places.ConvertAll(i => Read(LastWord(lines[i].Plain), FirstWord(lines[i + 1].Plain), words));
        var openAreHyphens = readings.Count(r => r == Reading.Hyphen) > readings.Count(r => r == Reading.Dash);
        var dashesAreHyphens = openAreHyphens && !lines.Exists(line => HasDash(line.Plain));
        foreach (var (i, reading) in places.Zip(readings))
        {
            if (reading == Reading.Hyphen || (reading == Reading.Open && openAreHyphens) || dashesAreHyphens) lines[i] = lines[i] with { Text = Attached(lines[i].Text), Plain = Attached(lines[i].Plain) };
        }
    }

    private static bool MayBeHyphen(Line line, Line next) => line.Plain is [.., var before, ' ', '-'] && char.IsLetter(before) && char.IsLower(next.Plain[0]);

    /// <summary>"muligheder - både nu og senere" inside a line.</summary>
    private static bool HasDash(string plain)
    {
        for (var i = plain.IndexOf(" - ", StringComparison.Ordinal); i > 0; i = plain.IndexOf(" - ", i + 1, StringComparison.Ordinal))
        {
            if (char.IsLetter(plain[i - 1]) && i + 3 < plain.Length && char.IsLower(plain[i + 3])) return true;
        }
        return false;
    }

    private static Reading Read(string first, string second, HashSet<string> words) =>
        words.Contains(first + second) ? Reading.Hyphen : words.Contains(first) && words.Contains(second) ? Reading.Dash : Reading.Open;

    /// <summary>All words but those beside the hyphens in question.</summary>
    private static HashSet<string> WordsInside(List<Line> lines, HashSet<int> places)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Plain.AsSpan();
            if (places.Contains(i)) text = text[..^(LastWord(lines[i].Plain).Length + 2)];
            if (places.Contains(i - 1)) text = text[Math.Min(text.Length, FirstWord(lines[i].Plain).Length)..];
            Learn(text, words.GetAlternateLookup<ReadOnlySpan<char>>());
        }
        return words;
    }

    private static void Learn(ReadOnlySpan<char> text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        for (int i = 0, start = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i])) continue;
            if (i > start && !(i < text.Length && text[i] == '-')) words.Add(text[start..i]);
            start = i + 1;
        }
    }

    /// <summary>The letters before the blank and the hyphen at the line's end.</summary>
    private static string LastWord(string line)
    {
        var start = line.Length - 2;
        while (start > 0 && char.IsLetter(line[start - 1])) start--;
        return line[start..^2];
    }

    private static string FirstWord(string line)
    {
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end])) end++;
        return line[..end];
    }

    private static string Attached(string text) => text.EndsWith(" -", StringComparison.Ordinal) ? text[..^2] + "-" : text;
}
