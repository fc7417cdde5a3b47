using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Deadlines;

public sealed record DeadlineRow(long Id, DateOnly Date, string Text, string CouncilSlug, string CouncilName, DateOnly Meeting, string Number, string Title, Outcome Outcome, Outcome[] AlsoOutcomes, DocumentKind Shows, DateTime ModifiedAt);
public sealed record DeadlineList(IReadOnlyList<DeadlineRow> Ahead, IReadOnlyList<DeadlineRow> Past, DateOnly Today, IReadOnlyList<Choice> Councils);

/// <summary>Deadlines that released items name: those to come with the nearest first, those that passed with the latest first.</summary>
public sealed class ListDeadlines(IDbContextFactory<PublishedDbContext> databases, TimeProvider clock)
{
    public async Task<DeadlineList> ExecuteAsync(string? council, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var today = Danish.Today(clock);
        var rows = await database.Deadlines.Where(d => d.Item.Meeting.WithdrawnAt == null && (council == null || d.Item.Meeting.Council.Slug == council)).OrderBy(d => d.Date).ThenBy(d => d.Item.Position)
            .Select(d => new DeadlineRow(d.Id, d.Date, d.Text, d.Item.Meeting.Council.Slug, d.Item.Meeting.Council.Name, d.Item.Date, d.Item.Number, d.Item.Title, d.Item.Outcome, d.Item.AlsoOutcomes, d.Item.Meeting.Shows, d.Item.Meeting.ModifiedAt)).ToListAsync(ct);
        // The same day named twice in one item is one deadline.
        var once = rows.DistinctBy(row => (row.CouncilSlug, row.Meeting, row.Number, row.Date)).ToList();
        return new([.. once.Where(row => row.Date >= today)], [.. once.Where(row => row.Date < today).Reverse()], today,
            await database.Councils.OrderBy(c => c.Position).Select(c => new Choice(c.Slug, c.Name, null)).ToListAsync(ct));
    }
}
