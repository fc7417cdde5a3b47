using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Announced;

/// <summary>An item that names a later meeting of its own council, and the item there that it became, if the archive has one with a title like it.</summary>
/// <param name="Said">The words of the record around the day that it names.</param>
/// <param name="Holding">What the archive has of that meeting.</param>
public sealed record Pointer(string CouncilSlug, string CouncilName, DateOnly Date, string Number, string Title, Passage? Said, DateOnly For, Holding Holding, HeldItem? Came);

/// <summary>
/// What ordinary items say about later meetings, newest first. An item counts where its own text names the day of a meeting to come; words such as
/// "senere" or "vender tilbage" are left alone, since nobody can say what they promise.
/// </summary>
public sealed class ListPointers(IDbContextFactory<PublishedDbContext> published, TimeProvider clock)
{
    private const int Most = 40;

    /// <param name="council">The slug of one; null for all.</param>
    public async Task<IReadOnlyList<Pointer>> ExecuteAsync(string? council, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var today = Danish.Today(clock);
        var open = db.Items.Where(i => !i.IsClosed && i.Meeting.WithdrawnAt == null && (council == null || i.Meeting.Council.Slug == council) && !Regex.IsMatch(i.Title, StandingItems.Pattern, RegexOptions.IgnoreCase));
        var named = await open.Where(i => !EF.Functions.ILike(i.Title, "%næste møde%") && !EF.Functions.ILike(i.Section.Title, "%næste møde%"))
            .SelectMany(i => i.References.Where(r => r.TargetNumber == null && r.TargetDate > i.Date), (i, r) => new { i.Id, i.CouncilId, i.Meeting.Council.Slug, i.Meeting.Council.Name, i.Date, i.Number, i.Position, i.Title, r.Text, For = r.TargetDate!.Value })
            .OrderByDescending(r => r.Date).ThenBy(r => r.CouncilId).ThenBy(r => r.Position).Take(Most).ToListAsync(ct);
        var (items, days) = (named.Select(r => r.Id).Distinct().ToList(), named.Select(r => r.For).Distinct().ToList());
        var texts = (await db.Items.Where(i => items.Contains(i.Id)).SelectMany(i => i.Parts, (i, p) => new { i.Id, p.Position, p.Markdown }).OrderBy(p => p.Position).ToListAsync(ct)).ToLookup(p => p.Id, p => p.Markdown);
        var held = (await open.Where(i => days.Contains(i.Date)).Select(i => new { i.CouncilId, Item = new HeldItem(i.Date, i.Number, i.Title, i.Outcome, i.Meeting.Shows) }).ToListAsync(ct)).ToLookup(i => (i.CouncilId, i.Item.Date), i => i.Item);
        var meetings = await db.Meetings.Where(m => m.WithdrawnAt == null && days.Contains(m.Date)).ToDictionaryAsync(m => (m.CouncilId, m.Date), m => m.Shows, ct);
        return
        [
            .. named.DistinctBy(r => (r.Id, r.For)).Select(r => new Pointer(r.Slug, r.Name, r.Date, r.Number, r.Title,
                texts[r.Id].Select(markdown => Passage.Of(markdown, Passage.Word(r.Text), 220)).OfType<Passage>().FirstOrDefault(), r.For,
                meetings.TryGetValue((r.CouncilId, r.For), out var shows) ? shows == DocumentKind.Minutes ? Holding.Minutes : Holding.Agenda : r.For < today ? Holding.Mentioned : Holding.Coming,
                AnnouncedMeeting.Find(r.Title, r.For, held[(r.CouncilId, r.For)]))),
        ];
    }
}
