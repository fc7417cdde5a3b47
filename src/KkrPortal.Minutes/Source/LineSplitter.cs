namespace KkrPortal.Minutes.Source;

/// <summary>
/// Cuts text into lines at every line end in use (CR LF, LF, CR, U+0085, U+2028, U+2029, vertical tab) and counts pages at
/// form feeds. pdftotext puts the form feed before the first line of the next page; one in the middle of a line ends that line too.
/// </summary>
internal static class LineSplitter
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("\r\n\f\v\u0085\u2028\u2029");

    public static IReadOnlyList<SourceLine> Split(string text)
    {
        var lines = new List<SourceLine>();
        int? page = text.Contains('\f') ? 1 : null;
        var start = 0;
        while (start < text.Length)
        {
            if (text[start] == '\f')
            {
                page++;
                start++;
                continue;
            }
            var found = text.AsSpan(start).IndexOfAny(Ends);
            var end = found < 0 ? text.Length : start + found;
            lines.Add(new SourceLine(lines.Count + 1, text[start..end], page));
            start = AfterEnd(text, end);
        }
        return lines;
    }

    private static int AfterEnd(string text, int end)
    {
        if (end >= text.Length || text[end] == '\f') return end;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
