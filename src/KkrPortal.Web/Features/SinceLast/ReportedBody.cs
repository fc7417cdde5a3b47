using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Web.Components.Shared;

namespace KkrPortal.Web.Features.SinceLast;

/// <summary>What was told of a body at one meeting; without words it only stood on the list.</summary>
/// <param name="Markdown">The record's own words; null where the item names the body and says nothing from it.</param>
/// <param name="IsWritten">The words stand in the text that was sent out, not among what was said at the meeting.</param>
public sealed record BodyReport(DateOnly Date, string Number, DocumentKind Shows, string? Markdown, bool IsWritten, IReadOnlyList<NamedPerson> Persons);

public sealed record NamedPerson(string Name, string Slug);

/// <summary>A body (organ) that a council hears from under <em>Siden sidst</em>, with what it heard, newest first.</summary>
/// <param name="Slugs">The address of every way in which the name is written, so that an old link holds.</param>
public sealed record ReportedBody(string CouncilSlug, string CouncilName, string Slug, string Name, IReadOnlySet<string> Slugs, IReadOnlyList<BodyReport> Reports)
{
    public int Told => Reports.Count(report => report.Markdown is not null);
}

/// <summary>A name of a body as lists, headings and bold type write it: "Møde i Kontaktudvalget den 4. februar 2025", "*Orientering fra BRN*".</summary>
internal sealed partial class WrittenBody
{
    private const int Longest = 80;

    private readonly Regex pattern;

    /// <summary>The council's own chairs (formandskabet), who also tell what they did.</summary>
    public static WrittenBody Chairs { get; } = new("Formandskabet", ChairWords());

    private WrittenBody(string name, Regex? words = null)
    {
        Name = name;
        var plain = Parenthesis().Replace(name, "").Trim();
        Slug = Data.Slug.Of(plain);
        Key = BodyName.Key(plain);
        pattern = words ?? PatternOf(name, plain);
    }

    private static Regex PatternOf(string name, string plain)
    {
        // "Sundhedssamarbejdsudvalget", "… samarbejdsudvalg", "Movias"
        var words = Regex.Escape(plain.Length > 10 ? Definite().Replace(plain, "") : plain).Replace(@"\ ", @"\s+", StringComparison.Ordinal);
        var full = $@"(?i:{words})(?:et|ets|en|ens|s|['’]s)?";
        var abbreviation = Abbreviation().Match(name);
        return new($@"(?<![\p{{L}}\p{{N}}])(?:{full}{(abbreviation.Success ? $@"|{Regex.Escape(abbreviation.Groups[1].Value)}(?:['’]?s)?" : "")})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant);
    }

    public string Name { get; }
    public string Slug { get; }
    public string Key { get; }

    /// <summary>Null for a sentence, which is a report rather than a name.</summary>
    public static WrittenBody? Of(string text)
    {
        var name = Clause().Replace(Day().Replace(Opening().Replace(text.Trim().TrimEnd('.', ':', ' '), ""), ""), "").Trim();
        return name.Length is < 2 or > Longest || name.Contains(". ", StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || !name.Any(char.IsUpper) && !ChairName().IsMatch(name)
            ? null : new(Danish.Upper(name));
    }

    /// <summary>Where a text names it first; null where it doesn't.</summary>
    public int? In(string text) => pattern.Match(text) is { Success: true, Index: var at } ? at : null;

    // "Orientering fra møde i Danmarks Erhvervsfremmebestyrelse (DEB)", "Skriftlig orientering fra formandskabet", "Møde i Kontaktudvalget den 27. oktober 2020"
    [GeneratedRegex(@"^(?:(?:skriftlig |mundtlig |kort )?(?:orientering|status|nyt) (?:fra|om) )?(?:(?:det |de )?(?:seneste )?møder? i )?", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@",?\s+(?:den\s+)?\d{1,2}\.\s*\p{L}+(?:\s+\d{4})?$")]
    private static partial Regex Day();

    // ", der til den tid har holdt deres første møde"
    [GeneratedRegex(@",\s+(?:der|som|hvor|herunder)\s.*$")]
    private static partial Regex Clause();

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Parenthesis();

    // "(SSU)", "(NT)"
    [GeneratedRegex(@"\((\p{Lu}[\p{Lu}\p{N}-]{1,7})\)")]
    private static partial Regex Abbreviation();

    [GeneratedRegex("(?<=.{8})(?:et|en)$")]
    private static partial Regex Definite();

    [GeneratedRegex("^formandskabet$", RegexOptions.IgnoreCase)]
    private static partial Regex ChairName();

    // "KKR-formandskabet", "Formandskabet", "KKR-formand Ida Eng og næstformand Bo Å", "KKR Eksempels formandskab"
    [GeneratedRegex(@"(?<!\p{L})(?:KKR-)?formandskab(?:et)?(?!\p{L})|(?<!\p{L})KKR-(?:næst)?formand(?:en)?(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex ChairWords();
}
