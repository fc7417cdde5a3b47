namespace KkrPortal.Minutes.Layout;

/// <summary>What the last characters of a line say about the line that follows.</summary>
internal static class LineEnd
{
    /// <summary>A full stop, colon or the like, also behind a closing bracket or quotation mark.</summary>
    public static bool EndsSentence(string text)
    {
        var last = text.AsSpan().TrimEnd(" )”\"»’'*_");
        return last.IsEmpty || last[^1] is '.' or ':' or ';' or '?' or '!' or '…';
    }

    /// <summary>"hospitalsbe-", but not a dash that stands alone and not "2024 –".</summary>
    public static bool EndsInHyphen(string text) =>
        text.Length >= 2 && text[^1] == '-' && char.IsLetterOrDigit(text[^2]);
}
