namespace KkrPortal.Data.Search;

/// <summary>Cuts a text into words as the index does: letters and digits, lower case, and a point within a number (1.150).</summary>
public static class Words
{
    public static IEnumerable<string> In(string text) => Places(text).Select(place => text[place.Start..place.End].ToLowerInvariant());

    public static IEnumerable<(int Start, int End)> Places(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsPointInNumber(text, at)))
            {
                if (start < 0) start = at;
            }
            else if (start >= 0)
            {
                yield return (start, at);
                start = -1;
            }
        }
    }

    private static bool IsPointInNumber(string text, int at) =>
        text[at] == '.' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
