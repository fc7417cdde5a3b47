using System.Globalization;
using System.Text;

namespace KkrPortal.Data;

/// <summary>The form of a name in an address: lower case, æ as ae, ø as oe, å as aa, everything else a hyphen.</summary>
public static class Slug
{
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        // Danish letters first: decomposing would make å an a with a ring.
        foreach (var c in name.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            slug.Append(c switch
            {
                'æ' => "ae",
                'ø' => "oe",
                'å' => "aa",
                'ß' => "ss",
                _ => Letters(c),
            });
        }
        return string.Join('-', slug.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Letters(char c)
    {
        var plain = new string([.. c.ToString().Normalize(NormalizationForm.FormD).Where(d => char.IsAsciiLetterOrDigit(d))]);
        return plain.Length > 0 ? plain : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? "" : "-";
    }
}
