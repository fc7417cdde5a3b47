namespace KkrPortal.Minutes.Layout;

/// <summary>
/// One line that carries text, on its way through the stages. It keeps its number and page through every slice; lines are
/// joined last of all, when it is known what they belong to.
/// </summary>
internal sealed record Line
{
    public required int Number { get; init; }
    public int? Page { get; init; }
    /// <summary>The source itself says that the line is its page's number.</summary>
    public bool IsPageNumber { get; init; }
    /// <summary>Cut out of a page without lines as the title of a section or an item.</summary>
    public bool IsTitle { get; init; }
    /// <summary>The last line of the source that this one was put together from: a table's row may go over many.</summary>
    public int Through { get => Math.Max(field, Number); init; }
    /// <summary>Cleaned characters, ends trimmed, Markdown marks kept; a tab stands for a gap between columns.</summary>
    public required string Text { get; init; }
    /// <summary>The same without heading signs, emphasis and tags: what recognisers of structure look at. Never empty.</summary>
    public required string Plain { get; init; }
    /// <summary>Blanks before the text.</summary>
    public int Indent { get; init; }
    /// <summary>The first cell of a table row may be empty.</summary>
    public bool StartsWithTab { get; init; }
    /// <summary>With every tab kept, where two follow each other or one ends the line: cells of a table may be empty.</summary>
    public string? Columns { get; init; }
    /// <summary>Where the cells begin, counted in characters, if blanks set them apart; null for a line without columns.</summary>
    public IReadOnlyList<int>? Starts { get; init; }
    /// <summary>1 to 6 for a Markdown heading, else 0.</summary>
    public int HeadingLevel { get; init; }
    /// <summary>The whole line is bold, or a heading.</summary>
    public bool IsStrong { get; init; }
    /// <summary>A paragraph ends before this line: there is a gap that the document uses for that.</summary>
    public bool GapBefore { get; set; }
    /// <summary>Stands in a sharing site's list of other documents, and says nothing of this one.</summary>
    public bool IsOfOthers { get; set; }
    /// <summary>First line of a page, as far as the source shows it.</summary>
    public bool StartsPage { get; set; }

    /// <summary>No heading is longer; recognisers of headings need not read further, so every pattern stays cheap.</summary>
    public const int LongestHeading = 400;

    public bool MayBeHeading => Plain.Length <= LongestHeading;

    /// <summary>What the line says where only its words count: columns closed up.</summary>
    public string Words => Plain.Contains('\t') ? string.Join(' ', Plain.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : Plain;
}
