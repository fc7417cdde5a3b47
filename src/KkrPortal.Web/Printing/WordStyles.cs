using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KkrPortal.Web.Printing;

/// <summary>Word's styles, under the names by which Word knows them, so that its navigation pane, contents and screen readers work.</summary>
internal static class WordStyles
{
    private const string Sans = "Calibri", Serif = "Cambria", Ink = "17212B", Soft = "46525E", Accent = "0B566A";

    public static Styles Create() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Font(Serif), new Color { Val = Ink }, new FontSize { Val = "22" }, new Languages { Val = "da-DK", EastAsia = "da-DK", Bidi = "da-DK" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new WidowControl(), new SpacingBetweenLines { After = "140", Line = "288", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", null, [], []),
        Style("Title", "Title", "Normal", [new SpacingBetweenLines { Before = "240", After = "60", Line = "240", LineRule = LineSpacingRuleValues.Auto }], Look(Sans, 50, Ink, isBold: true)),
        Style("Subtitle", "Subtitle", "Normal", [new SpacingBetweenLines { After = "280" }], Look(Sans, 26, Accent, isBold: true)),
        Style("Fact", "Mødefakta", "Normal", [new SpacingBetweenLines { After = "30" }], []),
        Style("Heading1", "heading 1", "Normal",
            [new KeepNext(), new KeepLines(), new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 6, Color = Ink }), new SpacingBetweenLines { Before = "560", After = "120" }, new OutlineLevel { Val = 0 }], Look(Sans, 30, Ink, isBold: true)),
        Style("Heading2", "heading 2", "Normal", [new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "360", After = "60" }, new OutlineLevel { Val = 1 }], Look(Sans, 24, Ink, isBold: true)),
        Style("Heading3", "heading 3", "Normal", [new KeepNext(), new SpacingBetweenLines { Before = "240", After = "40" }, new OutlineLevel { Val = 2 }], Look(Sans, 19, Accent, isBold: true)),
        Style("Heading4", "heading 4", "Normal", [new KeepNext(), new SpacingBetweenLines { Before = "180", After = "40" }, new OutlineLevel { Val = 3 }], Look(Sans, 20, Ink, isBold: true)),
        Style("Heading5", "heading 5", "Heading4", [new OutlineLevel { Val = 4 }], []),
        Style("Heading6", "heading 6", "Heading4", [new OutlineLevel { Val = 5 }], []),
        Style("TOCHeading", "TOC Heading", "Normal", [new KeepNext(), new SpacingBetweenLines { Before = "360", After = "80" }], Look(Sans, 24, Ink, isBold: true)),
        Style("TOC1", "toc 1", "Normal", [Leader(), new SpacingBetweenLines { Before = "80", After = "0" }, new Indentation { Left = "340", Right = "400", Hanging = "340" }], Look(Sans, 20, Ink, isBold: true)),
        Style("TOC2", "toc 2", "Normal", [Leader(), new SpacingBetweenLines { After = "0" }, new Indentation { Left = "850", Right = "400", Hanging = "510" }], Look(Sans, 20, Ink)),
        Style("ListHeading", "Deltagergruppe", "Normal", [new KeepNext(), new SpacingBetweenLines { Before = "240", After = "40" }], Look(Sans, 19, Accent, isBold: true)),
        Style("Person", "Deltager", "Normal", [new SpacingBetweenLines { After = "0" }], []),
        Style("Matter", "Sagsnummer", "Normal", [new KeepNext(), new SpacingBetweenLines { After = "80" }], Look(Sans, 17, Soft)),
        Style("ListParagraph", "List Paragraph", "Normal", [new ContextualSpacing()], []),
        // The mark hangs in the margin.
        Style("Attachment", "Bilag", "Normal", [new Tabs(new TabStop { Val = TabStopValues.Left, Position = 0 }), new SpacingBetweenLines { After = "40" }, new Indentation { Left = "0", Hanging = "510" }], []),
        Style("Cell", "Tabeltekst", "Normal", [new SpacingBetweenLines { Before = "30", After = "30", Line = "240", LineRule = LineSpacingRuleValues.Auto }], Look(Sans, 18, Ink)),
        Style("Header", "header", "Normal", [RightTab(), new SpacingBetweenLines { After = "0" }], Look(Sans, 17, Soft)),
        Style("Footer", "footer", "Normal", [RightTab(), new SpacingBetweenLines { After = "0" }], Look(Sans, 17, Soft)),
        new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(
                new TableBorders(Line<TopBorder>(), Line<BottomBorder>(), Line<InsideHorizontalBorder>()),
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = "TableGrid" });

    private static Style Style(string id, string name, string? basedOn, OpenXmlElement[] paragraph, OpenXmlElement[] run)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (basedOn is null) style.Default = true;
        else style.Append(new BasedOn { Val = basedOn });
        if (id.StartsWith("Heading", StringComparison.Ordinal)) style.Append(new NextParagraphStyle { Val = "Normal" });
        style.Append(new PrimaryStyle());
        if (paragraph.Length > 0) style.Append(new StyleParagraphProperties(paragraph));
        if (run.Length > 0) style.Append(new StyleRunProperties(run));
        return style;
    }

    /// <param name="size">In half points, as Word counts.</param>
    private static OpenXmlElement[] Look(string font, int size, string colour, bool isBold = false) =>
        [Font(font), .. isBold ? (OpenXmlElement[])[new Bold()] : [], new Color { Val = colour }, new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) }];

    private static RunFonts Font(string name) => new() { Ascii = name, HighAnsi = name, ComplexScript = name };

    private static Tabs Leader() => new(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = 8334 });

    private static Tabs RightTab() => new(new TabStop { Val = TabStopValues.Right, Position = 8334 });

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "8C877C" };
}
