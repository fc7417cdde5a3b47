namespace KkrPortal.Minutes.Layout;

/// <summary>The flow of a document's text, with what stands around it taken out but kept.</summary>
internal sealed record LaidOutText(
    SourceText Source,
    IReadOnlyList<Line> Lines,
    IReadOnlyList<Line> Furniture,
    IReadOnlyList<FootLink> FootLinks,
    WrapWidth Width,
    Vocabulary Words)
{
    /// <summary>Headers, footers and a site's title of the document: what may say whose meeting it was, and when.</summary>
    public IEnumerable<Line> Headers => Furniture.Where(l => !l.IsOfOthers);
}
