using System.Text.RegularExpressions;
using KkrPortal.Minutes.Content;

namespace KkrPortal.Minutes.Structure;

/// <summary>Day and hours in the words of a front page. Other hours on it are those of breakfast and of the parties' own meetings.</summary>
internal static partial class MeetingHours
{
    private const string Hour = @"[0-2]?[0-9](?:[.:,]?[0-5][0-9])?", Hours = Hour + @"(?:(?: ?[-–] ?| til )(?:ca\. ?)?(?:kl\.? ?)?" + Hour + ")?";
    private const string AndEnded = " og (?:det )?(?:sluttede|slutter|slut|(?:blev )?(?:hævet|afsluttet)) (?:ca\\. )?";

    /// <summary>Of "12.-13. maj 2023" and "12. og 13. maj 2023" the first day; of a meeting that was moved the day it was moved to.</summary>
    public static WrittenDate? Day(string text)
    {
        if (Moved().Match(text) is { Success: true } moved) return Day(text[(moved.Index + moved.Length)..]) is { } to ? to with { Start = to.Start + moved.Index + moved.Length } : null;
        var date = DanishDate.FindFirst(text);
        if (FirstOfTwo().Match(text) is not { Success: true } first || (date is not null && date.Start < first.Index)) return date;
        var second = first.Index + first.Length;
        var day = int.Parse(first.Groups["day"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        return DanishDate.FindFirst(text[second..]) is { Start: 0 } last && day < last.Day ? last with { Start = first.Index, Length = first.Length + last.Length, Day = day } : date;
    }

    /// <returns>When the meeting begins, and ends if that is told; null where no hours stand. The days' own figures are none: "12.06.2015 kl. 10".</returns>
    public static (TimeOnly Start, TimeOnly? End)? Find(string text)
    {
        if (Moved().Match(text) is { Success: true } moved) text = text[(moved.Index + moved.Length)..];
        while (DanishDate.FindFirst(text) is { } date) text = text.Remove(date.Start, date.Length).Insert(date.Start, "|");
        return DanishTime.TryFind(EndsAt().Replace(Aside().Replace(text, ""), " - ")) ?? DanishTime.TryFind(text);
    }

    /// <summary>A line that tells nothing but the hours: "Kl. 13.00-15.30", "Møde kl. 9.00", "Kl. 9.00-12.00: KKR-møde", "Mødet startede kl. 9.00 og sluttede kl. 11.45".</summary>
    public static bool AreAlone(string text) => Alone().IsMatch(text);

    /// <summary><c>Mødet hævet kl. 11.45</c></summary>
    public static bool TellsEnd(string text) => Adjourned().IsMatch(text);

    /// <summary><c>Mødet den 5. maj 2023 er flyttet til den 12. maj 2023</c></summary>
    [GeneratedRegex(@"\b(?:flyttet|rykket) (?:fra [^;]{3,40}? )?til ", RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    [GeneratedRegex(@"(?<![0-9.,:/-])(?<day>[0-3]?[0-9])\.?(?: ?[-–] ?| og (?:den |d\. )?| til (?:den |d\. )?)(?=[0-3]?[0-9]\.? {0,2}\p{L}{3})")]
    private static partial Regex FirstOfTwo();

    /// <summary><c>Gruppemøder kl. 8.00-9.00</c> <c>formøder fra kl. 8</c></summary>
    [GeneratedRegex(@"\b(?:(?:for|gruppe)møde(?:r|t|rne)?|(?:morgen)?kaffe|morgenmad|frokost|middag|ankomst|indskrivning|rundvisning)\b[^,;()0-9]{0,25}" + Hours, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    /// <summary><c>kl. 9.00 og sluttede kl. 11.45</c></summary>
    [GeneratedRegex(AndEnded + "(?=kl)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndsAt();

    [GeneratedRegex(@"^(?:(?:(?:selve )?(?:KKR-?)?møde(?:t|start)?(?: (?:startede|starter|begyndte|begynder|blev åbnet|åbnet))?:? )?(?:fra )?(?:kl\.?|klokken) ?" + Hours + "|(?:fra )?[0-2]?[0-9][.:][0-5][0-9](?: ?[-–] ?| til )(?:kl\\. ?)?[0-2]?[0-9][.:][0-5][0-9])(?:" + AndEnded + "kl\\. ?" + Hour + @")?(?:[:,]? (?:selve )?(?:KKR-?)?møde(?:t|start)?(?: i KKR\b.{0,30})?)?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(?:KKR-?)?mødet (?:blev )?(?:hævet|slut|sluttede|afsluttet)(?: ca\.)?:? (?:ca\. )?(?:kl\.?|klokken) ?" + Hour + @"\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adjourned();
}
