using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Seats;

/// <summary>What the book of seats is narrowed to; also the address of the page.</summary>
public sealed record SeatFilter(DateOnly? Day, string? Council, string? BodyOrPerson)
{
    public static SeatFilter Of(IQueryCollection query) => new(Asked.Date(query, "dato"), Asked.Text(query, "raad"), Asked.Text(query, "organ") ?? Asked.Text(query, "person"));

    public bool IsNarrowed => (Day, Council, BodyOrPerson) != default;

    public string Address(string path = Urls.Seats) => Urls.SeatsOf(Day, Council, BodyOrPerson, path);
}

public sealed record SeatRegister(IReadOnlyList<SeatBody> Bodies, DateOnly Day, IReadOnlyList<Choice> Councils)
{
    public int Taken => Bodies.Sum(body => body.Seats.Count(seat => seat.On(Day) is not null));
}

/// <summary>The living blue book (Levende Blå Bog): every seat that a council is known to have filled, with the decisions that made it so.</summary>
public sealed class ListSeats(IDbContextFactory<PublishedDbContext> databases, TimeProvider clock)
{
    public async Task<SeatRegister> ExecuteAsync(SeatFilter filter, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var facts = await database.Appointments.Where(a => a.Item.Meeting.WithdrawnAt == null && (filter.Council == null || a.Item.Meeting.Council.Slug == filter.Council))
            .Select(a => new SeatFact(a.Item.Meeting.Council.Slug, a.Item.Meeting.Council.Name, a.Item.Date, a.Item.Number, a.Item.Title, a.Position, a.Person.Name, a.Person.Slug, a.Party, a.MunicipalityAsWritten,
                a.Body, a.Action, a.ReplacesPerson!.Name ?? a.Replaces, a.ReplacesPerson.Slug, a.IsSubstitute, a.Seat, a.From, a.To)).ToListAsync(ct);
        var day = filter.Day ?? Danish.Today(clock);
        var bodies = SeatBook.Of(facts).Where(body => filter.BodyOrPerson is not { } asked || Fits(body, asked));
        // On a day of one's own choice a body that nobody was in yet says nothing.
        if (filter.Day is not null) bodies = bodies.Where(body => body.Seats.Any(seat => seat.Tenures.Any(tenure => tenure.From is null || tenure.From <= day)));
        return new([.. bodies], day, await database.Councils.OrderBy(council => council.Position).Select(council => new Choice(council.Slug, council.Name, null)).ToListAsync(ct));
    }

    private static bool Fits(SeatBody body, string asked)
    {
        bool Has(string? text) => text is not null && Danish.Culture.CompareInfo.IndexOf(text, asked, System.Globalization.CompareOptions.IgnoreCase) >= 0;
        return Has(body.Name) || BodyName.Key(asked) is { Length: > 0 } key && key.Split(' ').All(word => body.Key.Contains(Data.Slug.Of(word), StringComparison.Ordinal))
            || body.Seats.Any(seat => seat.Tenures.Any(tenure => Has(tenure.Holder) || tenure.Slug == asked)) || body.Declined.Any(declined => Has(declined.Person));
    }
}
