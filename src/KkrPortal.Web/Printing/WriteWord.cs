using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KkrPortal.Data.Published;

namespace KkrPortal.Web.Printing;

/// <summary>The same document as <see cref="PrintPages"/>, as DOCX that Word can go on with: real headings, lists, tables, fields.</summary>
public sealed class WriteWord
{
    private readonly WordprocessingDocument file;
    private readonly MainDocumentPart main;
    private readonly PrintedDocument printed;
    private readonly WordText text;
    private int bookmarks;

    private WriteWord(WordprocessingDocument file, PrintedDocument printed)
    {
        (this.file, this.printed) = (file, printed);
        main = file.AddMainDocumentPart();
        text = new WordText(main);
    }

    public static byte[] Of(PrintedDocument printed)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            new WriteWord(file, printed).Write();
        return stream.ToArray();
    }

    private void Write()
    {
        var body = new Body();
        main.Document = new Document(body);
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Create();
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new ThemeFontLanguages { Val = "da-DK" });
        body.Append(Front());
        if (!printed.IsExtract) body.Append(Contents());
        if (printed.Document.Attendees.Count > 0) body.Append(Attendance());
        foreach (var section in printed.Document.Sections) body.Append(Section(section));
        body.Append(Pages());
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = text.Numbering();
        var (properties, at) = (file.PackageProperties, printed.Edition?.ReleasedAt ?? DateTime.UnixEpoch);
        (properties.Title, properties.Creator, properties.Subject, properties.Language) = (printed.Title, printed.Council, printed.EditionLine, "da-DK");
        (properties.Created, properties.Modified) = (at, at);
    }

    private IEnumerable<OpenXmlElement> Front()
    {
        yield return Styled("Title", printed.Heading);
        yield return Styled("Subtitle", printed.Council);
        yield return Fact("Dato:", printed.When);
        if (printed.Document.Location is { } place) yield return Fact("Sted:", place);
        foreach (var line in (printed.Document.Note ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)) yield return Styled(null, line);
    }

    /// <summary>A contents field with its entries in place, so that it can be read before Word has counted the pages.</summary>
    private IEnumerable<OpenXmlElement> Contents()
    {
        yield return Styled("TOCHeading", "Indhold");
        List<(int Level, string Anchor, string Words)> entries = [.. printed.Document.Attendees.Count > 0 ? [(1, "deltagere", "Deltagerfortegnelse")] : (IEnumerable<(int, string, string)>)[],
            .. printed.Document.Sections.SelectMany(Entries)];
        foreach (var (n, (level, anchor, words)) in entries.Index())
        {
            var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = $"TOC{level.ToString(CultureInfo.InvariantCulture)}" }));
            if (n == 0) paragraph.Append(WordText.Begin(" TOC \\o \"1-2\" \\h \\z \\u ", isDirty: true));
            paragraph.Append(new Hyperlink([WordText.Run(words), new Run(new TabChar()), .. WordText.Field($" PAGEREF {anchor} \\h ", "")]) { Anchor = anchor, History = true });
            if (n == entries.Count - 1) paragraph.Append(WordText.End());
            yield return paragraph;
        }
    }

    private static IEnumerable<(int Level, string Anchor, string Words)> Entries(ReleasedSection section)
    {
        if (!section.IsItem) yield return (1, Anchor("a", section.Number), $"{section.Number}. {section.Title}");
        foreach (var item in section.Items) yield return (section.IsItem ? 1 : 2, Anchor("p", item.Number), $"{item.Number}. {item.Title}");
    }

    private IEnumerable<OpenXmlElement> Attendance()
    {
        yield return Heading(1, "Deltagerfortegnelse", "deltagere", startsPage: true);
        foreach (var (heading, people) in PrintedText.Groups(printed.Document))
        {
            yield return Styled("ListHeading", heading);
            foreach (var person in people) yield return Styled("Person", person);
        }
    }

    private IEnumerable<OpenXmlElement> Section(ReleasedSection section)
    {
        var startsPage = section == printed.Document.Sections[0] && !printed.IsExtract;
        if (!section.IsItem) yield return Heading(1, $"{section.Number}. {section.Title}", Anchor("a", section.Number), startsPage);
        foreach (var block in text.Blocks(section.Body)) yield return block;
        foreach (var item in section.Items)
            foreach (var element in Item(item, section.IsItem ? 1 : 2, startsPage && section.IsItem))
                yield return element;
    }

    private IEnumerable<OpenXmlElement> Item(ReleasedItem item, int level, bool startsPage)
    {
        yield return Heading(level, $"{item.Number}. {item.Title}", Anchor("p", item.Number), startsPage);
        if (PrintedText.CaseLine(item) is { } matter) yield return Styled("Matter", matter);
        if (item.IsClosed && !PrintedText.SaysClosed(item)) yield return Styled("Matter", "Lukket punkt");
        foreach (var part in item.Parts)
        {
            if (PrintedText.HeadingOf(part) is { } label) yield return Label(label, level);
            foreach (var block in text.Blocks(part.Markdown)) yield return block;
        }
        if (item.Attachments.Count == 0) yield break;
        yield return Label("Bilag", level);
        foreach (var attachment in item.Attachments)
            yield return new Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = "Attachment" }), WordText.Run("./."), new Run(new TabChar()), .. text.Link(attachment.Url, [WordText.Run(attachment.Title)])]);
    }

    /// <summary>A4, with what stands on every page; the title page is no exception, so that a single sheet always says what it is from.</summary>
    private SectionProperties Pages()
    {
        var (header, footer) = (main.AddNewPart<HeaderPart>(), main.AddNewPart<FooterPart>());
        header.Header = new Header(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Header" }), WordText.Run(printed.Council), new Run(new TabChar()), WordText.Run($"{printed.Heading}, {Danish.Long(printed.Document.Date)}")));
        footer.Footer = new Footer(new Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }), WordText.Run(printed.EditionLine), new Run(new TabChar()), WordText.Run("Side "), .. WordText.Field(" PAGE ", "1"), WordText.Run(" af "), .. WordText.Field(" NUMPAGES ", "1")]));
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1701, Bottom = 1531, Left = 2041, Right = 1531, Header = 850, Footer = 750, Gutter = 0 });
    }

    private Paragraph Heading(int level, string words, string anchor, bool startsPage = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = $"Heading{level.ToString(CultureInfo.InvariantCulture)}" });
        if (startsPage) properties.Append(new PageBreakBefore());
        var id = (++bookmarks).ToString(CultureInfo.InvariantCulture);
        return new Paragraph(properties, new BookmarkStart { Id = id, Name = anchor }, WordText.Run(words), new BookmarkEnd { Id = id });
    }

    /// <summary>The look of a part's heading, at the level below the item's own, whichever that is.</summary>
    private static Paragraph Label(string words, int level) => new(new ParagraphProperties(new ParagraphStyleId { Val = "Heading3" }, new OutlineLevel { Val = level }), WordText.Run(words));

    private static Paragraph Styled(string? style, string words)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(WordText.Run(words));
        return paragraph;
    }

    private static Paragraph Fact(string label, string words) => new(new ParagraphProperties(new ParagraphStyleId { Val = "Fact" }), WordText.Run(label, isBold: true), WordText.Run($" {words}"));

    /// <summary>A bookmark's name begins with a letter and has no stops.</summary>
    private static string Anchor(string kind, string number) => kind + number.Replace('.', '_');
}
