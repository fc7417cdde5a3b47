namespace KkrPortal.Minutes.Layout;

/// <summary>A text that was passed on as a quotation has a mark before every line: "> 1. Havne". Where nearly every line has it, it is none of the text.</summary>
internal static class Quotation
{
    private const char Mark = '>';

    public static IReadOnlyList<SourceLine> Unquote(IReadOnlyList<SourceLine> lines)
    {
        var (quoted, written) = (0, 0);
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text)) continue;
            written++;
            if (line.Text[0] == Mark) quoted++;
        }
        return quoted * 10 < written * 9 || quoted == 0 ? lines : [.. lines.Select(line => line.Text.StartsWith(Mark) ? line with { Text = line.Text.TrimStart(Mark) is [' ', ..] rest ? rest[1..] : line.Text.TrimStart(Mark) } : line)];
    }
}
