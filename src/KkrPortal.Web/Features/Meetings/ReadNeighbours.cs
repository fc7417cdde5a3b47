using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Meetings;

/// <param name="IsHeld">False where the archive knows the date from other minutes only.</param>
/// <param name="HasMinutes">Its minutes can be read here, and not its agenda alone.</param>
/// <param name="ApprovalItem">On an earlier meeting: this meeting's item that approves its minutes. On a later one: its item that approves this meeting's.</param>
/// <param name="IsApproved">On an earlier meeting: that item did approve its minutes; it may have been put off.</param>
/// <param name="AnnouncedIn">This meeting's item that names the date of a later one.</param>
/// <param name="NamedIn">Another meeting's item, where that alone knows of this one.</param>
public sealed record Neighbour(DateOnly Date, bool IsHeld, bool HasMinutes, string? ApprovalItem, bool IsApproved, string? AnnouncedIn, NamedIn? NamedIn);

public sealed record NamedIn(DateOnly Date, string Number);

/// <summary>The council's meetings around one: those before and after in the archive, whose minutes it approved and who approved its own.</summary>
public sealed class ReadNeighbours(IDbContextFactory<PublishedDbContext> published)
{
    private const string Approval = StandingItems.ApprovalOfMinutes + "%";

    public async Task<List<Neighbour>> ExecuteAsync(string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var meetings = db.Meetings.Where(m => m.Council.Slug == council);
        var before = await meetings.Where(m => m.Date < date).OrderByDescending(m => m.Date).Select(m => (DateOnly?)m.Date).FirstOrDefaultAsync(ct);
        var after = await meetings.Where(m => m.Date > date).OrderBy(m => m.Date).Select(m => (DateOnly?)m.Date).FirstOrDefaultAsync(ct);
        var references = db.References.Where(r => r.Item.Meeting.Council.Slug == council);
        var approves = await references.Where(r => r.Item.Date == date && r.TargetDate < date && EF.Functions.ILike(r.Item.Title, Approval))
            .OrderByDescending(r => r.TargetDate).Select(r => new { Date = r.TargetDate!.Value, r.Item.Number, r.Item.Outcome, r.Item.AlsoOutcomes }).FirstOrDefaultAsync(ct);
        var approvedBy = await references.Where(r => r.TargetDate == date && r.Item.Date > date && EF.Functions.ILike(r.Item.Title, Approval))
            .OrderBy(r => r.Item.Date).Select(r => new { r.Item.Date, r.Item.Number }).FirstOrDefaultAsync(ct);
        // Minutes tell the next date in their last section, so a later item wins over an earlier one that tells the same.
        var announced = await references.Where(r => r.Item.Date == date && r.TargetDate > date)
            .OrderBy(r => r.TargetDate).ThenByDescending(r => r.Item.Section.Position).Select(r => new { Date = r.TargetDate!.Value, r.Item.Number }).FirstOrDefaultAsync(ct);
        // Between the meetings that the archive has there may be some that minutes of other days name.
        var named = await references.Where(r => r.TargetDate != null && r.TargetDate != date && r.Item.Date != date && (before == null || r.TargetDate > before) && (after == null || r.TargetDate < after))
            .OrderBy(r => r.Item.Date).ThenBy(r => r.Item.Position).Select(r => new { Date = r.TargetDate!.Value, By = new NamedIn(r.Item.Date, r.Item.Number) }).ToListAsync(ct);
        var (missed, next) = (named.Where(n => n.Date < date).MaxBy(n => n.Date), named.Where(n => n.Date > date).MinBy(n => n.Date));

        var dates = new[] { before, after, approves?.Date, approvedBy?.Date, announced?.Date, missed?.Date, next?.Date }.OfType<DateOnly>().Distinct().ToList();
        var held = await meetings.Where(m => dates.Contains(m.Date)).ToDictionaryAsync(m => m.Date, m => m.Shows == DocumentKind.Minutes && m.WithdrawnAt == null, ct);
        return [.. dates.Order().Select(d => new Neighbour(d, held.ContainsKey(d), held.GetValueOrDefault(d),
            d == approves?.Date ? approves.Number : d == approvedBy?.Date ? approvedBy.Number : null,
            d == approves?.Date && (approves.Outcome is Outcome.Approved or Outcome.Amended || approves.AlsoOutcomes.Contains(Outcome.Approved)),
            d == announced?.Date ? announced.Number : null,
            d == missed?.Date ? missed.By : d == next?.Date ? next.By : null))];
    }
}
