using System.Globalization;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Checks;

/// <summary>When was the meeting? A document that doesn't say, or says two things, is asked about.</summary>
internal static class MeetingChecks
{
    public static IEnumerable<ParseWarning> Run(ParsedMinutes minutes, DocumentStructure document, IReadOnlyList<(DateOnly Date, int Line)> dates)
    {
        if (document.Next is { } next) yield return Another(next);
        if (document.Front.InvalidDate is { } invalid) yield return new ParseWarning("invalid-date", $"Forsiden har en dato, der ikke findes: {invalid}.", null);
        if (dates.Count == 0) yield return new ParseWarning("missing-date", "Dokumentet siger ikke, hvilken dag mødet blev holdt.", null);
        foreach (var (date, line) in dates.Skip(1).Where(d => d.Date != dates[0].Date))
        {
            yield return new ParseWarning("conflicting-dates", $"Mødets dato er {Written(dates[0].Date)} i linje {dates[0].Line}, men {Written(date)} i linje {line}.", LineSpan.Of(line));
        }
        if (minutes.Meeting is { StartTime: { } start, EndTime: { } end } && end <= start) yield return new ParseWarning("end-before-start", "Mødet slutter, før det begynder.", null);
    }

    private static ParseWarning Another(SecondDocument next) => next.IsSame
        ? new ParseWarning("repeated-document", $"Dokumentet står to gange i filen: det begynder forfra i linje {next.First.Number}. Kun det første er læst.", LineSpan.Of(next.First.Number))
        : new ParseWarning("second-document", $"Filen rummer endnu et dokument fra linje {next.First.Number} ({next.Council ?? "KKR"}, {Written(next.Date!.Value)}). Kun det første er læst; del filen, og indlæs det andet for sig.", LineSpan.Of(next.First.Number));

    public static string Written(DateOnly date) => date.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("da-DK"));
}
