using KkrPortal.Data;
using KkrPortal.Data.Matters;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Matters;

/// <summary>A stop on the way that a matter took.</summary>
public sealed record MatterStop(long Id, string CouncilSlug, string CouncilName, DateOnly Date, string Number, string Title, Outcome Outcome, Outcome[] Also, string? Decision, string? Resolved, DocumentKind Shows)
{
    public bool IsAgenda => Shows == DocumentKind.Agenda;
    public string Address => Urls.Item(CouncilSlug, Date, Number);
}

/// <summary>A meeting that an item of the matter names and the archive doesn't hold.</summary>
/// <param name="FromNumber">The item that names it.</param>
public sealed record MatterGap(string CouncilSlug, string CouncilName, DateOnly Date, string Text, string FromCouncil, DateOnly FromDate, string FromNumber);

/// <summary>A reference to an item that is about something else: shown, and not followed.</summary>
public sealed record WrongReference(string Text, string CouncilSlug, DateOnly FromDate, string FromNumber, DateOnly Date, string Number, string Title);

public sealed record MatterView(string Slug, string Title, bool IsConfirmed, IReadOnlyList<MatterStop> Stops, IReadOnlyList<MatterGap> Gaps, IReadOnlyList<WrongReference> Wrong)
{
    public IEnumerable<(string Slug, string Name)> Councils => Stops.Select(s => (s.CouncilSlug, s.CouncilName)).Concat(Gaps.Select(g => (g.CouncilSlug, g.CouncilName))).Distinct();
}

/// <summary>A matter with every item that is public, oldest first, and what its references lack.</summary>
public sealed class ReadMatter(IDbContextFactory<PublishedDbContext> published)
{
    public async Task<MatterView?> ExecuteAsync(string slug, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        if (await db.Matters.Where(m => m.Slug == slug).Select(m => new { m.Id, m.Slug, m.Title, m.IsConfirmed }).SingleOrDefaultAsync(ct) is not { } matter) return null;
        var items = db.Items.Where(i => !i.IsClosed && i.Meeting.WithdrawnAt == null && db.MatterItems.Any(m => m.MatterId == matter.Id && m.ItemId == i.Id));
        var stops = await items.OrderBy(i => i.Date).ThenBy(i => i.CouncilId).ThenBy(i => i.Position)
            .Select(i => new MatterStop(i.Id, i.Meeting.Council.Slug, i.Meeting.Council.Name, i.Date, i.Number, i.Title, i.Outcome, i.AlsoOutcomes, i.DecisionText, i.ResolvedText, i.Meeting.Shows)).ToListAsync(ct);
        var own = await items.SelectMany(i => i.References).Where(r => r.TargetDate != null && r.TargetDate != r.Item.Date && !db.Meetings.Any(m => m.CouncilId == r.Item.CouncilId && m.Date == r.TargetDate))
            .Select(r => new MatterGap(r.Item.Meeting.Council.Slug, r.Item.Meeting.Council.Name, r.TargetDate!.Value, r.Text, r.Item.Meeting.Council.Slug, r.Item.Date, r.Item.Number)).ToListAsync(ct);
        var others = await items.SelectMany(i => i.CouncilReferences).Where(r => !db.Meetings.Any(m => m.CouncilId == r.CouncilId && m.Date == r.Date))
            .Select(r => new MatterGap(r.Council.Slug, r.Council.Name, r.Date, r.Text, r.Item.Meeting.Council.Slug, r.Item.Date, r.Item.Number)).ToListAsync(ct);
        var numbered = await items.SelectMany(i => i.References).Where(r => r.TargetNumber != null && r.TargetDate != null && r.TargetDate != r.Item.Date)
            .Select(r => new
            {
                r.ItemId,
                r.Text,
                Council = r.Item.Meeting.Council.Slug,
                From = r.Item.Date,
                r.Item.Number,
                Date = r.TargetDate!.Value,
                Target = r.TargetNumber!,
                Meant = db.Items.Where(t => t.CouncilId == r.Item.CouncilId && t.Date == r.TargetDate && t.Number == r.TargetNumber && !t.IsClosed).Select(t => new { t.Id, t.Title }).FirstOrDefault(),
            }).ToListAsync(ct);
        return new(matter.Slug, matter.Title, matter.IsConfirmed, stops, [.. own.Concat(others).DistinctBy(g => (g.CouncilSlug, g.Date)).OrderBy(g => g.Date)],
            [.. numbered.Where(r => r.Meant is { } meant && !stops.Exists(s => s.Id == meant.Id) && stops.Find(s => s.Id == r.ItemId) is { } stop && MatterWords.Likeness(MatterWords.Of(meant.Title), MatterWords.Of(stop.Title)) == 0)
                .Select(r => new WrongReference(r.Text, r.Council, r.From, r.Number, r.Date, r.Target, r.Meant!.Title))]);
    }
}
