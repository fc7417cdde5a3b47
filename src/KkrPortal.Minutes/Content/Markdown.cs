using System.Text;

namespace KkrPortal.Minutes.Content;

/// <summary>Writes blocks as Markdown: list items directly under each other, everything else parted by an empty line.</summary>
internal static class Markdown
{
    public static string Write(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0) text.Append(blocks[i].Kind == BlockKind.ListItem && blocks[i - 1].Kind == BlockKind.ListItem ? "\n" : "\n\n");
            if (blocks[i].Kind == BlockKind.ListItem) text.Append(' ', blocks[i].Level * 2).Append(blocks[i].Mark).Append(' ');
            if (blocks[i].Kind == BlockKind.Heading) text.Append("#### ");
            if (blocks[i].HasMarginMark) text.Append(Danish.MarginMark).Append(' ');
            text.Append(blocks[i].Text);
        }
        return text.ToString();
    }
}
