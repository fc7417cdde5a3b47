using System.Text;

namespace KkrPortal.Minutes.Layout;

/// <summary>Turns a line of the source into a line of text: characters cleaned, marks of converters read, columns marked by tabs.</summary>
internal static class LineReader
{
    /// <summary>Wider gaps inside a line stand between columns; justified text has narrower ones.</summary>
    private const int NarrowestColumnGap = 3;

    /// <returns>Null for a line without text.</returns>
    public static Line? Read(SourceLine source)
    {
        var clean = CharacterCleaner.Clean(source.Text);
        var trimmed = clean.AsSpan().Trim();
        if (trimmed.IsEmpty) return null;
        var indent = clean.AsSpan().IndexOfAnyExcept(' ', '\t');
        var (level, rest) = MarkdownMarks.TryReadHeading(LetterSpacing.Close(trimmed.ToString()));
        var text = CloseBlanks(MarkdownMarks.TagsToMarkdown(rest));
        var plain = MarkdownMarks.Remove(text);
        if (string.IsNullOrWhiteSpace(plain)) plain = text.Length > 0 ? text : trimmed.ToString();
        return new Line
        {
            Number = source.Number,
            Page = source.Page,
            Text = text.Length > 0 ? text : plain,
            Plain = plain,
            Indent = indent,
            StartsWithTab = clean.AsSpan(0, indent).Contains('\t'),
            Columns = clean.Contains("\t\t", StringComparison.Ordinal) || clean[^1] == '\t' ? MarkdownMarks.TagsToMarkdown(clean) : null,
            HeadingLevel = level,
            IsStrong = level > 0 || MarkdownMarks.IsStrong(text),
        };
    }

    /// <summary>One blank for one or two, a tab for more.</summary>
    private static string CloseBlanks(string text)
    {
        if (!text.Contains("  ", StringComparison.Ordinal) && !text.Contains('\t')) return text;
        var closed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is not (' ' or '\t'))
            {
                closed.Append(text[i++]);
                continue;
            }
            var end = i;
            while (end < text.Length && text[end] is ' ' or '\t') end++;
            var isColumn = end - i >= NarrowestColumnGap || text.AsSpan(i, end - i).Contains('\t');
            closed.Append(isColumn ? '\t' : ' ');
            i = end;
        }
        return closed.ToString().Trim();
    }
}
