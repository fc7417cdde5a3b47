namespace KkrPortal.Minutes;

/// <param name="Number">Counted from 1 in the source as received; blank lines count.</param>
/// <param name="Text">Decoded, without the line end; otherwise as received.</param>
/// <param name="Page">Counted from 1; null where the source marks no pages.</param>
public sealed record SourceLine(int Number, string Text, int? Page)
{
    /// <summary>The text is nothing but the page's number, wherever it stood.</summary>
    internal bool IsPageNumber { get; init; }

    /// <summary>The text is the title of a section or an item.</summary>
    internal bool IsTitle { get; init; }

    /// <summary>The last line that this one was put together from; 0 for a line as received.</summary>
    internal int Through { get; init; }
}

/// <summary>A document's text as received, line by line: what every fact points back to.</summary>
/// <param name="Encoding">IANA name of the encoding the bytes were read in; null for text that an extractor gave.</param>
/// <param name="Sha256">Hash of the bytes as received, lower-case hexadecimal.</param>
public sealed record SourceText(string Name, string MediaType, string? Encoding, string Sha256, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>Length of the decoded text, line ends and page marks included (UTF-16 units).</summary>
    public int Characters { get; init; }
}
