using System.Text.RegularExpressions;
using DiffPlex;

namespace KkrPortal.Web.Components.Workspace;

public enum DiffKind { Same, Added, Removed }

public readonly record struct DiffPiece(DiffKind Kind, string Text);

/// <summary>Two texts as one that a person can read: whole words, paragraph by paragraph.</summary>
public sealed partial record TextDiff(IReadOnlyList<IReadOnlyList<DiffPiece>> Paragraphs)
{
    private const string ParagraphEnd = "¶";

    public int WordsAdded => Count(DiffKind.Added);
    public int WordsRemoved => Count(DiffKind.Removed);

    /// <summary>Not a word and no paragraph's end differs; emphasis or the rank of a heading may.</summary>
    public bool SaysTheSame => Paragraphs.All(p => p.All(piece => piece.Kind == DiffKind.Same));

    public static TextDiff Of(string? before, string? after)
    {
        var (old, now) = (Readable(before), Readable(after));
        var diff = new Differ().CreateCustomDiffs(old, now, ignoreWhiteSpace: false, text => [.. Word().Matches(text).Select(m => m.Value)]);
        var paragraphs = new List<List<DiffPiece>> { new() };
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(paragraphs, DiffKind.Same, diff.PiecesOld.Skip(at).Take(block.DeleteStartA - at));
            Add(paragraphs, DiffKind.Removed, diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            Add(paragraphs, DiffKind.Added, diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(paragraphs, DiffKind.Same, diff.PiecesOld.Skip(at));
        return new([.. paragraphs.Where(p => p.Count > 0)]);
    }

    /// <summary>Markdown without its marks; a list keeps its dashes.</summary>
    public static string Readable(string? markdown) =>
        Marks().Replace(Bullet().Replace((markdown ?? "").ReplaceLineEndings("\n"), "– "), "");

    private static void Add(List<List<DiffPiece>> paragraphs, DiffKind kind, IEnumerable<string> words)
    {
        var lines = string.Concat(words).Split('\n');
        // A paragraph's end alone has no words to be seen by.
        if (kind != DiffKind.Same && lines.Length > 1 && lines.All(string.IsNullOrWhiteSpace)) lines[0] = ParagraphEnd;
        for (var n = 0; n < lines.Length; n++)
        {
            if (n > 0) paragraphs.Add([]);
            if (lines[n].Length > 0) paragraphs[^1].Add(new(kind, lines[n]));
        }
    }

    private int Count(DiffKind kind) => Paragraphs.SelectMany(p => p).Where(p => p.Kind == kind && p.Text != ParagraphEnd).Sum(p => p.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    [GeneratedRegex(@"\n|[^\S\n]+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*[-*+] ", RegexOptions.Multiline)]
    private static partial Regex Bullet();

    // "**fed**" -> "fed", "### Overskrift" -> "Overskrift", "1\." -> "1."
    [GeneratedRegex(@"\*\*|(?<![\w*])\*(?=\w)|(?<=\w)\*(?!\w)|^#{1,6} |\\(?=[^\w\s])", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
