using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>Reads a section: its items, and the text that stands outside them.</summary>
internal static class SectionContent
{
    public static ParsedSection Read(SectionText section, DocumentContext context, ILookup<ItemText, FootLink> footLinks)
    {
        var closed = ClosedMark.IsInTitle(section.Title) || section.BodyLines.Any(ClosedMark.IsAlone);
        var items = section.Items.Select(i => ItemContent.Read(closed ? i with { IsClosed = true } : i, section.Title, context, [.. footLinks[i]])).ToList();
        var body = TextBlocks.Join(section.BodyLines, context.Width, context.Words);
        var lines = section.HeadingLines.Concat(section.BodyLines).Select(l => l.Number).Concat(items.SelectMany(i => new[] { i.Lines.First, i.Lines.Last })).ToList();
        return new ParsedSection
        {
            Number = section.Number,
            Title = section.Title,
            Body = body.Count == 0 ? null : Markdown.Write(body),
            Lines = new LineSpan(lines.Min(), lines.Max()),
            Pages = Pages.Of(section.HeadingLines.Concat(section.BodyLines).Concat(section.Items.SelectMany(i => i.HeadingLines.Concat(i.Parts.SelectMany(p => p.Lines))))),
            Items = items,
        };
    }
}
