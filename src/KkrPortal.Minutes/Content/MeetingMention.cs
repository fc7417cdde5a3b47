using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <param name="Start">Where the mention begins in the text before the date.</param>
/// <param name="OtherCouncil">Null for this council's own meetings.</param>
internal readonly record struct MeetingMentioned(int Start, string? OtherCouncil);

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
    private const int LongestDayLead = 30;

    /// <param name="lead">The sentence up to the date.</param>
    /// <param name="after">The sentence behind it.</param>
    /// <param name="before">The sentence before: a body that it names may be the one that met.</param>
    /// <returns>Null where the date is no meeting of a KKR.</returns>
    public static MeetingMentioned? Find(string lead, string after, string before, string? council)
    {
        var cut = Math.Max(0, lead.Length - LongestLead);
        lead = lead[cut..];
        if (!MayNameMeeting(lead) && !after.Contains(Danish.CouncilAbbreviation, StringComparison.Ordinal)) return null;
        // "På mødet den 3. maj (punkt 2.3) besluttede KKR": the bracket says nothing of who met.
        if (after.StartsWith(" (", StringComparison.Ordinal) && ItemInBracket().Match(after) is { Success: true } bracket) after = after[bracket.Length..];
        if (!DayLead().IsMatch(lead.AsSpan(Math.Max(0, lead.Length - LongestDayLead)))) return null;
        var bodies = Bodies().Matches(lead).ToList();
        if (Meetings().Matches(lead).LastOrDefault() is { } meeting)
        {
            if (meeting.Groups["compound"].Success) return meeting.Groups["kkr"].Success ? new MeetingMentioned(cut + meeting.Index, null) : null;
            if (meeting.Groups["among"].Success || OtherClause().IsMatch(lead[(meeting.Index + meeting.Length)..])) return null;
            if (bodies.Find(b => b.Index > meeting.Index) is { } named) return At(named, meeting.Index);
            if (bodies.Count > 0 && At(bodies[^1], bodies[^1].Index) is { } subject) return subject;
            if (ActsAtMeeting().Match(after) is { Success: true } acts && bodies.Count == 0) return At(Bodies().Match(acts.Value), meeting.Index);
            return IsOursUnnamed(lead, after, before, bodies) ? new MeetingMentioned(cut + meeting.Index, null) : null;
        }
        if (MinutesOfDay().Match(lead) is { Success: true } minutes && bodies.TrueForAll(b => b.Groups["own"].Success) && !OfOthers().IsMatch(after)) return bodies.Count > 0 ? At(bodies[^1], minutes.Index) : new MeetingMentioned(cut + minutes.Index, null);
        if (CouncilActsAfter().IsMatch(after)) return At(Bodies().Match(after), DayLead().Match(lead).Index);
        if (bodies.Count == 0 || Term().IsMatch(lead)) return null;
        var between = lead[(bodies[^1].Index + bodies[^1].Length)..];
        return Acts().IsMatch(between) || Directly().IsMatch(between) ? At(bodies[^1], bodies[^1].Index) : null;

        MeetingMentioned? At(Match body, int start) => !body.Groups["own"].Success ? null : new MeetingMentioned(cut + start, OtherCouncil(body, council));
    }

    /// <summary>The council, a meeting or minutes; most dates are of something else.</summary>
    private static bool MayNameMeeting(string lead) =>
        lead.Contains(Danish.CouncilAbbreviation, StringComparison.Ordinal) || lead.Contains("øde", StringComparison.OrdinalIgnoreCase) || lead.Contains("eferat", StringComparison.Ordinal) || lead.Contains("ommunekontaktråd", StringComparison.Ordinal);

    /// <summary>"KKR" alone is this council; with a geography it must be ours; its chairmen are not the council.</summary>
    private static string? OtherCouncil(Match body, string? council) =>
        body.Groups["name"] is { Success: true } name && council is not null && CouncilName.TryRead("KKR " + name.Value) is { } named && named != council ? named : null;

    /// <summary>Where no body is named the council means itself: in what was done with an item or a seat, in its minutes, and in its next meeting.</summary>
    private static bool IsOursUnnamed(string lead, string after, string before, IReadOnlyList<Match> bodies)
    {
        if (Bodies().Matches(before).Any(b => !b.Groups["own"].Success)) return false;
        if (bodies.Count == 0 && (NextMeeting().IsMatch(lead) || MinutesOf().IsMatch(lead))) return true;
        if (Asked().Match(lead) is { Success: true } asked && bodies.All(b => b.Index < asked.Groups["what"].Index)) return true;
        if (bodies.Count == 0 && MeetingFirst().IsMatch(lead) && Moved().IsMatch(after)) return true;
        if (bodies.Any(b => !lead[..b.Index].EndsWith(" til ", StringComparison.Ordinal)) || !AtTheMeeting().IsMatch(lead)) return false;
        return DoneBefore().IsMatch(lead) || Resumed().IsMatch(lead) || (Became().IsMatch(lead) && DoneAfter().IsMatch(after)) || (OpensWithMeeting().IsMatch(lead) && BecameAfter().IsMatch(after));
    }

    [GeneratedRegex(@"^ \((?:dagsordens)?(?:punkt|pkt\.) [0-9.]{1,8}\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemInBracket();

    /// <summary>Directly before the date: "den", a weekday, or nothing.</summary>
    [GeneratedRegex(@"(?:\b(?:den|d\.|af|på|fra|til|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|mødet|møde|møder)[, ]*|^|[( ])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayLead();

    /// <summary>A meeting: of whom, by a compound ("DAS-møde", "dialogmødet"), or "mellem", "med" and "om" others.</summary>
    [GeneratedRegex(@"\b(?<compound>(?:(?<kkr>KKR-)|\p{L}[\p{L}/-]*?)(?=møde))?møde(?:t|r|rne)?\b(?<among> (?:mellem|med|om|for)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meetings();

    /// <summary>Bodies that hold meetings: the council, and everything called udvalg, bestyrelse, råd, forum, gruppe, or by capitals.</summary>
    [GeneratedRegex("""
        \b(?:
          (?<own>KKR|[Kk]ommunekontaktrådet)(?![-\p{L}])(?!['’]?s?[ ](?:formand|formænd|formandskab|næstformand|sekretariat))(?:[ ](?<name>\p{Lu}\p{Ll}{3,20}))?
        | KKR(?:-|['’]?s[ ])form\p{L}* | KL/KKR\p{L}* | KKR-\p{L}+
        | \p{L}*(?:udvalg|bestyrelse|styrelse|regionsråd|råd|forum|kreds|styregruppe|arbejdsgruppe|byråd|ministerium)(?:met|men|et|en|ets|ens|er|ne|s)?(?!\p{L})
        | [A-ZÆØÅ]{2,6}[0-9]{0,3}(?:['’]s)?(?![-\p{L}])
        )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Bodies();

    /// <summary>"KKR godkendte planen den 3. maj", "KKR mødes igen den 3. maj"; not "KKR godkendte, at den igangsættes den 3. maj".</summary>
    [GeneratedRegex(@"\b(?:besluttede|godkendte|vedtog|tiltrådte|drøftede|behandlede|udpegede|tog|traf|udsatte|udskød|bad|gav|fik|valgte|afgav|indgik|nedsatte|igangsatte|anbefalede|mødes|mødtes)\b(?!.*\b(?:at|der|som|hvor)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Acts();

    /// <summary>"KKR holder møde, fordi leverancen af den 3. maj udeblev"</summary>
    [GeneratedRegex(@",[^,]*\b(?:fordi|da|idet|når|selvom|mens|hvis)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherClause();

    /// <summary>"KKR bad om et notat inden den 3. maj": what is due then is no meeting.</summary>
    [GeneratedRegex(@"\b(?:inden|senest|frem til|indtil|efter|før|siden|virkning fra|fra og med|pr\.) (?:den|d\.) $", RegexOptions.IgnoreCase)]
    private static partial Regex Term();

    /// <summary>"På mødet den 3. maj bad KKR Midtjylland om …"</summary>
    [GeneratedRegex(@"^,? (?:\p{Ll}+(?:ede|te)|bad|gav|tog|fik|vedtog|udsatte) KKR(?: \p{Lu}\p{Ll}{3,20})?\b")]
    private static partial Regex ActsAtMeeting();

    [GeneratedRegex(@"\b(?:på|til|fra|af|ved) (?:(?:det|sit|vores) )?(?:\p{L}+ )?møde(?:t|rne)? (?:\p{L}+dag )?(?:(?:den|d\.) )?$", RegexOptions.IgnoreCase)]
    private static partial Regex AtTheMeeting();

    /// <summary>"Næste møde holdes den 3. maj", "Næste ordinære møde er planlagt til den 3. maj"</summary>
    [GeneratedRegex(@"^Næste (?:ordinære )?møde (?:er|bliver|holdes|afholdes|finder sted|ligger)\b[^.,]{0,60}\b(?:den|d\.) $")]
    private static partial Regex NextMeeting();

    /// <summary>"Referatet af mødet den 3. maj", "referat fra mødet 3. maj"</summary>
    [GeneratedRegex(@"\breferat(?:et)? (?:af|fra|for) (?:det \p{L}+ )?møde(?:t)? (?:(?:den|d\.) )?$", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesOf();

    /// <summary>"Referatet fra den 3. maj", "jf. referat af 3. maj": minutes are those of a meeting.</summary>
    [GeneratedRegex(@"\breferat(?:et)? (?:af|fra) (?:(?:den|d\.) )?$", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesOfDay();

    /// <summary>"referat af 3. maj 2019 fra styregruppen for havne"</summary>
    [GeneratedRegex(@"^ (?:fra|i|for|af) (?!KKR|kommunekontakt|mødet\b|møde\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfOthers();

    /// <summary>"Punktet blev udsat på mødet den 3. maj", "Ane Bo blev udpeget til bestyrelsen på mødet den 3. maj"</summary>
    [GeneratedRegex(@"\b(?:blev|er) (?:[^.,]{0,40} )?(?:udsat|udskudt|varslet|behandlet|drøftet|godkendt|vedtaget|besluttet|udpeget|genudpeget|valgt)\b[^.,]{0,80} på mød(?:et|erne)|\b(?:punkt|pkt\.) [0-9]{1,2}(?:\.[0-9]{1,2})?\b[^.,]{0,60} (?:på|fra|af|til) mødet", RegexOptions.IgnoreCase)]
    private static partial Regex DoneBefore();

    /// <summary>"udsætte sagen til mødet den 3. maj", "Punktet genoptages på mødet den 3. maj"</summary>
    [GeneratedRegex(@"\b(?:udsætte[rs]?|udsat|udskyde[rs]?|udskudt|genoptages|genoptaget|tages op|optages|andenbehandling(?:en)?|forelægges|behandles|drøftes|sættes på|kommer på|holdes (?:vakant|ubesat|åben)) (?:[^.,]{0,60} )?(?:på|til) mødet", RegexOptions.IgnoreCase)]
    private static partial Regex Resumed();

    /// <summary>"… bad om en oversigt til mødet den 3. maj", "… anmoder embedsmandsudvalget om en status til mødet den 3. maj"</summary>
    [GeneratedRegex(@"\b(?:bad|beder|bedt|ønskede|ønsker|anmodede|anmoder) (?:[\p{L}-]+ ){0,2}om (?<what>[^.,]{3,80}) til mødet ", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    /// <summary>"Mødet den 3. maj", "Møderne den 3. maj", at the beginning</summary>
    [GeneratedRegex(@"^Møde(?:t|rne) (?:\p{Ll}+dag )?(?:(?:den|d\.) )?$", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingFirst();

    /// <summary>"… flyttes til den 10. maj", "… aflyses", "… og den 14. juni fastholdes"</summary>
    [GeneratedRegex(@"^(?:,? og (?:den |d\.)?[^,;:]{3,30}?)? (?:er |bliver |blev )?(?:flytte[st]|aflyse[st]|aflyst|fastholdes|holdes|afholdes|ændres|udgår)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    [GeneratedRegex(@"\bblev på mødet ")]
    private static partial Regex Became();

    [GeneratedRegex(@"^ (?:[^.,]{0,60} )?(?:udsat|udskudt|varslet|behandlet|drøftet|godkendt|vedtaget|besluttet|udpeget|genudpeget|valgt)\b")]
    private static partial Regex DoneAfter();

    [GeneratedRegex(@"^På (?:det )?(?:sidste |seneste |forrige )?møde(?:t)? ")]
    private static partial Regex OpensWithMeeting();

    /// <summary>"På mødet den 3. maj blev det varslet, at …"</summary>
    [GeneratedRegex(@"^ blev (?:det|der|punktet|sagen|forslaget|emnet) ", RegexOptions.IgnoreCase)]
    private static partial Regex BecameAfter();

    /// <summary>"KKR Midtjylland den 25. januar", "KKR Midtjylland onsdag den 19. januar", "KKR's drøftelse den 3. maj", "KKR Midtjyllands beslutning af 3. maj"</summary>
    [GeneratedRegex(@"^(?:['’]?s)? (?:(?:beslutning|drøftelse|behandling|godkendelse|vedtagelse)(?:en)? )?(?:(?:man|tirs|ons|tors|fre)dag )?(?:(?:af|fra) )?(?:den )?(?<=(?:den|af|fra) )$", RegexOptions.IgnoreCase)]
    private static partial Regex Directly();

    /// <summary>"Med godkendelse af modellen den 3. februar 2021 besluttede KKR …": the date stands first.</summary>
    [GeneratedRegex(@"^ (?:besluttede|godkendte|vedtog|tiltrådte|drøftede|behandlede|udpegede|anbefalede) KKR\b", RegexOptions.IgnoreCase)]
    private static partial Regex CouncilActsAfter();
}
