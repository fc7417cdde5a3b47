using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Recognises the words that close an item to the public: "Lukket punkt", "LUKKET", "(fortroligt)".</summary>
internal static partial class ClosedMark
{
    /// <summary>The line says nothing else.</summary>
    public static bool IsAlone(Line line) =>
        line.Plain.Length <= 40 && Danish.ClosedMarks.Contains(line.Plain.Trim(' ', '(', ')', '[', ']', '.', ':', '*', '-', '–'), StringComparer.OrdinalIgnoreCase);

    /// <summary>A line between two items that closes all that follow: "Lukket dagsorden", "Lukkede punkter".</summary>
    public static bool ClosesAgenda(Line line) => line.Plain.Length <= 60 && Agenda().IsMatch(line.Plain);

    /// <summary>"Åben dagsorden"</summary>
    public static bool OpensAgenda(Line line) => line.Plain.Length <= 60 && OpenAgenda().IsMatch(line.Plain);

    /// <summary>A title begins or ends with the mark, or has it in brackets; "Det lukkede arkiv" has not.</summary>
    public static bool IsInTitle(string title) => Bracketed().IsMatch(title) || AtStart().IsMatch(title) || AtEnd().IsMatch(title) || Agenda().IsMatch(title) || InCapitals().IsMatch(title);

    /// <summary><c>Salg af grund (lukket)</c> <c>Salg af grund [Lukket punkt]</c></summary>
    [GeneratedRegex(@"[(\[] ?(?:lukket(?: punkt| sag| møde| dagsorden)?|fortroligt?(?: punkt| sag)?) ?[)\]]|\bfor lukkede døre\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    /// <summary><c>Lukket punkt</c> <c>Lukket sag: Salg</c> <c>Lukket - Salg</c></summary>
    [GeneratedRegex(@"^(?:(?:lukket|fortrolig[t]?) (?:punkt|sag|dagsorden|møde)\b|(?:lukkede|fortrolige) (?:punkter|sager)\b|(?:lukket|fortrolig[t]?) ?(?:[:,.–-]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();

    /// <summary><c>Salg af grund - LUKKET</c> <c>Salg af grund. Lukket punkt</c></summary>
    [GeneratedRegex(@"[-–:,.;/] ?(?:lukket(?: punkt| sag)?|fortrolig[t]?(?: punkt| sag)?)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    /// <summary><c>LUKKET Salg af grund</c>, where the rest is not in capitals</summary>
    [GeneratedRegex(@"^LUKKET \p{Lu}?\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex InCapitals();

    /// <summary><c>Lukkede punkter</c> <c>Lukket dagsorden:</c> <c>Punkter på lukket dagsorden</c></summary>
    [GeneratedRegex(@"^(?:(?:punkter|sager|den) (?:(?:på|til|for|under) (?:den )?)?)?(?:lukket (?:dagsorden|møde|del)|lukkede (?:punkter|sager|dagsordenspunkter|del))[ .:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agenda();

    [GeneratedRegex(@"^(?:(?:punkter|sager) (?:på|til|for) )?(?:åben dagsorden|åbne (?:punkter|sager)|åbent møde)[ .:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenAgenda();
}
