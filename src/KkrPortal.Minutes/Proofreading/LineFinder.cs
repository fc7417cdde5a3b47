using System.Text;

namespace KkrPortal.Minutes.Proofreading;

/// <summary>Finds the line of the source on which a place of a joined text stands, by the letters that follow it.</summary>
internal static class LineFinder
{
    private static readonly int[] KeyLengths = [40, 20, 8];

    public static int? Of(IReadOnlyList<string> lines, ProofText text, int offset)
    {
        if (text.Lines is not { } span || span.First < 1) return null;
        var source = new StringBuilder();
        var starts = new List<(int Offset, int Line)>();
        for (var line = span.First; line <= Math.Min(span.Last, lines.Count); line++)
        {
            starts.Add((source.Length, line));
            Letters(lines[line - 1], source);
        }
        if (starts.Count == 0) return span.First;
        var expected = Letters(text.Markdown[..offset], new()).Length;
        var rest = Letters(text.Markdown[offset..Math.Min(text.Markdown.Length, offset + 400)], new()).ToString();
        var all = source.ToString();
        foreach (var length in KeyLengths)
            if (Nearest(all, rest[..Math.Min(rest.Length, length)], expected) is { } at)
                return starts.FindLast(s => s.Offset <= at).Line;
        return span.First;
    }

    private static int? Nearest(string all, string key, int expected)
    {
        if (key.Length == 0) return null;
        int? best = null;
        for (var at = all.IndexOf(key, StringComparison.Ordinal); at >= 0; at = all.IndexOf(key, at + 1, StringComparison.Ordinal))
            if (best is null || Math.Abs(at - expected) < Math.Abs(best.Value - expected)) best = at;
        return best;
    }

    private static StringBuilder Letters(string text, StringBuilder into)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) into.Append(c);
        return into;
    }
}
