using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;

namespace KkrPortal.Web.Features.Agendas;

public enum MergeKind
{
    /// <summary>Nobody touched it.</summary>
    Same,
    Mine,
    Theirs,
    /// <summary>Both made the same change.</summary>
    Agreed,
    /// <summary>Both changed it, each in their way: only here is a person asked.</summary>
    Conflict,
}

/// <summary>A stretch of whole lines; the three texts of it, of which one is to stand.</summary>
public sealed record MergeChunk(MergeKind Kind, string Base, string Mine, string Theirs)
{
    /// <summary>Both persons' words, where they changed different ones; mine and then theirs where they changed the same.</summary>
    public string Both => string.Concat(ThreeWay.MergeWords(Base, Mine, Theirs).Select(c => c.Kind == MergeKind.Conflict ? c.Mine + c.Theirs : c.Suggested));

    public string Suggested => Kind switch { MergeKind.Mine or MergeKind.Agreed => Mine, MergeKind.Theirs => Theirs, MergeKind.Conflict => Mine, _ => Base };
}

/// <summary>Two texts that were made from a third, put together: what one person alone changed is taken, and what both changed is asked.</summary>
public static partial class ThreeWay
{
    private sealed record Side(IReadOnlyList<string> Lines, IReadOnlyList<DiffBlock> Blocks);

    public static IReadOnlyList<MergeChunk> Merge(string start, string mine, string theirs) => Merge(start, mine, theirs, Lines);

    internal static IReadOnlyList<MergeChunk> MergeWords(string start, string mine, string theirs) => Merge(start, mine, theirs, text => [.. Word().Matches(text).Select(m => m.Value)]);

    private static List<MergeChunk> Merge(string start, string mine, string theirs, Func<string, List<string>> pieces)
    {
        var lines = pieces(start);
        var (a, b) = (Compare(start, mine, pieces), Compare(start, theirs, pieces));
        var chunks = new List<MergeChunk>();
        var (at, i, j, shiftA, shiftB) = (0, 0, 0, 0, 0);
        while (i < a.Blocks.Count || j < b.Blocks.Count)
        {
            var from = Math.Min(i < a.Blocks.Count ? a.Blocks[i].DeleteStartA : int.MaxValue, j < b.Blocks.Count ? b.Blocks[j].DeleteStartA : int.MaxValue);
            var (to, firstA, firstB, grownA, grownB) = (from, i, j, 0, 0);
            // Changes of the two that overlap, or stand at the same place, are one question.
            for (var grew = true; grew;)
            {
                grew = false;
                for (; i < a.Blocks.Count && Touches(a.Blocks[i], from, to); i++, grew = true) (to, grownA) = (Math.Max(to, End(a.Blocks[i])), grownA + Growth(a.Blocks[i]));
                for (; j < b.Blocks.Count && Touches(b.Blocks[j], from, to); j++, grew = true) (to, grownB) = (Math.Max(to, End(b.Blocks[j])), grownB + Growth(b.Blocks[j]));
            }
            if (from > at) chunks.Add(Same(lines, at, from));
            var (old, my, their) = (Join(lines, from, to), Join(a.Lines, from + shiftA, to + shiftA + grownA), Join(b.Lines, from + shiftB, to + shiftB + grownB));
            chunks.Add(new(firstB == j ? MergeKind.Mine : firstA == i ? MergeKind.Theirs : my == their ? MergeKind.Agreed : MergeKind.Conflict, old, my, their));
            (at, shiftA, shiftB) = (to, shiftA + grownA, shiftB + grownB);
        }
        if (at < lines.Count) chunks.Add(Same(lines, at, lines.Count));
        return chunks;
    }

    private static bool Touches(DiffBlock block, int from, int to) => block.DeleteStartA < to || block.DeleteStartA == from;
    private static int End(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;
    private static int Growth(DiffBlock block) => block.InsertCountB - block.DeleteCountA;

    private static Side Compare(string start, string other, Func<string, List<string>> pieces)
    {
        var diff = new Differ().CreateCustomDiffs(start, other, ignoreWhiteSpace: false, text => [.. pieces(text)]);
        return new([.. diff.PiecesNew], [.. diff.DiffBlocks]);
    }

    /// <summary>Lines with their ends and the empty lines that follow, so that putting them side by side gives the text again.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        // The last line gets its end, or a paragraph added after it would be a change of it.
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            if (line.Length == 0 && lines.Count > 0) lines[^1] += "\n";
            else lines.Add(line + "\n");
        if (text.Length == 0) return [];
        lines[^1] = lines[^1].TrimEnd('\n') + "\n\n";
        return lines;
    }

    private static MergeChunk Same(IReadOnlyList<string> lines, int from, int to)
    {
        var text = Join(lines, from, to);
        return new(MergeKind.Same, text, text, text);
    }

    private static string Join(IReadOnlyList<string> lines, int from, int to) => string.Concat(lines.Skip(from).Take(to - from));

    [GeneratedRegex(@"\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]")]
    private static partial Regex Word();
}
