using System.Buffers;
using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Source;

namespace KkrPortal.Minutes.Structure;

/// <summary>Decides whether a text is a KKR meeting document at all, and says what is missing where it is not.</summary>
internal static partial class Admission
{
    private const int LinesLookedAt = 20_000;
    private const int LongestTitle = 120;

    // No act without one of these; most lines have none, and the patterns need not be tried there.
    private static readonly SearchValues<string> OwnNames = SearchValues.Create([Danish.CouncilAbbreviation, "kommunekontaktrådet"], StringComparison.Ordinal);
    private static readonly SearchValues<string> OtherNames = SearchValues.Create(["råd", "kommunalbestyrelse", "udvalg", "borgerrepræsentation"], StringComparison.OrdinalIgnoreCase);

    public static Refusal? TryRefuse(DocumentStructure document)
    {
        List<Line> titles = [.. document.FrontLines.Concat(document.Text.Headers)];
        var isOthers = titles.Exists(TitlesOtherBody) && !titles.Exists(l => FrontFields.IsTitleOrCouncil(l) && CouncilName.TryRead(l.Words) is not null);
        var isOurs = document.Council is not null && !isOthers && IsCouncilsOwn(document);
        var hasItems = document.Sections.Any(s => s.Items.Count > 0) || document.Sections.Count >= 2;
        if (isOurs && hasItems) return null;
        if (!isOurs) return isOthers || IsOtherBody(document) ? Refusals.OtherBody : Refusals.NotAMeeting;
        if (document.Contents.Entries.Count >= 2) return Refusals.ContentsOnly;
        return document.Front.Date is not null || document.Front.Type is not null ? Refusals.CoverOnly : Refusals.NotAMeeting;
    }

    /// <summary>The front page or a running header names the council, or the council recommends and decides in the text. A municipal council's minutes only mention it.</summary>
    private static bool IsCouncilsOwn(DocumentStructure document)
    {
        if (document.FrontLines.Concat(document.Text.Headers).Any(l => l.MayBeHeading && CouncilName.TryRead(l.Words) is not null && !OtherBody().IsMatch(l.Words)) || CouncilName.OnTwoLines(document.FrontLines) is not null) return true;
        int ours = 0, others = 0;
        foreach (var line in document.Text.Lines.Take(LinesLookedAt))
        {
            if (!line.MayBeHeading && line.Plain.Length > 5000) continue;
            if (line.Plain.AsSpan().ContainsAny(OwnNames)) ours += OwnActs().Count(line.Plain);
            if (line.Plain.AsSpan().ContainsAny(OtherNames)) others += OtherActs().Count(line.Plain);
        }
        return ours > 0 && ours >= others;
    }

    /// <summary>"Referat fra møde i havnenetværket": the title itself says whose meeting it was. Members of those bodies may come from a KKR.</summary>
    private static bool TitlesOtherBody(Line line)
    {
        var title = line.Words.Length > LongestTitle ? line.Words[..LongestTitle] : line.Words;
        return !title.Contains(Danish.CouncilAbbreviation, StringComparison.Ordinal) && OtherTitle().IsMatch(title);
    }

    private static bool IsOtherBody(DocumentStructure document) =>
        document.Text.Lines.Take(60).Any(l => l.MayBeHeading && OtherBody().IsMatch(l.Words)) || document.Text.Lines.Take(LinesLookedAt).Any(l => l.Plain.Length <= 5000 && l.Plain.AsSpan().ContainsAny(OtherNames) && OtherActs().IsMatch(l.Plain));

    [GeneratedRegex(@"\b(?:indstilles,?(?: det)?,? at|indstiller,? at|KKR's møde|møde i|møde den)?\s?(?:KKR|kommunekontaktrådet)(?: \p{Lu}\p{L}+)? (?:godkend|tiltr|drøft|tager?\b|tog\b|udpeg|beslut|vedtog|anbefal|giver\b|bemyndig)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnActs();

    [GeneratedRegex(@"\b(?:byråd|kommunalbestyrelse|regionsråd|økonomiudvalg|forretningsudvalg|borgerrepræsentation|[\p{L}-]+udvalg)(?:et|en)? (?:godkend|tiltr|drøft|tager?\b|tog\b|udpeg|beslut|vedtog|anbefal|indstiller)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherActs();

    /// <summary><c>Referat fra møde i havnenetværket</c> <c>Referat Bestyrelse. Fredag 27. januar 2017</c> <c>Dagsorden til møde i styregruppen</c></summary>
    [GeneratedRegex(@"^(?:referat|dagsorden|mødeindkaldelse|protokol)(?:[ ](?:fra|af|for|til|i|over|det|den|ordinært|ekstraordinært|møde|mødet|bestyrelsesmøde)){0,5}[ ](?:bestyrelse|styregruppe|arbejdsgruppe|følgegruppe|direktion|byråd|kommunalbestyrelse|regionsråd|\p{L}*(?:netværk|udvalg|forening))(?:et|en|ets|ens|s)?\b|^(?:referat|dagsorden)[ ](?:fra|af|for|til)[ ]bestyrelsesmøde", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherTitle();

    [GeneratedRegex(@"\b(?:byråd|kommunalbestyrelse|regionsråd|økonomiudvalg|forretningsudvalg|borgerrepræsentation|\p{L}+udvalg)(?:et|en|ets|ens)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherBody();
}
