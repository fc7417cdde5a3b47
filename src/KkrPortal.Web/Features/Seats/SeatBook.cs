using KkrPortal.Data;
using KkrPortal.Web.Components.Shared;

namespace KkrPortal.Web.Features.Seats;

/// <summary>One line of a decision: somebody was appointed, resigned or said no.</summary>
public sealed record SeatFact(string CouncilSlug, string CouncilName, DateOnly Date, string Number, string Title, int Position, string Person, string? Slug, string? Party, string? Municipality,
    string? Body, AppointmentAction Action, string? Replaces, string? ReplacesSlug, bool IsSubstitute, string? Seat = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The day on which it takes effect: as the decision says, or else the day of the meeting.</summary>
    public DateOnly Begins => From ?? Date;
}

/// <summary>The item that decided it.</summary>
public sealed record Decided(string CouncilSlug, string CouncilName, DateOnly Date, string Number);

/// <summary>Somebody's time in a seat. An end that no decision made is the last day of a term. An end that is null is not known to the archive, as is a beginning without a decision.</summary>
public sealed record Tenure(string Holder, string? Slug, string? Party, string? Municipality, DateOnly? From, Decided? By, DateOnly? To, Decided? EndedBy, bool Resigned)
{
    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || day < To || (day == To && EndedBy is null));
}

/// <param name="Post">"formand"; null for an ordinary seat.</param>
public sealed record Seat(bool IsSubstitute, string? Post, List<Tenure> Tenures)
{
    public string Role => Post ?? (IsSubstitute ? "suppleant" : "medlem");
    public Tenure? On(DateOnly day) => Tenures.FindLast(tenure => tenure.Covers(day));
    public Tenure? Before(Tenure tenure) => Tenures.IndexOf(tenure) is > 0 and var at ? Tenures[at - 1] : null;
    public Tenure? After(Tenure tenure) => Tenures.IndexOf(tenure) is >= 0 and var at && at + 1 < Tenures.Count ? Tenures[at + 1] : null;
}

public sealed record Declined(string Person, string? Slug, Decided By);

/// <summary>A body and the seats in it that one council fills.</summary>
public sealed record SeatBody(string Key, string Name, string CouncilSlug, string CouncilName, List<Seat> Seats, List<Declined> Declined);

/// <summary>
/// Plays the decisions in the order of time and keeps the books: who came into which seat after whom. It says only what decisions say; a
/// seat that nobody was seen to leave stays taken.
/// </summary>
public static class SeatBook
{
    public static IReadOnlyList<SeatBody> Of(IEnumerable<SeatFact> facts)
    {
        var bodies = new Dictionary<(string Council, string Key), SeatBody>();
        // Of one item the resignations come first, whatever the order of its words: they make room for the appointments.
        foreach (var fact in facts.OrderBy(fact => fact.Date).ThenBy(fact => fact.CouncilSlug, StringComparer.Ordinal).ThenBy(fact => fact.Number, StringComparer.Ordinal)
            .ThenBy(fact => fact.Action == AppointmentAction.Appointed).ThenBy(fact => fact.Position))
        {
            var name = BodyName.Of(fact.Body, fact.Title);
            var key = (fact.CouncilSlug, BodyName.Key(name));
            // The newest decision has the last word on what a body is called.
            bodies[key] = bodies.TryGetValue(key, out var body) ? body with { Name = name } : new(Slug.Of($"{fact.CouncilSlug} {key.Item2}"), name, fact.CouncilSlug, fact.CouncilName, [], []);
            Play(bodies[key], fact);
        }
        return [.. bodies.Values.OrderBy(body => body.Name, StringComparer.Create(Danish.Culture, true)).ThenBy(body => body.CouncilSlug, StringComparer.Ordinal)];
    }

    private static void Play(SeatBody body, SeatFact fact)
    {
        var by = new Decided(fact.CouncilSlug, fact.CouncilName, fact.Date, fact.Number);
        switch (fact.Action)
        {
            case AppointmentAction.Appointed: Appoint(body, fact, by); break;
            case AppointmentAction.Resigned: Leave(body, fact.Person, fact.Slug, fact.Party, fact.Municipality, fact, fact.To ?? fact.Date, by, resigned: true); break;
            default: body.Declined.Add(new(fact.Person, fact.Slug, by)); break;
        }
    }

    private static void Appoint(SeatBody body, SeatFact fact, Decided by)
    {
        var tenure = new Tenure(fact.Person, fact.Slug, fact.Party, fact.Municipality, fact.Begins, by, fact.To, null, false);
        if (fact.Replaces is { } replaced)
        {
            Leave(body, replaced, fact.ReplacesSlug, null, null, fact, fact.Begins, by, resigned: false).Tenures.Add(tenure);
            return;
        }
        // Appointed again: the same person goes on, and the newer decision stands.
        if (body.Seats.Find(seat => IsSeat(seat, fact) && IsSame(seat.Tenures[^1], fact.Person, fact.Slug) && (seat.Tenures[^1].To is not { } end || end.AddDays(1) >= fact.Begins)) is { } own)
        {
            if (own.Tenures[^1].To is not null) own.Tenures[^1] = own.Tenures[^1] with { To = fact.To };
            return;
        }
        // A seat is free once its holder resigned, or once the term that its decision gave has run out.
        var vacant = body.Seats.Find(seat => IsSeat(seat, fact) && seat.Tenures[^1] is { To: { } left } last && (last.Resigned || last.EndedBy is null && left <= fact.Begins));
        if (vacant is not null) vacant.Tenures.Add(tenure);
        else body.Seats.Add(new(fact.IsSubstitute, fact.Seat, [tenure]));
    }

    /// <summary>The seat that the person leaves; one whose beginning nobody knows when no decision put the person there.</summary>
    private static Seat Leave(SeatBody body, string person, string? slug, string? party, string? municipality, SeatFact fact, DateOnly left, Decided by, bool resigned)
    {
        var seat = body.Seats.Find(seat => IsSame(seat.Tenures[^1], person, slug) && (seat.Tenures[^1].To is not { } end || end >= left));
        if (seat is null)
        {
            seat = new(fact.IsSubstitute, fact.Seat, [new(person, slug, party, municipality, null, null, left, by, resigned)]);
            body.Seats.Add(seat);
        }
        else if (seat.Tenures[^1].EndedBy is null)
        {
            seat.Tenures[^1] = seat.Tenures[^1] with { To = left, EndedBy = by, Resigned = resigned };
        }
        return seat;
    }

    private static bool IsSeat(Seat seat, SeatFact fact) => seat.IsSubstitute == fact.IsSubstitute && string.Equals(seat.Post, fact.Seat, StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(Tenure tenure, string person, string? slug) =>
        tenure.Slug is not null && slug is not null ? tenure.Slug == slug : string.Equals(tenure.Holder, person, StringComparison.OrdinalIgnoreCase);
}
