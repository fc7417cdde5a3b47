using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Registry;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Municipalities;

public sealed record Representative(string Name, string Slug, string? Party, AttendeeStatus Status, string? Title, string? SubstituteFor, string? SubstituteForSlug);
public sealed record NamingItem(long Id, DateOnly Date, string CouncilSlug, string CouncilName, string Number, string Title, Outcome Outcome, Outcome[] AlsoOutcomes, string? Decision, string? Resolved,
    DocumentKind Shows, IReadOnlyList<(PartKind Kind, string Markdown)> Parts)
{
    public Passage? Passage { get; init; }
    public string? Recommendation => Parts.Where(part => part.Kind == PartKind.Recommendation).Select(part => part.Markdown).FirstOrDefault();
}
public sealed record ItemTable(NamingItem Item, TableExcerpt Table);
public sealed record MunicipalityDeadline(DateOnly Date, string Text, string CouncilSlug, DateOnly Meeting, string Number, string Title);
public sealed record MunicipalitySeat(string Name, string Slug, string? Body, AppointmentAction Action, string CouncilSlug, DateOnly Date, string Number);
public sealed record MunicipalityView(string Name, string Slug, string CouncilName, string CouncilSlug,
    DateOnly? LatestMeeting, IReadOnlyList<Representative> Representatives, IReadOnlyList<NamingItem> Items, int ItemTotal, IReadOnlyList<ItemTable> Tables,
    IReadOnlyList<MunicipalityDeadline> Deadlines, IReadOnlyList<MunicipalitySeat> Seats, IReadOnlyList<(string CouncilSlug, DateOnly Date)> Meetings, IReadOnlyList<NamingItem> Quoted);

/// <summary>In the order of a mayor's questions: who represents us, what names us, what is our row, by when, and what can I put before the council.</summary>
public sealed class ShowMunicipality(IDbContextFactory<PublishedDbContext> databases)
{
    public const int ItemsShown = 20;

    /// <param name="meeting">The day whose items are to be quoted; the latest that names the municipality when it is null.</param>
    public async Task<MunicipalityView?> ExecuteAsync(string slug, DateOnly? meeting, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        if (await database.Municipalities.FirstOrDefaultAsync(m => m.Slug == slug, ct) is not { } municipality) return null;
        var council = await database.Councils.FirstAsync(c => c.Id == municipality.CouncilId, ct);
        var named = database.Items.Where(item => item.Meeting.WithdrawnAt == null).Naming(municipality);
        // Asked once: which items these are costs reading their texts.
        var ids = await named.OrderByDescending(item => item.Date).ThenBy(item => item.CouncilId).ThenBy(item => item.Position)
            .Select(item => new { item.Id, item.Date, item.Meeting.Council.Slug }).ToListAsync(ct);
        var meetings = ids.Select(item => (item.Slug, item.Date)).Distinct().ToList();
        var quoted = meetings.Find(m => m.Date == meeting) is { Slug: not null } chosen ? chosen : meetings.FirstOrDefault();
        var pattern = new Regex(MunicipalityNaming.Pattern(municipality.Name), RegexOptions.CultureInvariant);
        var items = await ItemsAsync(database, [.. ids.Take(ItemsShown).Select(item => item.Id)], pattern, ct);
        var latest = await database.Attendees.Where(a => a.MunicipalityCode == municipality.Code && a.Meeting.WithdrawnAt == null).MaxAsync(a => (DateOnly?)a.Meeting.Date, ct);
        return new(municipality.Name, municipality.Slug, council.Name, council.Slug, latest,
            latest is null ? [] : await RepresentativesAsync(database, municipality.Code, latest.Value, ct),
            items, ids.Count, await TablesAsync(database, municipality, [.. ids.Select(item => item.Id)], pattern, ct),
            await database.Deadlines.Where(d => ids.Select(item => item.Id).Contains(d.ItemId)).OrderByDescending(d => d.Date)
                .Select(d => new MunicipalityDeadline(d.Date, d.Text, d.Item.Meeting.Council.Slug, d.Item.Date, d.Item.Number, d.Item.Title)).ToListAsync(ct),
            await database.Appointments.Where(a => a.Item.Meeting.WithdrawnAt == null && (a.MunicipalityAsWritten == null ? a.Person.MunicipalityCode == municipality.Code : Regex.IsMatch(a.MunicipalityAsWritten, MunicipalityNaming.Pattern(municipality.Name))))
                .OrderByDescending(a => a.Item.Date).ThenBy(a => a.Position).Take(ItemsShown)
                .Select(a => new MunicipalitySeat(a.Person.Name, a.Person.Slug, a.Body, a.Action, a.Item.Meeting.Council.Slug, a.Item.Date, a.Item.Number)).ToListAsync(ct),
            meetings, await ItemsAsync(database, [.. ids.Where(item => (item.Slug, item.Date) == quoted).Select(item => item.Id)], pattern, ct));
    }

    private static Task<List<Representative>> RepresentativesAsync(PublishedDbContext database, string code, DateOnly date, CancellationToken ct) =>
        database.Attendees.Where(a => a.MunicipalityCode == code && a.Meeting.Date == date && a.Meeting.WithdrawnAt == null).OrderBy(a => a.Status == AttendeeStatus.Absent).ThenBy(a => a.Person.Name)
            .Select(a => new Representative(a.Person.Name, a.Person.Slug, database.Parties.Where(p => p.Letter == a.Party).Select(p => p.Name + " (" + p.Letter + ")").FirstOrDefault() ?? a.PartyAsWritten, a.Status, a.Title,
                a.SubstituteFor, a.SubstituteForPerson!.Slug)).ToListAsync(ct);

    private static async Task<List<NamingItem>> ItemsAsync(PublishedDbContext database, IReadOnlyList<long> ids, Regex pattern, CancellationToken ct)
    {
        var items = await Rows(database.Items.Where(item => ids.Contains(item.Id)).OrderByDescending(item => item.Date).ThenBy(item => item.CouncilId).ThenBy(item => item.Position)).ToListAsync(ct);
        // The decision's own words before those of the papers.
        return [.. items.Select(item => item with
        {
            Passage = Passage.Of(item.Decision, pattern) ?? Passage.Of(item.Resolved, pattern) ?? item.Parts.Select(part => Passage.Of(part.Markdown, pattern)).FirstOrDefault(passage => passage is not null),
        })];
    }

    private static IQueryable<NamingItem> Rows(IQueryable<PublishedItem> items) => items.AsSplitQuery().Select(item => new NamingItem(item.Id, item.Date, item.Meeting.Council.Slug, item.Meeting.Council.Name, item.Number, item.Title, item.Outcome,
        item.AlsoOutcomes, item.DecisionText, item.ResolvedText, item.Meeting.Shows, item.Parts.OrderBy(p => p.Position).Select(p => new ValueTuple<PartKind, string>(p.Kind, p.Markdown)).ToList()));

    private static async Task<IReadOnlyList<ItemTable>> TablesAsync(PublishedDbContext database, Municipality municipality, IReadOnlyList<long> ids, Regex pattern, CancellationToken ct)
    {
        var row = $"(^|\\n)\\s*\\|?\\s*\\**{MunicipalityNaming.Pattern(municipality.Name)}";
        var items = await Rows(database.Items.Where(item => ids.Contains(item.Id) && item.Parts.Any(part => Regex.IsMatch(part.Markdown, row)))
            .OrderByDescending(item => item.Date).ThenBy(item => item.Position).Take(ItemsShown)).ToListAsync(ct);
        return [.. items.SelectMany(item => item.Parts.SelectMany(part => MarkdownTables.With(part.Markdown, cell => IsOurs(cell, pattern)).Select(table => new ItemTable(item, table))))];
    }

    // "Frederikshavn", "Frederikshavn Kommune"; not "Frederikshavn og Læsø", which is a row of two.
    private static bool IsOurs(string cell, Regex pattern) =>
        pattern.Match(cell) is { Success: true, Index: 0 } match && cell[match.Length..].Trim() is var rest && (rest.Length == 0 || rest.StartsWith("kommune", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("regionskommune", StringComparison.OrdinalIgnoreCase) || !char.IsLetter(rest[0]) && !rest.Contains(','));
}
