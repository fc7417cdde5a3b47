using System.Globalization;
using System.Text;

namespace KkrPortal.Data.Search;

/// <summary>One spelling for letters that Danes write in two ways: Århus and Aarhus, Sjælland and Sjaelland, Rødovre and Roedovre, Müller and Muller.</summary>
public static class Fold
{
    /// <param name="word">Lower case.</param>
    public static string Of(string word)
    {
        var folded = new StringBuilder(word.Length + 2);
        foreach (var c in word.Normalize(NormalizationForm.FormC))
            folded.Append(c switch
            {
                'å' => "aa",
                'æ' or 'ä' => "ae",
                'ø' or 'ö' => "oe",
                < (char)128 => c.ToString(),
                _ => new string([.. c.ToString().Normalize(NormalizationForm.FormD).Where(d => CharUnicodeInfo.GetUnicodeCategory(d) != UnicodeCategory.NonSpacingMark)]),
            });
        return folded.ToString();
    }

    /// <summary>
    /// Names as one hears them: Jakob and Jacob, Sofie and Sophie, Thrane and Trane, Wittrup and Vittrup, Kjær and Kjaer, Hanne and Hane are the same.
    /// </summary>
    /// <param name="word">Lower case.</param>
    public static string OfName(string word)
    {
        var folded = Of(word).Replace("ph", "f", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal).Replace("ch", "k", StringComparison.Ordinal)
            .Replace('c', 'k').Replace('w', 'v').Replace('z', 's').Replace('y', 'i').Replace("kj", "k", StringComparison.Ordinal).Replace("gj", "g", StringComparison.Ordinal);
        var heard = new StringBuilder(folded.Length);
        foreach (var c in folded)
            if (heard.Length == 0 || heard[^1] != c || c == 'a') heard.Append(c);
        return heard.ToString();
    }

    /// <summary>A person's names for search: " jakob trost | jakob trest ", each word between blanks.</summary>
    public static string OfNames(params IEnumerable<string> names) =>
        $" {string.Join(" | ", names.Select(name => string.Join(' ', Words.In(name).Select(OfName))))} ";
}
