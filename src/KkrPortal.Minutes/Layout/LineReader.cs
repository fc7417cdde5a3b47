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
        var clean = CharacterCleaner.Clean(ConverterMarks.Read(source.Text));
        var trimmed = clean.AsSpan().Trim();
        if (trimmed.IsEmpty) return null;
        var indent = clean.AsSpan().IndexOfAnyExcept(' ', '\t');
        var (level, rest) = MarkdownMarks.TryReadHeading(trimmed.ToString());
        var text = CloseBlanks(MarkdownMarks.JoinEmphasis(MarkdownMarks.TagsToMarkdown(LetterSpacing.Close(rest))));
        var plain = MarkdownMarks.Remove(text);
        if (string.IsNullOrWhiteSpace(plain)) plain = text.Length > 0 ? text : trimmed.ToString();
        return new Line
        {
            Number = source.Number,
            Page = source.Page,
            IsPageNumber = source.IsPageNumber,
            IsTitle = source.IsTitle,
            Through = source.Through,
            Text = text.Length > 0 ? text : plain,
            Plain = plain,
            Indent = indent,
            StartsWithTab = clean.AsSpan(0, indent).Contains('\t'),
            Columns = clean.Contains("\t\t", StringComparison.Ordinal) || clean[^1] == '\t' ? MarkdownMarks.TagsToMarkdown(clean) : null,
            Starts = text.Contains('\t') && !clean.Contains('\t') ? StartsOf(clean) : null,
            HeadingLevel = level,
            IsStrong = level > 0 || MarkdownMarks.IsStrong(text),
        };
    }

    private static List<int> StartsOf(string clean)
    {
        var starts = new List<int>();
        for (var i = 0; i < clean.Length; i++)
        {
            if (clean[i] != ' ' && (i == 0 || string.IsNullOrWhiteSpace(clean[Math.Max(0, i - NarrowestColumnGap)..i]))) starts.Add(i);
        }
        return starts;
    }

    /// <summary>The gap behind "•", "1." or "./." leads to the text, not to another column.</summary>
    private static bool IsListMark(ReadOnlySpan<char> before)
    {
        if (before.StartsWith(Danish.MarginMark)) before = before[Danish.MarginMark.Length..].TrimStart();
        return before.IsEmpty || before is "at" || (before.Length == 1 && !char.IsLetterOrDigit(before[0]) && before[0] is not ('|' or '(' or '+')) || (before.Length is 2 or 3 && before[^1] is '.' or ')' && (before[..^1].ContainsAnyExceptInRange('0', '9') is false || before is [>= 'a' and <= 'j' or >= 'A' and <= 'J', '.' or ')'])) || (before.Length is 2 or 3 or 4 && before[^1] is '.' or ')' && !before[..^1].ContainsAnyExcept('i', 'v', 'x'));
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
            var isColumn = (end - i >= NarrowestColumnGap || text.AsSpan(i, end - i).Contains('\t')) && !IsListMark(text.AsSpan(0, i));
            closed.Append(isColumn ? '\t' : ' ');
            i = end;
        }
        return closed.ToString().Trim();
    }
}
