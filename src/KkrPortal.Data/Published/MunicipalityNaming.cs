using System.Text.RegularExpressions;
using KkrPortal.Data.Registry;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Published;

/// <summary>
/// When a text names a municipality: its name as a word, with or without the genitive's -s, in old spelling too. "Aalborg Universitet" and
/// "Københavns Professionshøjskole" name something else.
/// </summary>
public static partial class MunicipalityNaming
{
    private const string Letter = "[A-Za-zÆØÅæøåÉéÖöÜüÄä0-9_]";
    // What a capital letter after the name may begin without making the name a part of another name.
    private const string Own = "Kommun|Byråd|Regionskommun|Borgmester|Rådhus|Og ";

    // Words of the language that are also names; alone at the start of a sentence they are not taken for the municipality.
    private static readonly HashSet<string> CommonWords = ["Vejen", "Greve", "Skive", "Odder", "Varde"];

    /// <summary>A pattern that .NET and PostgreSQL read alike.</summary>
    public static string Pattern(string name)
    {
        var start = CommonWords.Contains(name) ? $"(?<=[^.:!?|\\n\\s] |, |- |[0-9] )(?<!{Letter})" : $"(?<!{Letter})";
        var written = Spellings(name);
        var word = $"{start}{written}{Genitive(name)}(?!{Letter})(?! (?!{Own})[A-ZÆØÅ][a-zæøå])";
        return CommonWords.Contains(name) ? $"({word}|(?<!{Letter}){written}s?(?= [Kk]ommun))" : word;
    }

    /// <summary>The items that are open and name the municipality in their title, decision or texts.</summary>
    public static IQueryable<PublishedItem> Naming(this IQueryable<PublishedItem> items, Municipality municipality)
    {
        var pattern = Pattern(municipality.Name);
        // The index finds the few items that hold the word in any form; only they are read.
        var query = Words(municipality.Name);
        return items.Where(item => !item.IsClosed && item.SearchVector.Matches(EF.Functions.ToTsQuery("danish", query))
            && (Regex.IsMatch(item.Title, pattern) || Regex.IsMatch(item.ResolvedText ?? "", pattern) || item.Parts.Any(part => Regex.IsMatch(part.Markdown, pattern))));
    }

    // "Vesthimmerlands" and "Nordfyns" are genitives already; texts write "Vesthimmerland" too.
    private static string Genitive(string name) => name.EndsWith('s') ? "['’]?" : "(?:s)?";

    private static string Spellings(string name)
    {
        var stem = name is "Vesthimmerlands" or "Nordfyns" ? name[..^1] + "s?" : name;
        return Doubled().Replace(stem, match => match.Value[0] == 'A' ? "(?:Aa|Å)" : "(?:aa|å)").Replace("-", "[- –]", StringComparison.Ordinal);
    }

    private static string Words(string name)
    {
        var forms = new HashSet<string> { name, Doubled().Replace(name, match => match.Value[0] == 'A' ? "Å" : "å") };
        if (name is "Vesthimmerlands" or "Nordfyns") forms.Add(name[..^1]);
        // A hyphen in the text may be a blank; the parts in a row find both.
        return string.Join(" | ", forms.Select(form => $"({string.Join(" & ", form.Split('-').Select(part => $"'{part}'"))})"));
    }

    [GeneratedRegex("[Aa]a")]
    private static partial Regex Doubled();
}
