using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Tells whether the words before a date speak of a meeting of this council.
/// <code>
/// på KKR Midtjyllands møde den | møde i KKR Midtjylland den | KKR-mødet den     yes
/// KKR Midtjylland besluttede den | KKR godkendte ... på mødet den               yes
/// møde i Kontaktudvalget den | KL/KKR-formandskabsmødet den | på DAS-møde den   no
/// </code>
/// </summary>
internal static partial class MeetingMention
{
    private const int LongestLead = 400;

    /// <returns>Where in the lead the mention begins; null where the date is no meeting of ours.</returns>
    public static int? OwnMeetingStart(string lead, string after, string? council)
    {
        var cut = Math.Max(0, lead.Length - LongestLead);
        lead = lead[cut..];
        if (!DayLead().IsMatch(lead)) return null;
        var bodies = Bodies().Matches(lead).Select(m => (m.Index, m.Length, IsOwn: IsOwn(m, council))).ToList();
        var meeting = Meetings().Matches(lead).LastOrDefault();
        if (meeting is not null)
        {
            if (meeting.Groups["compound"].Success) return cut + meeting.Index is var at && meeting.Groups["kkr"].Success ? at : null;
            if (meeting.Groups["among"].Success) return null;
            var named = bodies.Where(b => b.Index > meeting.Index).ToList();
            if (named.Count > 0) return named[0].IsOwn ? cut + meeting.Index : null;
            return bodies.Count > 0 && bodies[^1].IsOwn ? cut + bodies[^1].Index : null;
        }
        if (CouncilActsAfter().IsMatch(after) && IsOwn(Bodies().Match(after), council)) return cut + DayLead().Match(lead).Index;
        if (bodies.Count == 0) return null;
        var (index, length, isOwn) = bodies[^1];
        var between = lead[(index + length)..];
        return isOwn && (Acts().IsMatch(between) || Directly().IsMatch(between)) ? cut + index : null;
    }

    /// <summary>"KKR" alone is this council; with a geography it must be ours; its chairmen are not the council.</summary>
    private static bool IsOwn(Match body, string? council)
    {
        if (!body.Groups["own"].Success) return false;
        var name = body.Groups["name"];
        return !name.Success || council is null || CouncilName.TryRead("KKR " + name.Value) is not { } named || named == council;
    }

    /// <summary>Directly before the date: "den", a weekday, or nothing.</summary>
    [GeneratedRegex(@"(?:\b(?:den|d\.|på|fra|til|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|mødet|møde|møder)[, ]*|^|[( ])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayLead();

    /// <summary>A meeting: of whom, by a compound ("DAS-møde", "dialogmødet"), or "mellem", "med" and "om" others.</summary>
    [GeneratedRegex(@"\b(?<compound>(?:(?<kkr>KKR-)|\p{L}[\p{L}/-]*?)(?=møde))?møde(?:t|r|rne)?\b(?<among> (?:mellem|med|om|for)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meetings();

    /// <summary>Bodies that hold meetings: the council, and everything called udvalg, bestyrelse, råd, forum, gruppe, or by capitals.</summary>
    [GeneratedRegex("""
        \b(?:
          (?<own>KKR|[Kk]ommunekontaktrådet)(?![-\p{L}])(?!['’]?s?[ ](?:formand|formænd|formandskab|næstformand|sekretariat))(?:[ ](?<name>\p{Lu}\p{Ll}{3,20}))?
        | KKR(?:-|['’]?s[ ])form\p{L}* | KL/KKR\p{L}* | KKR-\p{L}+
        | \p{L}*(?:udvalg|bestyrelse|styrelse|regionsråd|råd|forum|kreds|styregruppe|arbejdsgruppe|byråd|ministerium)(?:met|men|et|en|ets|ens|er|ne|s)?
        | [A-ZÆØÅ]{2,6}[0-9]{0,3}(?:['’]s)?(?![-\p{L}])
        )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Bodies();

    [GeneratedRegex(@"\b(?:besluttede|godkendte|vedtog|tiltrådte|drøftede|behandlede|udpegede|tog|anbefalede)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Acts();

    /// <summary>"KKR Midtjylland den 25. januar", "KKR Midtjylland onsdag den 19. januar"</summary>
    [GeneratedRegex(@"^s? (?:(?:man|tirs|ons|tors|fre)dag )?den $", RegexOptions.IgnoreCase)]
    private static partial Regex Directly();

    /// <summary>"Med godkendelse af modellen den 3. februar 2021 besluttede KKR …": the date stands first.</summary>
    [GeneratedRegex(@"^ (?:besluttede|godkendte|vedtog|tiltrådte|drøftede|behandlede|udpegede|anbefalede) KKR\b", RegexOptions.IgnoreCase)]
    private static partial Regex CouncilActsAfter();
}
