namespace KkrPortal.Minutes.Structure;

/// <param name="IsBracket">The piece stood in brackets.</param>
internal readonly record struct AttendeePiece(string Text, bool IsBracket);

/// <summary>Cuts a list of participants at commas, semicolons, tabs, pipes, dashes between blanks, colons and brackets; and behind "Kommune", where a run has no comma.</summary>
internal static class AttendeePieces
{
    public static IEnumerable<AttendeePiece> Cut(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[')
            {
                foreach (var piece in Parts(text[start..i])) yield return piece;
                var close = text.IndexOfAny([')', ']'], i + 1);
                if (close < 0) close = text.Length;
                foreach (var piece in text[(i + 1)..close].Split(',')) yield return new AttendeePiece(piece.Trim(), true);
                i = Math.Min(close, text.Length - 1);
                start = i + 1;
            }
            else if (text[i] is ',' or ';' or '\t' or '|' or ':' || IsDash(text, i))
            {
                foreach (var piece in Parts(text[start..i])) yield return piece;
                start = i + 1;
            }
        }
        foreach (var piece in Parts(start < text.Length ? text[start..] : "")) yield return piece;
    }

    private static bool IsDash(string text, int i) =>
        text[i] is '-' or '–' && i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] == ' ';

    /// <summary>"Tårnby Kommune Ane Bo": the municipality ends with its own last word.</summary>
    private static IEnumerable<AttendeePiece> Parts(string piece)
    {
        var start = 0;
        while (EndOfMunicipality(piece, start) is var end and > 0)
        {
            yield return new AttendeePiece(piece[start..end].Trim(), false);
            start = end;
        }
        var rest = piece[start..].Trim();
        if (rest.Length > 0) yield return new AttendeePiece(rest, false);
    }

    private static int EndOfMunicipality(string text, int start)
    {
        var at = text.IndexOf(Danish.Municipality + " ", start, StringComparison.OrdinalIgnoreCase);
        if (at <= start) return 0;
        var end = at + Danish.Municipality.Length;
        var after = text.AsSpan(end).TrimStart();
        return !after.IsEmpty && (char.IsUpper(after[0]) || after.StartsWith("og ", StringComparison.Ordinal)) ? end : 0;
    }
}
