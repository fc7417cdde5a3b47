using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>Joins the lines of a part into paragraphs, list items, sub-headings and tables. Only now, when it is known what the lines belong to, are they joined.</summary>
internal sealed class TextBlocks
{
    private readonly WrapWidth width;
    private readonly Vocabulary words;
    private readonly List<Block> blocks = [];
    private readonly List<int> loneMarks = [];
    /// <summary>Blocks that have a mark because it stood somewhere above them, with a gap between.</summary>
    private readonly HashSet<Block> floating = [];
    private bool markWasBullet;
    private IReadOnlySet<string> letterMarks = new HashSet<string>();
    /// <summary>A list mark that stood on a line of its own; the next line is its item.</summary>
    private (string Mark, Line Line)? loneBullet;

    private TextBlocks(WrapWidth width, Vocabulary words) => (this.width, this.words) = (width, words);

    public static IReadOnlyList<Block> Join(IReadOnlyList<Line> lines, WrapWidth width, Vocabulary words)
    {
        var text = new TextBlocks(width, words) { letterMarks = Bullet.LettersAlone(lines) };
        for (var i = 0; i < lines.Count;)
        {
            var taken = 1;
            if (TableRows.Count(lines, i) is var rows and > 0) text.AddTable(TableRows.ToMarkdown([.. lines.Skip(i).Take(rows)]), lines, i, taken = rows);
            else if ((ColumnRuns.TryRead(lines, i) ?? CellRuns.TryRead(lines, i) ?? FigureRows.TryRead(lines, i)) is { } cells) text.AddTable(CellRuns.ToMarkdown(cells), lines, i, taken = cells.Lines);
            else text.Add(lines[i]);
            i += taken;
        }
        if (text.loneBullet is { } left && left.Mark != "-") text.Begin(BlockKind.Paragraph, left.Mark, left.Line, hasMark: false);
        FloatingMarks.Settle(text.blocks, text.floating);
        return text.blocks;
    }

    private Block? Current => blocks.Count > 0 ? blocks[^1] : null;

    private void AddTable(string markdown, IReadOnlyList<Line> lines, int first, int count)
    {
        var table = new Block(BlockKind.Table);
        table.Begin(markdown, lines[first]);
        for (var i = first + 1; i < first + count; i++) table.AppendRow(lines[i]);
        Start(table, hasMark: false);
    }

    private void Add(Line line)
    {
        var (text, hasMark) = MarginMark.Strip(line.Text.Replace('\t', ' '));
        // "kl. 8-" over "9.": the rest of a span, no mark.
        var isRest = Current is { Last: { } above } && !line.GapBefore && LineEnd.EndsInHyphen(above.Plain);
        if (!hasMark && !isRest && (Bullet.TryReadAlone(text) ?? (letterMarks.Contains(text) ? "-" : null)) is { } alone)
        {
            if (StandsBesideAbove(line)) blocks[^1] = Current!.AsListItem(alone, ListLevels.LevelOf(line, blocks));
            else loneBullet = (alone, line);
            return;
        }
        if (loneBullet is { } bulletAbove && text.Length > 0)
        {
            AddItemOf(bulletAbove.Mark, bulletAbove.Line, text, line, hasMark);
            return;
        }
        if (text.TrimStart('-', '–', '•', ' ').Length == 0 && hasMark)
        {
            markWasBullet = text.Length > 0;
            loneMarks.Add(line.Number);
            return;
        }
        if (line.HeadingLevel > 0) Begin(BlockKind.Heading, MarkdownMarks.Remove(text), line, hasMark);
        else if (ListItem(line, text) is { } bullet) AddListItem(line, bullet, hasMark);
        else if (Current is { } current && !hasMark && loneMarks.Count == 0 && ParagraphBreaks.GoesOn(current, line, width, words)) current.Append(text, line, words);
        else Begin(BlockKind.Paragraph, text, line, hasMark);
        markWasBullet = false;
    }

    /// <summary>"./. Region Vest nedsætter", then "•", then "sit bidrag fra 2027": two marks beside one line, of which the second was extracted behind it.</summary>
    private bool StandsBesideAbove(Line mark) =>
        !mark.GapBefore && Current is { Kind: BlockKind.Paragraph, HasMarginMark: true } above && ReferenceEquals(above.First, above.Last) && !LineEnd.EndsSentence(above.Plain);

    /// <summary>The mark and its item stood on two lines; the item may have a mark of its own ("•" over "1) Havne").</summary>
    private void AddItemOf(string mark, Line markLine, string text, Line line, bool hasMark)
    {
        var item = new Block(BlockKind.ListItem, mark, ListLevels.LevelOf(markLine, blocks));
        item.Begin(text, line);
        item.Cover(markLine.Number);
        Start(item, hasMark);
        loneBullet = null;
    }

    private void AddListItem(Line line, Bullet bullet, bool hasMark)
    {
        // "- ./." with the paragraph on the next line, extracted as a bullet of its own.
        if (markWasBullet && loneMarks.Count > 0) Begin(BlockKind.Paragraph, bullet.Text, line, true);
        else if (Current is { } current && !hasMark && ParagraphBreaks.IsFalseBullet(current, bullet, line, blocks)) current.Append(bullet.Text, line, words);
        else
        {
            var item = new Block(BlockKind.ListItem, bullet.Mark, ListLevels.LevelOf(line, blocks));
            item.Begin(bullet.Text, line);
            Start(item, hasMark);
        }
    }

    private Bullet? ListItem(Line line, string text)
    {
        if (Bullet.TryRead(text) is not { } bullet || bullet.Text.Length == 0) return null;
        if (!ParagraphBreaks.BeginsListItem(bullet, line, Current, blocks, width)) return null;
        return bullet.Ordinal is null && Inner(bullet.Text) is { } own ? own : bullet;
    }

    /// <summary>"- 1. Havne" and "- · Havne": a converter set its own mark before the item's. A number must begin a list or take its turn.</summary>
    private Bullet? Inner(string text) =>
        Bullet.TryRead(text) is { Text.Length: > 0 } own && (own.Ordinal is not { } ordinal || ordinal == 1 || (Current is { Kind: BlockKind.ListItem } above && Bullet.TryRead(above.Mark + " x")?.Ordinal == ordinal - 1)) ? own : null;

    private void Begin(BlockKind kind, string text, Line line, bool hasMark)
    {
        var block = new Block(kind);
        block.Begin(text, line);
        Start(block, hasMark);
    }

    private void Start(Block block, bool hasMark)
    {
        block.HasMarginMark = hasMark || loneMarks.Count > 0;
        if (!hasMark && loneMarks.Count > 0 && block.First!.GapBefore) floating.Add(block);
        foreach (var number in Enumerable.Reverse(loneMarks)) block.Cover(number);
        loneMarks.Clear();
        blocks.Add(block);
    }
}
