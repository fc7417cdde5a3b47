using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// The mark for attachments, drawn in the margin, may be extracted above all the text that stood beside it, with a gap between. It belongs to what says that something is
/// enclosed; else, below a heading or beside a list, to the paragraph that follows.
/// <code>
/// ./.
/// (gap)
/// Den videre proces
/// Der er udarbejdet en tidsplan for udpegningerne (vedlagt).     &lt;- here
/// </code>
/// </summary>
internal static partial class FloatingMarks
{
    private const int MostBlocks = 12;

    /// <param name="marked">Those of the blocks that the mark was given to because they came next.</param>
    public static void Settle(IReadOnlyList<Block> blocks, IReadOnlySet<Block> marked)
    {
        if (marked.Count == 0) return;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!marked.Contains(blocks[i])) continue;
            var beside = blocks.Skip(i).Take(MostBlocks).TakeWhile((block, k) => k == 0 || !(block.First!.GapBefore || block.HasMarginMark)).ToList();
            var owner = beside.Find(block => SaysEnclosed().IsMatch(block.Plain)) ?? (LineEnd.EndsSentence(blocks[i].Plain) ? null : beside.Find(block => block.Kind == BlockKind.Paragraph && LineEnd.EndsSentence(block.Plain)));
            if (owner is null || owner == blocks[i]) continue;
            blocks[i].HasMarginMark = false;
            owner.HasMarginMark = true;
        }
    }

    [GeneratedRegex(@"\b(?:vedlagt|vedlægges|bilagt|bilaget|bilag|vedhæftet)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysEnclosed();
}
