using System.Buffers;
using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>Reads sentences that appoint, and the lists of names that such a sentence opens.</summary>
internal static partial class AppointmentSentences
{
    private const int LongestBody = 160;

    /// <summary>Without one of these no sentence appoints ("lges" and "lger" of "vælges" and "vælger").</summary>
    private static readonly SearchValues<string> Stems = SearchValues.Create(["udpeg", "valgt", "lge", "pege", "indstillede", "indstiller ", "indtr", "suppleant", "stedfortr", "erstatter", "afløser", "konstituere", "indstillet"], StringComparison.OrdinalIgnoreCase);

    /// <param name="isAdopted">The text is a recommendation that the decision adopts: "udpeges" is as good as "udpegede".</param>
    /// <param name="isOfSeat">The item's title names the seat to be filled.</param>
    /// <param name="bodyOfPoint">What a point of the recommendation says is filled: "Ad a) Ane Bo blev udpeget".</param>
    public static IEnumerable<ParsedAppointment> In(IEnumerable<Block> blocks, bool isAdopted, bool isOfSeat = false, Func<string, string?>? bodyOfPoint = null)
    {
        string? listed = null, last = null;
        var seated = new Dictionary<string, string>();
        var all = blocks.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var block = all[i];
            if (bodyOfPoint is not null && SeatsOfPoints.PointOf(block) is { } point && bodyOfPoint(point) is { } filled) last = filled;
            if (listed is not null && (block.Kind == BlockKind.ListItem || IsMemberAlone(block)))
            {
                var (member, substitutes) = BracketedSubstitutes.SetAside(block.Plain.TrimEnd('.'));
                foreach (var person in AttendeeReader.Read(member.TrimEnd(), isRun: false).Take(1)) yield return Appointed(person, new AppointmentAct("", listed, null, member), block.Lines);
                foreach (var person in substitutes.SelectMany(s => s.People)) yield return Appointed(person, new AppointmentAct("", listed, null, "suppleant"), block.Lines);
                continue;
            }
            if (!block.Plain.AsSpan().ContainsAny(Stems))
            {
                listed = null;
                // "a) Havnerådet" over "Ane Bo udpeget."
                if (block.Kind == BlockKind.ListItem && block.Plain.Length <= LongestBody && SeatWords.NamesBody(block.Plain)) last = block.Plain;
                continue;
            }
            listed = OpensList().Match(block.Plain.Length > 400 ? block.Plain[^400..] : block.Plain) is { Success: true } opens ? BodyOfList(opens, all, i) : null;
            foreach (var sentence in block.Sentences)
            {
                if (OthersAct().IsMatch(sentence.Text)) continue;
                var (text, substitutes) = BracketedSubstitutes.SetAside(WithoutLastDay(sentence.Text));
                var acts = AppointmentActs.ActsOf(text, isAdopted).Concat(AppointmentActs.Succession(text, isOfSeat)).ToList();
                // "Ane Bo er suppleant for Ib Lund": of the seat that Ib Lund got above.
                if (seated.Count > 0 && SubstituteOfSeated().Match(text) is { Success: true } of && SeatOfFirst(of.Groups["of"].ValueSpan, seated) is { } body)
                {
                    acts = [(new AppointmentAct(of.Groups["who"].Value, body, null, "suppleant"), of.Index, of.Length)];
                }
                foreach (var (found, index, length) in acts)
                {
                    if (found.NeedsSeat && sentence.Start == 0) continue;
                    var act = SeatWords.BodyOf(found.Body) is null && last is not null ? found with { Body = last } : found;
                    last = act.Body;
                    var lines = new LineSpan(block.LineAt(sentence.Start + index), block.LineAt(sentence.Start + index + length - 1));
                    foreach (var person in AttendeeReader.Read(act.Who.Replace(" og ", ", ", StringComparison.Ordinal).Replace(" samt ", ", ", StringComparison.Ordinal), isRun: true))
                    {
                        seated.TryAdd(person.Name, act.Body);
                        yield return Appointed(person, act, lines);
                    }
                }
                // Whose seat it is stands before the bracket, or behind it: "Ane Bo (suppleant: Ib Lund) blev udpeget".
                foreach (var bracket in acts.Count == 0 ? [] : substitutes)
                {
                    var seat = acts.FindLast(a => a.Index <= bracket.Start) is { Act: { } act } ? act : acts[0].Act;
                    var lines = new LineSpan(block.LineAt(sentence.Start + bracket.Start), block.LineAt(sentence.Start + bracket.Start + bracket.Length - 1));
                    foreach (var person in bracket.People) yield return Appointed(person, new AppointmentAct("", seat.Body, null, "suppleant"), lines);
                }
            }
        }
    }

    /// <summary>What other bodies appoint is told, not done here: <c>Bestyrelsen valgte Ane Bo som formand</c> <c>Region Fyn har udpeget Ane Bo</c>; party groups and the chairs appoint for the council.</summary>
    [GeneratedRegex(@"^(?:Bestyrelsen|Repræsentantskabet|Regionsrådet|Regionen|Region \p{Lu}\p{Ll}+|Folketinget|\p{L}*(?:[Mm]inisteren|[Mm]inisteriet)|RAR(?: \p{Lu}\p{L}+)?|KL|Danske Regioner|\p{Lu}[\p{L}-]+s (?:bestyrelse|repræsentantskab|formandskab))(?<!KKR.{0,40}) (?:har |havde )?(?:(?:enstemmigt|herefter|også|netop) )?(?:konstituere(?:de|t) sig|(?:gen)?(?:udpegede|udpeget|valgte|valgt)|godkendte (?:gen)?udpegning)", RegexOptions.CultureInvariant)]
    private static partial Regex OthersAct();

    /// <summary>Until when says neither who nor what for: "…, frem til 31. december 2023".</summary>
    private static string WithoutLastDay(string sentence) =>
        sentence.Contains("til ", StringComparison.Ordinal) && sentence.AsSpan().ContainsAnyInRange('0', '9') ? LastDay().Replace(sentence, day => new string(' ', day.Length)) : sentence;

    [GeneratedRegex(@",? (?:frem til|indtil|til og med)(?: den)? [0-9]{1,2}\. \p{Ll}{3,9}(?: [0-9]{4})?(?=[.,]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LastDay();

    /// <summary>"Ane Bo (A), Køge Kommune": an item of a list whose mark the extraction lost.</summary>
    private static bool IsMemberAlone(Block block) => block.Kind == BlockKind.Paragraph && AttendeeReader.LooksLikeMember(block.Plain) && !SubHeadings.HasVerb(block.Plain);

    /// <summary>The sentence that opens a list of names says to what, or the one behind the list does: "udpeger: … til Naturrådet".</summary>
    private static string BodyOfList(Match opens, List<Block> blocks, int at)
    {
        if (opens.Groups["body"].Success) return opens.Groups["body"].Value;
        var behind = blocks.Skip(at + 1).FirstOrDefault(b => b.Kind != BlockKind.ListItem);
        return behind is null ? "" : ClosesList().Match(behind.Plain).Groups["body"].Value;
    }

    /// <summary>The body in which whoever the text begins with got a seat above; each beginning is looked up, as there may be as many seats as sentences.</summary>
    private static string? SeatOfFirst(ReadOnlySpan<char> text, Dictionary<string, string> seated)
    {
        var bodies = seated.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = text.Length; end > 0; end--)
        {
            if (bodies.TryGetValue(text[..end], out var body)) return body;
        }
        return null;
    }

    private static ParsedAppointment Appointed(AttendeeText person, AppointmentAct act, LineSpan lines)
    {
        var isSubstitute = SeatWords.IsSubstitutes(act.Text);
        // Whose substitute somebody is keeps his seat.
        return Appointments.Of(person, SeatWords.BodyOf(act.Body), isSubstitute, lines) with { Replaces = (isSubstitute ? null : person.SubstituteFor) ?? act.Replaced };
    }

    /// <summary><c>til Naturrådet for perioden 2014-2017</c>, behind a list of names</summary>
    [GeneratedRegex(@"^(?:til|som|i) (?<body>(?:[^.;:]|\.(?= \p{Ll})){3,200})", RegexOptions.CultureInvariant)]
    private static partial Regex ClosesList();

    /// <summary><c>Ane Bo (A), Greve, er suppleant for Ib Lund</c> <c>Personlig stedfortræder for Ib Lund er Ane Bo</c></summary>
    [GeneratedRegex(@"^(?:(?<who>\p{Lu}[^.;:]{3,120}?),? (?:er|bliver|blev) (?:personlig )?(?:suppleant|stedfortræder) for (?<of>\p{Lu}[^.;:]{3,80})|(?:[Pp]ersonlig )?(?:[Ss]uppleant|[Ss]tedfortræder) for (?<of>\p{Lu}[^.;:]{3,80}?) (?:er|bliver|blev) (?<who>\p{Lu}[^.;:]{3,120}))", RegexOptions.CultureInvariant)]
    private static partial Regex SubstituteOfSeated();

    /// <summary><c>KKR udpegede følgende til bestyrelsen:</c></summary>
    [GeneratedRegex(@"\b(?:udpegede|udpeget|udpeges|udpeger|valgte|valgt)\b(?:[^.:]{0,40}? (?:til|i|af) (?<body>(?:[^.:]|\.(?= (?-i:\p{Ll}))){3,160}))?[^.:]{0,40}:$|\b(?:udpeger|vælger|udpegede|valgte)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpensList();
}
