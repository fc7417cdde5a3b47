using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Structure;

/// <summary>The line under an item's title that holds its case number and the caseworkers' initials.</summary>
/// <param name="CaseNumber">Null where an extraction lost the figures: "SAG abc".</param>
internal sealed partial record CaseLine(string? CaseNumber, IReadOnlyList<string> Caseworkers)
{
    public static CaseLine? TryRead(string plain)
    {
        if (plain.Length > 100) return null;
        if (plain.StartsWith("SAG", StringComparison.Ordinal) && WithoutNumber().Match(plain) is { Success: true } lost) return new CaseLine(null, lost.Groups["initials"].Value.Split(['/', ',', ' '], StringSplitOptions.RemoveEmptyEntries));
        var match = Pattern().Match(plain);
        return match.Success ? new CaseLine(Gaps().Replace(match.Groups["number"].Value.ToUpperInvariant(), "-"), [.. Split(match.Groups["initials"].Value), .. Split(match.Groups["names"].Value)]) : null;
    }

    /// <summary>Initials are parted by blanks too, "Ane Bo" is one person.</summary>
    private static string[] Split(string workers) =>
        workers.Split(IsName(workers.Split([',', '/', ';'], 2)[0].Trim()) ? ['/', ',', ';'] : ['/', ',', ' ', ';', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsName(string text) => text.Contains(' ') && text.Split(' ').All(word => word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(c => char.IsLower(c) || c is '-' or '.'));

    /// <summary>Initials that stand under the case number: "Sagsbehandler: abc/def". Empty for any other line.</summary>
    public static IReadOnlyList<string> CaseworkersIn(string plain) =>
        plain.Length <= 60 && Workers().Match(plain) is { Success: true } match ? [.. Split(match.Groups["initials"].Value), .. Split(match.Groups["names"].Value)] : [];

    /// <summary>"SAG 2014-00321" and "SAG - 2014 - 00321" are "SAG-2014-00321".</summary>
    [GeneratedRegex(@"(?<=^(?:SAG|EMN|KL)(?:[ –-]+[0-9]{4})?)(?:[ ]?[-–][ ]?|[ ])(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^SAG(?: (?<initials>[a-zæøå]{2,5}(?:(?:/|, ?)[a-zæøå]{2,5}){0,4}))?$")]
    private static partial Regex WithoutNumber();

    [GeneratedRegex(@"^(?:(?:sagsbehandler(?:e|\(e\))?|sagsansvarlig(?:e)?|init(?:ialer)?\.?)[ ]?:|init\.)[ \t]*(?:(?<initials>[A-Za-zÆØÅæøå]{2,6}(?:[ ]?[/,;][ ]?[A-Za-zÆØÅæøå]{2,6}){0,5})|(?<names>(?-i:\p{Lu}\p{L}[\p{L}'-]*(?:[ ]\p{Lu}[\p{L}.'-]*){1,3}(?:[ ]?[/,;][ ]\p{Lu}\p{L}[\p{L}'-]*(?:[ ]\p{Lu}[\p{L}.'-]*){1,3}){0,2})))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Workers();

    /// <summary>
    /// <c>SAG-2023-04525 gitb</c> <c>SAG-2020-06517 asfp/frbe</c> <c>SAG-2023-01182</c> <c>Sagsnr.: SAG-2014-00321 / abc</c>
    /// <c>Sagsnr. 14/1234 abc</c> <c>J.nr. 03.07.00-A00</c> <c>(SAG-2015-00077 abc)</c>
    /// <c>KKR-10-0311 abc</c> <c>Sag: 2015-00413/abc</c> <c>SAG 2014-00321</c> <c>ABC SAG-2014-00321</c> <c>SAG-2014-00321 Dok. 1234567 v1</c>
    /// Of several cases the first is the item's.
    /// </summary>
    [GeneratedRegex("""
        ^[(\[]?
        (?:(?:ref\.?:?[ ])?(?!(?:og|se|jf|til|fra|af|om|med|for|i|på)\b)(?<initials>(?-i:[A-ZÆØÅ]{2,5}|[a-zæøå]{2,5}))[ ,;/]{1,3}(?=(?:sag\w{0,6}[.:]{1,2}[ ]?)?(?:SAG|EMN)-[0-9]{4}-))?   # who, before the number
        (?:(?:sags?[ -]?(?:nr|nummer|id)|sag(?=:)|j\.?[ ]?nr|journal[ -]?(?:nr|nummer))[.:]{0,2}[ \t]{0,3})?   # a label, if any
        (?<number>(?:(?:SAG|EMN|KL)(?:[ ]?[-–][ ]?|[ ](?=[0-9]{4}-))[0-9]{4}[ ]?[-–][ ]?[0-9]{2,8}) | (?-i:\p{Lu}{2,5})-[0-9]{2,4}-(?!20[0-9]{2}\b)[0-9]{3,8} | (?<=[.:r\t ])[0-9](?:[0-9A-Za-zÆØÅ.-]|/(?!\p{L}{2,6}\b)){2,24})
        (?:[ \t,;/]{1,4}(?:og[ ])?SAG-[0-9]{4}-[0-9]{2,8}){0,3}
        (?:[ \t,;]{1,3}dok(?:ument)?(?:nr)?[.:]{0,2}[ ]?[0-9]{4,9}(?:[ ]?v[0-9]{1,2})?)?
        (?:[ \t,;:/|–-]{1,4} (?:sagsbehandler(?:e)?:?[ ])? (?<initials>[A-Za-zÆØÅæøå]{2,6}(?:[ ]?[/,;][ ]?[A-Za-zÆØÅæøå]{2,6}|[ ][a-zæøå]{2,5}){0,7})
         |[ \t,;:/|–-]{1,4} sagsbehandler(?:e|\(e\))?:?[ \t] (?<names>(?-i:\p{Lu}\p{L}[\p{L}'-]*(?:[ ]\p{Lu}[\p{L}.'-]*){1,3}(?:,[ ]\p{Lu}\p{L}[\p{L}'-]*(?:[ ]\p{Lu}[\p{L}.'-]*){1,3}){0,2})))?
        [ \t]*[)\]]?\.?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
