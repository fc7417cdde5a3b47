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
}
