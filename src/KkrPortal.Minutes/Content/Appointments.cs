using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Finds who was appointed at this meeting: in the decision itself, or in the recommendation that the decision adopts; and who
/// left or declined the seat. What an agenda merely proposes is no appointment.
/// </summary>
internal static partial class Appointments
{
    /// <summary>A seat that somebody gets; who is told to come for another takes that one's.</summary>
    public static ParsedAppointment Of(AttendeeText person, string? body, bool isSubstitute, LineSpan lines) => new()
    {
        Person = person.Name,
        Party = person.Party is null ? null : PartyName.TryRead(person.Party),
        Municipality = person.Municipality is null ? null : Municipalities.TryFind(person.Municipality),
        Body = body,
        Action = AppointmentAction.Appointed,
        Replaces = person.SubstituteFor,
        IsSubstitute = isSubstitute,
        Lines = lines,
    };

    /// <param name="section">Title of the section: under "Udpegninger" an item may be titled with the body alone.</param>
    public static IReadOnlyList<ParsedAppointment> Find(string title, string section, IReadOnlyList<(PartKind Kind, IReadOnlyList<Block> Blocks)> parts, ParsedDecision? decision)
    {
        // Where several points are decided, one may be put off and another filled.
        if (decision is null || (decision.Outcome is Outcome.None or Outcome.Rejected or Outcome.Postponed && !decision.AlsoOutcomes.Contains(Outcome.Appointed))) return [];
        var named = SeatWords.BodyInTitle(title) ?? (SectionOfSeats().IsMatch(section) && SeatWords.NamesBody(title) ? title : null);
        var found = In(PartKind.Decision, isAdopted: false);
        // "KKR tiltrådte indstillingen. Som suppleant udpegedes Ib Lund": the seat itself is filled as recommended.
        if (decision.AsRecommended == true && found.TrueForAll(f => f.IsSubstitute)) found = [.. In(PartKind.Recommendation, isAdopted: true).Where(r => !found.Exists(f => f.Person == r.Person)), .. found];
        // Nobody was appointed: who leaves a seat does so where the decision itself says nothing else of him.
        if (found.Count == 0 && decision.Outcome != Outcome.Appointed) return [.. parts.Where(p => p.Kind == PartKind.Decision).SelectMany(p => p.Blocks).SelectMany(Departures.Told).Select(d => d with { Body = d.Body ?? named }).DistinctBy(d => d.Person)];

        var all = parts.Where(p => p.Kind != PartKind.Attachments).SelectMany(p => p.Blocks).ToList();
        var seated = found.Select(f => f.Person).ToHashSet();
        var left = all.SelectMany(Departures.In).Where(d => !seated.Contains(d.Person)).DistinctBy(d => d.Person).ToList();
        var replaced = left.Count == 1 ? (IsCandidate(left[0]) ? null : left[0].Person) : all.Select(b => Departures.ReplacedIn(b.Plain)).FirstOrDefault(name => name is not null);
        // One seat is filled; a substitute beside it takes nobody's place.
        var seats = found.Count == 1 ? found : found.FindAll(f => !f.IsSubstitute);
        if (seats is [{ Replaces: null } seat] && replaced != seat.Person && !IsKept(seat)) found[found.IndexOf(seat)] = seat with { Replaces = replaced };
        // "Ib Lund udtræder af Kystrådet, og Ane Bo indtræder i stedet": it is his seat, where the title names none.
        var told = parts.Where(p => p.Kind == PartKind.Decision).SelectMany(p => p.Blocks).SelectMany(Departures.In).Where(gone => gone.Body is not null).DistinctBy(gone => gone.Person).ToDictionary(gone => gone.Person, gone => gone.Body);
        found = found.ConvertAll(a => a with { Body = a.Body ?? named ?? told.GetValueOrDefault(a.Replaces ?? "") });
        var takenOver = found.Where(f => f.Replaces is not null).DistinctBy(f => f.Replaces).ToDictionary(f => f.Replaces!);
        return [.. PartyAndPlace.Complete(found, all), .. left.Select(WithBody)];

        // "Ane Bo genudpeges. Ib Lund takkede nej": nobody's place is taken.
        bool IsKept(ParsedAppointment seat) =>
            all.Exists(b => b.Plain.Contains(seat.Person, StringComparison.Ordinal) && b.Sentences.Any(s => s.Text.Contains(seat.Person, StringComparison.Ordinal) && Again().IsMatch(s.Text)));

        // "Ane Bo blev foreslået, men ønskede ikke at modtage valg": the seat was never hers.
        bool IsCandidate(ParsedAppointment gone) =>
            gone.Action == AppointmentAction.Declined && all.Exists(b => b.Plain.Contains(gone.Person, StringComparison.Ordinal) && b.Sentences.Any(s => s.Text.Contains(gone.Person, StringComparison.Ordinal) && Put().IsMatch(s.Text)));

        // "…, der er fratrådt": from the seat that is filled now.
        ParsedAppointment WithBody(ParsedAppointment gone) =>
            gone.Body is not null ? gone : gone with { Body = (takenOver.GetValueOrDefault(gone.Person) ?? (found.Count == 1 ? found[0] : null))?.Body };

        List<ParsedAppointment> In(PartKind kind, bool isAdopted)
        {
            var blocks = parts.Where(p => p.Kind == kind).SelectMany(p => p.Blocks).ToList();
            var bodies = isAdopted ? [] : SeatsOfPoints.BodiesOfPoints(parts.Where(p => p.Kind == PartKind.Recommendation).SelectMany(p => p.Blocks));
            var told = AppointmentSentences.In(blocks, isAdopted, named is not null, bodies.Count > 1 ? bodies.GetValueOrDefault : null).Concat(AppointmentTables.In(blocks)).ToList();
            var places = told.Select(t => (t.Person, t.Lines)).ToHashSet();
            var listed = isAdopted ? [] : AppointmentLists.In(blocks).Where(l => !places.Contains((l.Person, l.Lines)));
            return [.. told.Concat(listed).DistinctBy(a => (a.Person, a.Body, a.IsSubstitute))];
        }
    }

    /// <summary>"Udpegninger", under which a title may be nothing but the body's name.</summary>
    [GeneratedRegex(@"^(?:(?:[Uu]d|[Ii]nd)pegning|[Vv]alg\b|[Pp]ersonsager)", RegexOptions.CultureInvariant)]
    private static partial Regex SectionOfSeats();

    [GeneratedRegex(@"\b(?:foreslået|foreslog|bragt i forslag|kandidat\p{L}*|ikke at modtage valg|opstillet)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Put();

    [GeneratedRegex(@"\bgen(?:udpeg|valg|vælg)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Again();
}
