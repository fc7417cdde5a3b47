using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>How deep a list item lies: by its indent, where the indent means something.</summary>
internal static class ListLevels
{
    private const int DeepestLevel = 3;

    /// <summary>A single blank is an accident of extraction, unless the item before announces a list.</summary>
    public static int LevelOf(Line line, IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0 || blocks[^1] is not { Kind: BlockKind.ListItem, Last: { } last } before) return 0;
        var firstIndent = IndentOfLevel(blocks, before.Level);
        if (line.Indent > firstIndent && (line.Indent - firstIndent >= 2 || last.Plain.EndsWith(':'))) return Math.Min(DeepestLevel, before.Level + 1);
        for (var level = before.Level; level > 0; level--)
        {
            if (line.Indent >= IndentOfLevel(blocks, level)) return level;
        }
        return 0;
    }

    private static int IndentOfLevel(IReadOnlyList<Block> blocks, int level)
    {
        var indent = 0;
        for (var i = blocks.Count - 1; i >= 0 && blocks[i].Kind == BlockKind.ListItem && blocks[i].Level >= level; i--)
        {
            if (blocks[i].Level == level) indent = blocks[i].FirstIndent;
            if (blocks.Count - i > 50) break;
        }
        return indent;
    }
}
