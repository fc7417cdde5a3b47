using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Meetings;

/// <param name="CouncilName">Null where there is no such council.</param>
/// <param name="Mentions">Items of other meetings that name the date.</param>
public sealed record NearMeeting(string? CouncilName, List<MeetingMention> Mentions, DateOnly? Before, DateOnly? After);

/// <param name="Passage">The words with what stands around them; null where they stand in no text of their own.</param>
public sealed record MeetingMention(DateOnly Date, string Number, string Title, string Text, Passage? Passage);

/// <summary>What the archive knows of a meeting that it doesn't hold: where it is mentioned, and the meetings nearest to it.</summary>
public sealed class FindNearMeeting(IDbContextFactory<PublishedDbContext> published)
{
    public async Task<NearMeeting> ExecuteAsync(string council, DateOnly? date, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var name = await db.Councils.Where(c => c.Slug == council).Select(c => c.Name).FirstOrDefaultAsync(ct);
        if (name is null || date is null) return new(name, [], null, null);
        var mentions = await db.References.Where(r => r.Item.Meeting.Council.Slug == council && r.TargetDate == date)
            .OrderByDescending(r => r.Item.Date).ThenBy(r => r.Item.Section.Position).ThenBy(r => r.Item.Position).ThenBy(r => r.Position)
            .Select(r => new { r.Item.Date, r.Item.Number, r.Item.Title, r.Text, Texts = r.Item.Parts.OrderBy(p => p.Position).Select(p => p.Markdown).ToList() }).Take(20).ToListAsync(ct);
        var meetings = db.Meetings.Where(m => m.Council.Slug == council);
        return new(name, [.. mentions.DistinctBy(m => (m.Date, m.Number)).Select(m => new MeetingMention(m.Date, m.Number, m.Title, m.Text, Around(m.Text, m.Texts)))],
            await meetings.Where(m => m.Date < date).OrderByDescending(m => m.Date).Select(m => (DateOnly?)m.Date).FirstOrDefaultAsync(ct),
            await meetings.Where(m => m.Date > date).OrderBy(m => m.Date).Select(m => (DateOnly?)m.Date).FirstOrDefaultAsync(ct));
    }

    private static Passage? Around(string words, List<string> texts) => texts.Select(text => Passage.Of(text, Passage.Word(words))).FirstOrDefault(passage => passage is not null);
}
