using System.Text.RegularExpressions;
using KkrPortal.Minutes.Content;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>A weekday beside a date on which it doesn't fall, and days that don't exist: <c>mandag den 6. februar 2024</c>, <c>31. juni</c>.</summary>
internal static partial class WeekdayDiffers
{
    private const int LongestLead = 20;

    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        var near = meeting.Date ?? known.Today;
        foreach (var passage in Passage.Of(meeting))
            foreach (var sentence in passage.Sentences())
                foreach (var date in DanishDate.FindAll(sentence.Text))
                {
                    var written = sentence.Text.Substring(date.Start, date.Length);
                    if (date.NearestTo(near) is not { } day)
                    {
                        if (date.Month is >= 1 and <= 12 && date.Day is >= 29 and <= 31 && (date.Year is not null || written.Any(char.IsLetter)))
                            yield return passage.Finding("no-such-date", ProofSeverity.LookAt, "Dato", sentence.Start + date.Start, date.Length, $"{written} findes ikke i kalenderen.", "Ret datoen.");
                        continue;
                    }
                    var from = Math.Max(0, date.Start - LongestLead);
                    if (Weekday().Match(sentence.Text[from..date.Start]) is not { Success: true } match) continue;
                    var weekday = match.Groups["day"].Value.ToLowerInvariant();
                    var right = Danish.Weekdays[((int)day.DayOfWeek + 6) % 7];
                    if (weekday == right) continue;
                    var start = from + match.Index;
                    yield return passage.Finding("weekday-differs", ProofSeverity.LookAt, "Ugedag", sentence.Start + start, date.Start + date.Length - start,
                        $"{Written.Date(day)} er en {right}, ikke en {weekday}.", "Ret ugedagen eller datoen.");
                }
    }

    [GeneratedRegex(@"\b(?<day>mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?:,? (?:den|d\.))? ?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
