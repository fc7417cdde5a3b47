namespace KkrPortal.Minutes.Layout;

/// <summary>The flow of a document's text, with what stands around it taken out but kept.</summary>
internal sealed record LaidOutText(
    SourceText Source,
    IReadOnlyList<Line> Lines,
    IReadOnlyList<Line> Furniture,
    IReadOnlyList<FootLink> FootLinks,
    WrapWidth Width,
    Vocabulary Words);
