using System.Text.RegularExpressions;
using KkrPortal.Minutes.Content;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Finds where a meeting is held on a front page that has no label for it, and where an address goes on.</summary>
internal static partial class MeetingPlace
{
    private const int MostLinesOfAddress = 4, LongestLine = 60, LongestAddress = 160;

    /// <summary>A house or room, a postal address, or no place at all: "Silkeborg Rådhus, lokale 3", "Virtuelt møde".</summary>
    public static bool IsNamed(string words) => Names().IsMatch(words) && !SubHeadings.HasVerb(words) && !LineEnd.EndsSentence(words.TrimEnd('.'));

    /// <summary>Without "i", "på" or a label before it, and without the stop behind it.</summary>
    public static string Bare(string words) => WordBefore().Replace(words.TrimEnd('.'), "");

    /// <summary>In a line that names the meeting's day: "… kl. 9.30 - 12.00 på Hotel Lyngheden", "Mødet blev holdt i Roskilde den 4. maj", "Hotel Lyngheden, torsdag den 4. maj".</summary>
    /// <param name="rest">What stands behind the day.</param>
    public static string? BesideDay(string before, string rest) =>
        BehindHours(rest) ?? (Before().Match(before) is { Success: true } match && IsNamed(match.Groups["place"].Value) ? match.Groups["place"].Value : null);

    /// <summary>Behind day and hours: " kl. 9.30 - 12.00 på Hotel Lyngheden, Ikast".</summary>
    public static string? BehindHours(string rest) =>
        Behind().Match(rest) is { Success: true } match && !Other().IsMatch(match.Groups["place"].Value) ? Bare(match.Groups["place"].Value) : null;

    /// <summary><c>Mødet blev holdt på Hotel Lyngheden, Lyngvej 3, 4200 Slagelse, kl. 13.00 til 16.00</c></summary>
    public static string? HeldAt(string text) => Held().Match(text) is { Success: true } match ? match.Groups["place"].Value : null;

    /// <summary>Directly under the hours, a house, its street and its town have a line each: "Hotel Molen" "Molevej 2" "8600 Silkeborg".</summary>
    public static bool BeginsAddress(IReadOnlyList<Line> lines, int at)
    {
        if (!char.IsUpper(lines[at].Words[0])) return false;
        for (var i = at + 1; i < lines.Count && i < at + MostLinesOfAddress && !lines[i].GapBefore; i++)
        {
            if (Town().IsMatch(lines[i].Words)) return true;
        }
        return false;
    }

    /// <summary>An address goes over several lines; a sentence or another label below it does not belong to it.</summary>
    public static bool GoesOn(Line place, Line line, string location) =>
        !line.GapBefore && line.Number - place.Number <= 2 && line.Plain.Length <= LongestLine && location.Length < LongestAddress && !OtherLabel().IsMatch(line.Words)
        && PageNumber.TryRead(line.Plain) is null && (!LineEnd.EndsSentence(line.Plain) || EndsInTown().IsMatch(line.Words)) && DanishDate.FindFirst(line.Words) is null && DanishTime.TryFind(line.Words) is null;

    [GeneratedRegex(@"^(?:på |i |hos )?(?=(?-i:\p{Lu})).{0,80}(?:rådhus|regionshus|hotel|\bkro|center|centret|kulturhus|huset|gården|lokale|\bsal(?:en)?|teams|\bzoom|virtuelt|videomøde|skype|, [0-9]{4} \p{L}{2,})\b.{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?:[ ,]*(?:fra )?(?:kl\.?|klokken) ?[0-9.:]{1,5}(?:(?: ?[-–] ?| til )(?:kl\.? ?)?[0-9.:]{1,5})?)?,? ?(?:(?:på|i|hos|ved|,) )?(?<=(?:på|i|hos|ved|,|[0-9]) )(?<place>(?-i:\p{Lu})[^.;:]{3,100}\.?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    /// <summary>What may stand behind the day and is no place: the weekday, a label.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}\p{L}+dag|(?:Ref|Sag|Dok)\b.*)$")]
    private static partial Regex Other();

    [GeneratedRegex(@"^(?:(?:KKR-?)?[Mm]øde(?:t)? (?:i|på|hos|ved) )?(?<place>\p{Lu}[^.;:]{3,100}?),? ?(?:\p{L}+dag )?(?:den |d\. )?$")]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:holdt|afholdt|afholdes|holdes|finder sted|fandt sted) (?:på|i|hos) (?!KKR|Kommunekontakt)(?<place>\p{Lu}[^.;:]{3,100}?)(?=,? (?:fra )?kl\.|,? den [0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Held();

    /// <summary><c>i Regionshuset</c> <c>på Hotel Molen</c> <c>Sted. Hotel Molen</c></summary>
    [GeneratedRegex(@"^(?:(?:på|i|hos|ved) |(?:Sted|Mødested)\.? )(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex WordBefore();

    /// <summary><c>8600 Silkeborg</c></summary>
    [GeneratedRegex(@"^[1-9][0-9]{3} \p{Lu}[\p{L}. ]{1,30}$")]
    private static partial Regex Town();

    /// <summary><c>Havnen 2, 2400 Kbh. NV.</c></summary>
    [GeneratedRegex(@", [1-9][0-9]{3} \p{Lu}[\p{L}. ]{1,30}\.$")]
    private static partial Regex EndsInTown();

    /// <summary><c>Mødeleder: Ane Bo</c> <c>Formøder:</c></summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}-]{2,24}(?: [\p{L}-]{1,16}){0,2} ?:(?: |$)")]
    private static partial Regex OtherLabel();
}
