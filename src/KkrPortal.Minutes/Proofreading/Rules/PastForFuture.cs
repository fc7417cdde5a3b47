using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>A day before the meeting where the words look ahead: <c>rådet får forelagt rapporten på mødet den 1. februar 2020</c>, read in 2021.</summary>
internal static partial class PastForFuture
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        if (meeting.Date is not { } held) yield break;
        foreach (var passage in Passage.Of(meeting))
            foreach (var (sentence, lead, date) in passage.Dates())
            {
                // Without a year the nearest one is meant, and that may as well be behind as ahead.
                if (date.Date is not { } day || day >= held) continue;
                var clause = lead[(ClauseStart().Match(lead) is { Success: true } start ? start.Index : 0)..];
                if (!LooksAhead().IsMatch(clause) || LooksBack().IsMatch(clause)) continue;
                yield return passage.Finding("past-for-future", ProofSeverity.LookAt, "Dato", sentence.Start + date.Start, date.Length,
                    $"{Written.Date(day)} ligger før mødet, men teksten ser frem.", "Se, om årstallet er rigtigt.");
            }
    }

    /// <summary>The last clause before the date.</summary>
    [GeneratedRegex(@"(?:[,;:(]|\b(?:som|der|at|hvor|idet|og)\b)[^,;:(]*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex ClauseStart();

    /// <summary>Not <c>fristen for bemærkninger er</c>: remarks on minutes and papers that were sent out are due before the meeting.</summary>
    [GeneratedRegex(@"\b(?:får(?: \p{L}+)? (?:forelagt|præsenteret)|(?:vil|skal|kan) (?:\p{L}+ ){0,4}(?:blive|forelægges|behandles|drøftes|afholdes|holdes|præsenteres|fremlægges)|forventes|planlægges|forelægges|fremlægges|præsenteres|behandles|afholdes|mødes igen|næste (?:ordinære )?møde (?:er|holdes|afholdes|bliver|planlægges)|(?:(?!tilmelding|afbud)\p{L}*frist(?:en)?|deadline)(?! for (?:bemærkninger|kommentarer|indsigelser|rettelser|afbud|tilmelding)) (?:\p{L}+ ){0,6}er)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LooksAhead();

    [GeneratedRegex(@"\b(?:blev|var|har|havde|er (?:\p{L}+ ){0,2}\p{L}+(?:et|t)|\p{L}{3,}(?:ede|edes)|besluttede|siden|fra)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LooksBack();
}
