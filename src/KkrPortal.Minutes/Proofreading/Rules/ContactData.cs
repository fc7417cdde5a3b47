using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>E-mail addresses of persons and telephone numbers. Shared mailboxes and an office's own number are meant to be read.</summary>
internal static partial class ContactData
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        foreach (var passage in Passage.Of(meeting).Where(p => p.Item is not { IsClosed: true }))
        {
            foreach (Match match in Email().Matches(passage.Text.Markdown))
                if (!SharedMailbox().IsMatch(match.Value))
                    yield return passage.Finding("e-mail", ProofSeverity.LookAt, "Persondata", match.Index, match.Length, $"»{match.Value}« er en e-mailadresse.", "Fjern den, hvis den er privat.");
            foreach (var match in Phone().Matches(passage.Text.Markdown).Where(match => !OfOffice().IsMatch(passage.Text.Markdown.AsSpan(0, match.Index))))
                yield return passage.Finding("phone", ProofSeverity.LookAt, "Persondata", match.Index, match.Length, $"»{match.Value.Trim()}« ligner et telefonnummer.", "Fjern det, hvis det er privat.");
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,10}(?![\p{L}\p{N}])")]
    private static partial Regex Email();

    [GeneratedRegex(@"^(?:kkr|info|post|kontakt|mail|sekretariat(?:et)?|kommunen?|raadhus(?:et)?|borgmester(?:en)?|kl|presse|hoering|tilmelding)[a-z-]*@", RegexOptions.IgnoreCase)]
    private static partial Regex SharedMailbox();

    /// <summary><c>sekretariatet på tlf. …</c></summary>
    [GeneratedRegex(@"\b(?:\p{L}*sekretariat(?:et)?|hovednummer(?:et)?|receptionen|borgerservice|kundeservice|pressevagten)\b[^.\n]{0,24}$", RegexOptions.IgnoreCase)]
    private static partial Regex OfOffice();

    /// <summary><c>tlf. 12345678</c> <c>+45 12 34 56 78</c> <c>12 34 56 78</c>: eight figures alone are an amount or a case.</summary>
    [GeneratedRegex("""
        (?<![\p{N}.,/-])(?:
          (?:\btlf\.?|\btelefon(?:nummer)?|\bmobil(?:nummer)?|\bsms)[ :.]{0,3}(?:\+45[ ]?)?[0-9]{2}[ ]?[0-9]{2}[ ]?[0-9]{2}[ ]?[0-9]{2}
        | \+45[ ]?[0-9]{2}[ ]?[0-9]{2}[ ]?[0-9]{2}[ ]?[0-9]{2}
        | (?<![0-9][ ])[2-9][0-9][ ][0-9]{2}[ ][0-9]{2}[ ][0-9]{2}(?![ ][0-9])
        )(?![\p{N}%]|[.,][0-9]|[ ](?:kr|mio|mia|pct))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Phone();
}
