namespace KkrPortal.Minutes.Structure;

/// <summary>Reads what stands in brackets behind a name as a party.</summary>
internal static class PartyName
{
    /// <returns>The party's normal letter; a letter of a local list as written; null where the text names no party.</returns>
    public static string? TryRead(string asWritten)
    {
        var text = asWritten.Trim().TrimEnd('.');
        if (text.Length == 0) return null;
        if (Danish.Parties.TryGetValue(text, out var letter)) return letter;
        if (text.Length == 1 && char.IsLetter(text[0])) return text.ToUpperInvariant();
        return text.StartsWith("Liste ", StringComparison.OrdinalIgnoreCase) && text.Length == 7 ? text[6..].ToUpperInvariant() : null;
    }
}
