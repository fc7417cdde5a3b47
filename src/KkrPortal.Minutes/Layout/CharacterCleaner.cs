using System.Text;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Makes the characters of a line comparable: NFC, plain blanks, no invisible characters, ligatures as letters. A soft hyphen
/// disappears inside a line and is a hyphen at its end, where it divides a word.
/// </summary>
internal static class CharacterCleaner
{
    public static string Clean(string raw)
    {
        if (IsPlainAlready(raw)) return raw;
        var text = Normalized(raw);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\u00AD':
                    if (text.AsSpan(i + 1).IsWhiteSpace()) clean.Append('-');
                    break;
                case '\u2010' or '\u2011': clean.Append('-'); break;
                case 'ﬀ': clean.Append("ff"); break;
                case 'ﬁ': clean.Append("fi"); break;
                case 'ﬂ': clean.Append("fl"); break;
                case 'ﬃ': clean.Append("ffi"); break;
                case 'ﬄ': clean.Append("ffl"); break;
                case 'ﬅ' or 'ﬆ': clean.Append("st"); break;
                case '\t': clean.Append('\t'); break;
                case var c when IsInvisible(c): break;
                case var c when char.IsWhiteSpace(c): clean.Append(' '); break;
                case var c: clean.Append(c); break;
            }
        }
        return clean.ToString();
    }

    private static bool IsPlainAlready(string raw)
    {
        foreach (var c in raw)
        {
            if (c is (< ' ' and not '\t') or '\u007F' or (>= '\u0080' and <= '\u00A0') or '\u00AD' or (>= '\u0300' and <= '\u036F') or (>= '\u1680' and <= '\u2012') or (>= '\u2028' and <= '\u206F') or '\u3000' or '\uFEFF' or (>= 'ﬀ' and <= 'ﬆ'))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Half a surrogate pair can't be normalised; such a line stays as it is.</summary>
    private static string Normalized(string raw)
    {
        try
        {
            return raw.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return raw;
        }
    }

    /// <summary>Controls, zero-width and direction marks, byte order marks in mid text.</summary>
    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';
}
