using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>A part of an item with its text joined.</summary>
internal sealed record ItemPart(PartText Text, PartKind Kind, IReadOnlyList<Block> Blocks);

/// <summary>
/// Minutes without part headings tell what was decided within their text: the last paragraphs that tell an act, and the list that they open, are the decision.
/// <code>
/// Ib Lund orienterede om indkøbet.
///
/// KKR Nordjylland drøftede situationen og besluttede,     &lt;- from here
/// - at kommunerne køber sammen.                           &lt;- to here
/// </code>
/// </summary>
internal static class UnheadedDecision
{
    /// <returns>The parts with the decision as one of its own; the same parts where a heading opens one or no act is told.</returns>
    public static IReadOnlyList<ItemPart> SetApart(IReadOnlyList<ItemPart> parts, bool approvesMinutes)
    {
        if (parts.Any(p => p.Kind is not (PartKind.Body or PartKind.Attachments))) return parts;
        for (var k = parts.Count - 1; k >= 0; k--)
        {
            var (part, blocks) = (parts[k], parts[k].Blocks);
            var last = part.Kind == PartKind.Body ? LastThatTells(blocks) : -1;
            if (last < 0) continue;
            var (first, end) = DecidedPoints(blocks) is { } points ? points : (last, last + 1);
            while (first > 0 && Decision.TellsAct(blocks[first - 1].Plain)) first--;
            while (end < blocks.Count && blocks[end].Kind == BlockKind.ListItem) end++;
            if (Decision.Read(Range(blocks, first, end), null, null, approvesMinutes).Outcome is Outcome.None or Outcome.Other) return parts;
            return [.. parts.Take(k), .. Piece(part, PartKind.Body, 0, first), .. Piece(part, PartKind.Decision, first, end), .. Piece(part, PartKind.Body, end, blocks.Count), .. parts.Skip(k + 1)];
        }
        return parts;
    }

    /// <summary>"a) Havnerådet" "Ane Bo udpeget." "b) Vejrådet" "Udsat.": where two points or more tell what was decided, all of them are the decision. Null elsewhere.</summary>
    private static (int First, int End)? DecidedPoints(IReadOnlyList<Block> blocks)
    {
        var first = -1;
        var (ordinal, decided, isDecided) = (0, 0, true);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is { Kind: BlockKind.ListItem, Mark: [>= 'a' and <= 'z', '.' or ')'] mark } && mark[0] - 'a' == ordinal)
            {
                if (ordinal++ == 0) first = i;
                isDecided = false;
            }
            if (isDecided || !Decision.TellsAct(blocks[i].Plain)) continue;
            (decided, isDecided) = (decided + 1, true);
        }
        return decided >= 2 ? (first, blocks.Count) : null;
    }

    private static int LastThatTells(IReadOnlyList<Block> blocks)
    {
        var last = blocks.Count - 1;
        while (last >= 0 && !Decision.TellsAct(blocks[last].Plain)) last--;
        return last;
    }

    /// <summary>The part's blocks from the first to before the end, with their lines; nothing where there are none.</summary>
    private static IEnumerable<ItemPart> Piece(ItemPart part, PartKind kind, int first, int end)
    {
        if (first == end) yield break;
        var above = first == 0 ? int.MinValue : part.Blocks[first - 1].Lines.Last;
        var below = end == part.Blocks.Count ? int.MaxValue : part.Blocks[end - 1].Lines.Last;
        var lines = part.Text.Lines.Where(l => l.Number > above && l.Number <= below).ToList();
        yield return new ItemPart(new PartText(null, first == 0 ? part.Text.HeadingLine : null, lines), kind, Range(part.Blocks, first, end));
    }

    private static List<Block> Range(IReadOnlyList<Block> blocks, int first, int end) => [.. blocks.Skip(first).Take(end - first)];
}
