namespace KkrPortal.Data.Search;

/// <summary>Cuts a text into words as the index does: letters and digits, lower case.</summary>
public static class Words
{
    public static IEnumerable<string> In(string text) => Places(text).Select(place => text[place.Start..place.End].ToLowerInvariant());

    public static IEnumerable<(int Start, int End)> Places(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
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
}
