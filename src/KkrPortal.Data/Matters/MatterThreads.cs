using System.Text.RegularExpressions;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Matters;

/// <summary>
/// Proposes matters: the items that a reference joins, over meetings and councils. A reference mostly names a meeting and no item; then it
/// means the item there that is about the same, if one clearly is. What only has the same title is proposed and waits for a person. The case
/// number is never asked: one number often covers a whole meeting.
/// </summary>
public static class MatterThreads
{
    private const double AboutTheSame = 0.34, ClearlyFirst = 0.08, SameTitle = 0.75;
    private const int YearsBack = 2;

    private sealed record Entry(long Id, int Council, DateOnly Date, string Number, string Title, string? Text)
    {
        private HashSet<string>? allWords;

        public HashSet<string> Words { get; } = MatterWords.Of(Title);

        // Asked only of items that refer to another; the hundreds around them are compared by their titles.
        public HashSet<string> AllWords => allWords ??= MatterWords.Of($"{Title} {Text}");
    }

    private sealed record Link(long From, long To, Belonging State, string Reason);

    /// <summary>Threads the items of a meeting with what refers to them and what they refer to. The caller commits.</summary>
    public static async Task LinkAsync(WorkspaceDbContext db, long meetingId, DateTime now, CancellationToken ct)
    {
        var here = await EntriesAsync(Open(db).Where(i => i.MeetingId == meetingId), withText: true, ct);
        if (here.Count == 0) return;
        var (council, date) = (here[0].Council, here[0].Date);
        var (own, others) = (db.Set<Reference>(), db.Set<CouncilReference>());
        var outgoing = await ReferencesAsync(own.Where(r => r.Item.MeetingId == meetingId && r.TargetDate != null && r.TargetDate != date), others.Where(r => r.Item.MeetingId == meetingId), ct);
        var incoming = await ReferencesAsync(own.Where(r => r.TargetDate == date && r.Item.Meeting.CouncilId == council && r.Item.MeetingId != meetingId),
            others.Where(r => r.Date == date && r.CouncilId == council && r.Item.MeetingId != meetingId), ct);
        var links = new List<Link>();
        foreach (var target in outgoing.GroupBy(r => (r.Council, r.Date)))
        {
            var there = await EntriesAsync(Open(db).Where(i => i.Meeting.CouncilId == target.Key.Council && i.Meeting.Date == target.Key.Date), withText: false, ct);
            foreach (var reference in target)
                if (here.Find(e => e.Id == reference.ItemId) is { } from && Meant(from, reference.Number, there) is { } to)
                    links.Add(new(from.Id, to.Id, Belonging.Certain, reference.Text));
        }
        long[] referring = [.. incoming.Select(r => r.ItemId).Distinct()];
        var from2 = await EntriesAsync(Open(db).Where(i => referring.Contains(i.Id)), withText: true, ct);
        foreach (var reference in incoming)
            if (from2.Find(e => e.Id == reference.ItemId) is { } from && Meant(from, reference.Number, here) is { } to)
                links.Add(new(from.Id, to.Id, Belonging.Certain, reference.Text));
        var around = await EntriesAsync(Open(db).Where(i => i.MeetingId != meetingId && i.Meeting.Date >= date.AddYears(-YearsBack) && i.Meeting.Date <= date.AddYears(YearsBack)), withText: false, ct);
        foreach (var item in here.Where(e => e.Words.Count >= 2))
            if (around.Where(e => e.Words.Count >= 2 && e.Date != date).Select(e => (Entry: e, Likeness: MatterWords.Likeness(item.Words, e.Words))).Where(e => e.Likeness >= SameTitle)
                .OrderByDescending(e => e.Likeness).ThenBy(e => Math.Abs(e.Entry.Date.DayNumber - date.DayNumber)).Select(e => e.Entry).FirstOrDefault() is { } alike)
                links.Add(new(item.Id, alike.Id, Belonging.Likely, "Titlerne ligner hinanden"));
        await JoinAsync(db, links, here.Concat(from2).Concat(around).DistinctBy(e => e.Id).ToDictionary(e => e.Id), now, ct);
    }

    // Closed items and those that stand on every agenda are no matters.
    private static IQueryable<AgendaItem> Open(WorkspaceDbContext db) => db.Items.Where(i => !i.IsClosed && !Regex.IsMatch(i.Title, StandingItems.Pattern, RegexOptions.IgnoreCase));

    private static async Task<List<Entry>> EntriesAsync(IQueryable<AgendaItem> items, bool withText, CancellationToken ct) =>
        [.. (await items.Select(i => new { i.Id, i.Meeting.CouncilId, i.Meeting.Date, i.Number, i.Title, Texts = withText ? i.Texts.Select(t => t.Markdown).ToList() : null }).AsSplitQuery().ToListAsync(ct))
            .Select(i => new Entry(i.Id, i.CouncilId, i.Date, i.Number, i.Title, i.Texts is null ? null : string.Join(' ', i.Texts)))];

    private sealed record Pointer(long ItemId, int Council, DateOnly Date, string? Number, string Text);

    // From the reference to its item, so that the database looks up the few rows of the day and reads no other item's title.
    private static async Task<List<Pointer>> ReferencesAsync(IQueryable<Reference> own, IQueryable<CouncilReference> others, CancellationToken ct) =>
    [
        .. await own.Where(r => !r.Item.IsClosed && !Regex.IsMatch(r.Item.Title, StandingItems.Pattern, RegexOptions.IgnoreCase))
            .Select(r => new Pointer(r.ItemId, r.Item.Meeting.CouncilId, r.TargetDate!.Value, r.TargetNumber, r.Text)).ToListAsync(ct),
        .. await others.Where(r => !r.Item.IsClosed && !Regex.IsMatch(r.Item.Title, StandingItems.Pattern, RegexOptions.IgnoreCase))
            .Select(r => new Pointer(r.ItemId, r.CouncilId, r.Date, null, r.Text)).ToListAsync(ct),
    ];

    /// <summary>The item that a reference means; null where none is about the same, also where the number says one that isn't.</summary>
    private static Entry? Meant(Entry from, string? number, List<Entry> there)
    {
        if (number is not null) return there.Find(e => e.Number == number && MatterWords.Share(e.Words, from.AllWords) > 0);
        var ranked = there.Select(e => (Entry: e, Likeness: Math.Max(MatterWords.Likeness(e.Words, from.Words), MatterWords.Share(e.Words, from.AllWords) * 0.6))).OrderByDescending(e => e.Likeness).ToList();
        return ranked is [var best, ..] && best.Likeness >= AboutTheSame && (ranked.Count == 1 || best.Likeness - ranked[1].Likeness >= ClearlyFirst) ? best.Entry : null;
    }

    private static async Task JoinAsync(WorkspaceDbContext db, List<Link> links, Dictionary<long, Entry> known, DateTime now, CancellationToken ct)
    {
        if (links.Count == 0) return;
        long[] ids = [.. links.SelectMany(l => new[] { l.From, l.To }).Distinct()];
        var matters = await db.Matters.Include(m => m.Items).Where(m => m.MergedIntoId == null && m.Items.Any(i => ids.Contains(i.ItemId))).ToListAsync(ct);
        foreach (var link in links.OrderBy(l => l.State == Belonging.Likely).DistinctBy(l => (Math.Min(l.From, l.To), Math.Max(l.From, l.To))))
        {
            // What a person took out stays out.
            if (matters.Exists(m => m.Items.Exists(i => i.State == Belonging.Rejected && (i.ItemId == link.From || i.ItemId == link.To)) && m.Items.Exists(i => i.ItemId == link.From || i.ItemId == link.To) && Has(m, link))) continue;
            var (one, other) = (In(link.From), In(link.To));
            if (one is null && other is null)
            {
                if (!known.TryGetValue(link.To, out var first)) first = await db.Items.Where(i => i.Id == link.To).Select(i => new Entry(i.Id, i.Meeting.CouncilId, i.Meeting.Date, i.Number, i.Title, null)).SingleAsync(ct);
                var matter = new Matter { Title = first.Title, NamedAfterId = first.Id, Slug = await FreeSlugAsync(db, matters, first.Title, ct), ModifiedAt = now };
                matter.Items.Add(new MatterItem { ItemId = link.To, State = link.State, Reason = link.Reason });
                matter.Items.Add(new MatterItem { ItemId = link.From, State = link.State, Reason = link.Reason });
                db.Matters.Add(matter);
                matters.Add(matter);
            }
            else if (one == other)
            {
                foreach (var item in one!.Items.Where(i => i.State == Belonging.Likely && link.State == Belonging.Certain && (i.ItemId == link.From || i.ItemId == link.To))) (item.State, item.Reason) = (link.State, link.Reason);
            }
            else if (one is null || other is null)
            {
                var (matter, id) = one is null ? (other!, link.From) : (one, link.To);
                matter.Items.Add(new MatterItem { ItemId = id, State = link.State, Reason = link.Reason });
                if (link.State == Belonging.Certain)
                    foreach (var item in matter.Items.Where(i => i.State == Belonging.Likely && (i.ItemId == link.From || i.ItemId == link.To))) (item.State, item.Reason) = (link.State, link.Reason);
                matter.ModifiedAt = now;
            }
            else if (link.State == Belonging.Certain && IsUntouched(one) && IsUntouched(other))
            {
                Merge(other, one, now);
            }
        }
        await db.SaveChangesAsync(ct);

        Matter? In(long item) => matters.Find(m => m.MergedIntoId is null && m.Into is null && m.Items.Exists(i => i.ItemId == item && i.State != Belonging.Rejected));
        static bool Has(Matter matter, Link link) => matter.Items.Exists(i => i.ItemId == link.From) && matter.Items.Exists(i => i.ItemId == link.To);
    }

    /// <summary>Moves the items of one matter into another, which then is the one that is shown.</summary>
    public static void Merge(Matter from, Matter into, DateTime now)
    {
        foreach (var item in from.Items.ToList())
        {
            from.Items.Remove(item);
            if (into.Items.Find(i => i.ItemId == item.ItemId) is { } there) there.State = there.State == Belonging.Rejected ? item.State : there.State;
            else into.Items.Add(new MatterItem { ItemId = item.ItemId, State = item.State, Reason = item.Reason });
        }
        (from.Into, from.ModifiedAt, into.ModifiedAt) = (into, now, now);
    }

    private static bool IsUntouched(Matter matter) => matter.Origin == Origin.Imported && matter.Items.TrueForAll(i => i.State is Belonging.Likely or Belonging.Certain);

    public static async Task<string> FreeSlugAsync(WorkspaceDbContext db, IReadOnlyCollection<Matter> unsaved, string title, CancellationToken ct)
    {
        var slug = Slug.Of(title);
        // Long titles are cut at a word.
        if (slug.Length > 70) slug = slug[..(slug.LastIndexOf('-', 70) is > 20 and var cut ? cut : 70)];
        if (slug.Length == 0) slug = "emne";
        var taken = await db.Matters.Where(m => m.Slug == slug || m.Slug.StartsWith(slug + "-")).Select(m => m.Slug).ToListAsync(ct);
        taken.AddRange(unsaved.Select(m => m.Slug));
        var free = slug;
        for (var n = 2; taken.Contains(free); n++) free = $"{slug}-{n}";
        return free;
    }
}
