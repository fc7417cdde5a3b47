using System.Text;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

internal enum BlockKind { Paragraph, ListItem, Heading, Table }

/// <summary>A paragraph, list item, sub-heading or table, joined from the lines that it was wrapped into; it still knows which text stood on which line.</summary>
internal sealed class Block(BlockKind kind, string mark = "", int level = 0)
{
    private readonly StringBuilder joined = new();
    private readonly List<(int Offset, int Line)> starts = [];
    private string? text;
    private string? plain;
    private IReadOnlyList<Sentence>? sentences;

    public BlockKind Kind => kind;
    /// <summary>"-" or the number as written; empty for all but list items.</summary>
    public string Mark => mark;
    /// <summary>How deep a list item lies; 0 for the outermost.</summary>
    public int Level => level;
    /// <summary>The mark for attachments stands beside it.</summary>
    public bool HasMarginMark { get; set; }
    public int FirstIndent { get; private set; }
    public Line? First { get; private set; }
    /// <summary>Last line as joined so far: what the next one is compared with.</summary>
    public Line? Last { get; private set; }

    public LineSpan Lines => new(starts[0].Line, starts[^1].Line);
    /// <summary>With the document's own emphasis; tables as Markdown.</summary>
    public string Text => text ??= joined.ToString();
    /// <summary>The words alone, for recognisers; empty for tables.</summary>
    public string Plain => plain ??= kind == BlockKind.Table ? "" : MarkdownMarks.Remove(Text);

    /// <summary>The sentences of <see cref="Plain"/>.</summary>
    public IReadOnlyList<Sentence> Sentences => sentences ??= [.. Content.Sentences.Split(Plain)];

    public void Begin(string first, Line line)
    {
        starts.Add((0, line.Number));
        joined.Append(first);
        FirstIndent = line.Indent;
        (First, Last, text, plain, sentences) = (line, line, null, null, null);
    }

    /// <summary>The same words as a sub-heading; emphasis is a heading's own.</summary>
    public Block AsHeading()
    {
        var heading = new Block(BlockKind.Heading);
        heading.Begin(Plain, First!);
        return heading;
    }

    /// <summary>The same first line as a list item, whose mark came after it.</summary>
    public Block AsListItem(string itsMark, int itsLevel)
    {
        var item = new Block(BlockKind.ListItem, itsMark, itsLevel) { HasMarginMark = HasMarginMark };
        item.Begin(Text, First!);
        return item;
    }

    public void Append(string more, Line line, Vocabulary words)
    {
        LineJoin.Close(joined, Last!.Text, more, words);
        starts.Add((joined.Length, line.Number));
        joined.Append(more);
        (Last, text, plain, sentences) = (line, null, null, null);
    }

    /// <summary>Takes in a further row of a table, whose text is there already.</summary>
    public void AppendRow(Line line) => starts.Add((joined.Length, line.Through));

    /// <summary>Takes in a line that has no text of its own: a margin mark that stood alone above.</summary>
    public void Cover(int line) => starts.Insert(starts.TakeWhile(s => s.Line < line).Count(), (0, line));

    /// <summary>The line on which a position of <see cref="Plain"/> stands; emphasis marks may move it to the line before.</summary>
    public int LineAt(int position)
    {
        var low = 0;
        for (var high = starts.Count - 1; low < high;)
        {
            var middle = (low + high + 1) / 2;
            if (starts[middle].Offset <= position) low = middle;
            else high = middle - 1;
        }
        return starts[low].Line;
    }
}
