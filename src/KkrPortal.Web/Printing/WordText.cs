using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;
using TableCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace KkrPortal.Web.Printing;

/// <summary>A record's Markdown as Word's paragraphs, lists and tables.</summary>
internal sealed class WordText(MainDocumentPart main)
{
    private const int Deepest = 8;
    // Ordered lists, each with the number it starts at and the definition that has its sign: each counts on its own.
    private readonly List<(int Start, int Definition)> ordered = [];

    public IEnumerable<OpenXmlElement> Blocks(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : MarkdownText.Parse(markdown, topHeading: 4).SelectMany(block => Of(block, null, 0));

    /// <summary>One definition for bullets, one for "1.", one for "1)", and an instance for each list that counts.</summary>
    public Numbering Numbering() => new(
    [
        Definition(0, NumberFormatValues.Bullet, level => level % 2 == 0 ? "•" : "–"), Definition(1, NumberFormatValues.Decimal, Number('.')), Definition(2, NumberFormatValues.Decimal, Number(')')),
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 },
        .. ordered.Select((list, n) => new NumberingInstance([new AbstractNumId { Val = list.Definition }, .. Enumerable.Range(0, Deepest + 1)
            .Select(level => new LevelOverride(new StartOverrideNumberingValue { Val = level == 0 ? list.Start : 1 }) { LevelIndex = level })]) { NumberID = n + 2 }),
    ]);

    public static Run Run(string words, bool isBold = false, bool isItalic = false)
    {
        var run = new Run();
        if (isBold || isItalic)
        {
            var properties = new RunProperties();
            if (isBold) properties.Append(new Bold());
            if (isItalic) properties.Append(new Italic());
            run.Append(properties);
        }
        run.Append(new Text(Clean(words)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    public static IEnumerable<Run> Begin(string code, bool isDirty = false)
    {
        var begin = new FieldChar { FieldCharType = FieldCharValues.Begin };
        if (isDirty) begin.Dirty = true;
        return [new(begin), new(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve }), new(new FieldChar { FieldCharType = FieldCharValues.Separate })];
    }

    public static Run End() => new(new FieldChar { FieldCharType = FieldCharValues.End });

    public static IEnumerable<Run> Field(string code, string shown) => [.. Begin(code), Run(shown), End()];

    /// <summary>The words alone where the address may not be followed.</summary>
    public IEnumerable<OpenXmlElement> Link(string? url, IEnumerable<OpenXmlElement> words) =>
        MarkdownText.Allowed(url) && Uri.TryCreate(url, UriKind.Absolute, out var address) ? [new Hyperlink(words) { Id = main.AddHyperlinkRelationship(address, true).Id }] : words;

    private IEnumerable<OpenXmlElement> Of(Block block, int? list, int level) => block switch
    {
        HeadingBlock heading => [Paragraph($"Heading{Math.Min(6, heading.Level).ToString(CultureInfo.InvariantCulture)}", heading.Inline)],
        ParagraphBlock { Inline.FirstChild: LiteralInline first } paragraph when list is null && first.Content.ToString() is ['.', '/', '.', ' ', .. var rest] => [Marked(first, rest, paragraph.Inline)],
        ParagraphBlock paragraph => [list is null ? Paragraph(null, paragraph.Inline) : Continued(paragraph.Inline, level)],
        ListBlock found => List(found, list is null ? 0 : level + 1),
        Markdig.Extensions.Tables.Table table => [Table(table), new Paragraph()],
        QuoteBlock quote => quote.SelectMany(inner => Of(inner, list, level)),
        LeafBlock { Lines.Count: > 0 } code => [new Paragraph(Run(code.Lines.ToString()))],
        ContainerBlock container => container.SelectMany(inner => Of(inner, list, level)),
        _ => [],
    };

    private IEnumerable<OpenXmlElement> List(ListBlock list, int level)
    {
        var id = 1;
        if (list.IsOrdered)
        {
            ordered.Add((int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1, list.OrderedDelimiter == ')' ? 2 : 1));
            id = ordered.Count + 1;
        }
        level = Math.Min(level, Deepest);
        foreach (var item in list.OfType<ListItemBlock>())
        {
            foreach (var (n, block) in item.Index())
            {
                if (n == 0 && block is ParagraphBlock first)
                    yield return new Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = "ListParagraph" }, new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = id })), .. Inlines(first.Inline, false, false)]);
                else
                    foreach (var element in Of(block, id, level)) yield return element;
            }
        }
    }

    private Table Table(Markdig.Extensions.Tables.Table table)
    {
        var word = new Table(new TableProperties(new TableStyle { Val = "TableGrid" }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLook { FirstRow = true, NoHorizontalBand = true }));
        word.Append(new TableGrid(Enumerable.Range(0, Math.Max(1, table.OfType<Markdig.Extensions.Tables.TableRow>().Max(row => row.Count))).Select(_ => new GridColumn())));
        foreach (var row in table.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            var properties = new TableRowProperties(new CantSplit());
            if (row.IsHeader) properties.Append(new TableHeader());
            var cells = row.OfType<Markdig.Extensions.Tables.TableCell>().Select((cell, n) =>
            {
                var isNumber = n < table.ColumnDefinitions.Count && table.ColumnDefinitions[n].Alignment == TableColumnAlign.Right;
                var look = new ParagraphProperties(new ParagraphStyleId { Val = "Cell" });
                if (isNumber) look.Append(new Justification { Val = JustificationValues.Right });
                return new TableCell(new Paragraph([look, .. cell.OfType<ParagraphBlock>().SelectMany(p => Inlines(p.Inline, row.IsHeader, false))]));
            });
            word.Append(new TableRow([properties, .. cells]));
        }
        return word;
    }

    private Paragraph Paragraph(string? style, ContainerInline? words) =>
        style is null ? new Paragraph(Inlines(words, false, false)) : new Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. Inlines(words, false, false)]);

    /// <summary>The mark hangs in the margin.</summary>
    private Paragraph Marked(LiteralInline first, string rest, ContainerInline words)
    {
        first.Content = new(rest);
        return new([new ParagraphProperties(new ParagraphStyleId { Val = "Attachment" }), Run("./."), new Run(new TabChar()), .. Inlines(words, false, false)]);
    }

    /// <summary>A second paragraph of the same point of a list.</summary>
    private Paragraph Continued(ContainerInline? words, int level) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = "ListParagraph" }, new Indentation { Left = (360 * (level + 1)).ToString(CultureInfo.InvariantCulture), FirstLine = "0" }), .. Inlines(words, false, false)]);

    private IEnumerable<OpenXmlElement> Inlines(IEnumerable<Inline>? inlines, bool bold, bool italic)
    {
        foreach (var inline in inlines ?? [])
        {
            IEnumerable<OpenXmlElement> found = inline switch
            {
                LiteralInline literal => [Run(literal.Content.ToString(), bold, italic)],
                CodeInline code => [Run(code.Content, bold, italic)],
                LineBreakInline => [new Run(new Break())],
                HtmlEntityInline entity => [Run(entity.Transcoded.ToString(), bold, italic)],
                AutolinkInline link => Link(link.IsEmail ? $"mailto:{link.Url}" : link.Url, [Run(link.Url, bold, italic)]),
                LinkInline link => Link(link.Url, Inlines(link, bold, italic)),
                EmphasisInline emphasis => Inlines(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount == 1),
                ContainerInline container => Inlines(container, bold, italic),
                _ => [],
            };
            foreach (var element in found) yield return element;
        }
    }

    private static Func<int, string> Number(char sign) => level => string.Create(CultureInfo.InvariantCulture, $"%{level + 1}{sign}");

    private static AbstractNum Definition(int id, NumberFormatValues format, Func<int, string> mark) => new(
    [
        new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
        .. Enumerable.Range(0, Deepest + 1).Select(level => new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = mark(level) }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = (360 * (level + 1)).ToString(CultureInfo.InvariantCulture), Hanging = "360" })) { LevelIndex = level }),
    ])
    { AbstractNumberId = id };

    /// <summary>XML 1.0 has no room for control characters and non-characters.</summary>
    private static string Clean(string words) => string.Concat(words.Where(c => c is >= ' ' and < '\uFFFE' or '\t'));
}
