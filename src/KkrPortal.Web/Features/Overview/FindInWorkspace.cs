using System.Globalization;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Overview;

public sealed record FoundMeeting(string Council, string CouncilSlug, DateOnly Date);

public sealed record FoundItem(long Id, string Number, string Title, bool IsClosed, string Council, string CouncilSlug, DateOnly Date);

public sealed record FoundPerson(long Id, string Name);

public sealed record Found(IReadOnlyList<FoundMeeting> Meetings, IReadOnlyList<FoundItem> Items, IReadOnlyList<FoundPerson> Persons)
{
    public int Count => Meetings.Count + Items.Count + Persons.Count;
}

/// <summary>
/// The way to a meeting, an item or a person from any page of the workspace, drafts and closed items too, of the councils that an account works
/// for alone. It finds by what stands at the head of a thing (day, title, number, case, name); what the texts say is the public search's matter.
/// </summary>
public sealed class FindInWorkspace(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public const int Most = 30, Longest = 200;

    public async Task<Found> ExecuteAsync(string accountId, string? asked, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        var text = (asked ?? "").Normalize().Trim();
        if (text.Length is < 2 or > Longest) return new([], [], []);
        var mine = db.CouncilsOf(accountId);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        // "3.4" is an item's number; as a day it would be the third of April of no year that anybody wrote.
        DateOnly? day = text.Length >= 6 && DateOnly.TryParse(text, Danish.Culture, out var date) ? date : null;
        var meetings = db.Meetings.Where(m => mine.Any(c => c.Id == m.CouncilId));
        if (day is not null) meetings = meetings.Where(m => m.Date == day);
        else
            foreach (var word in words)
            {
                var like = Asked.Like(word);
                meetings = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    ? meetings.Where(m => m.Date.Year == year)
                    : meetings.Where(m => EF.Functions.ILike(m.Council.Name, like) || (m.Location != null && EF.Functions.ILike(m.Location, like)));
            }

        var items = db.Items.Where(i => mine.Any(c => c.Id == i.Meeting.CouncilId));
        foreach (var word in words.Select(Asked.Like)) items = items.Where(i => EF.Functions.ILike(i.Title, word) || i.Number == text || (i.CaseNumber != null && EF.Functions.ILike(i.CaseNumber, word)) || EF.Functions.ILike(i.Meeting.Council.Name, word));

        var folded = PersonName.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = db.PersonNames.Where(n => n.Person.MergedIntoId == null && folded.Length > 0);
        foreach (var word in folded.Select(Asked.Like)) names = names.Where(n => EF.Functions.Like(n.Folded, word));

        return new(
            await meetings.OrderByDescending(m => m.Date).ThenBy(m => m.CouncilId).Take(Most).Select(m => new FoundMeeting(m.Council.Name, m.Council.Slug, m.Date)).ToListAsync(ct),
            await items.OrderByDescending(i => i.Meeting.Date).ThenBy(i => i.Meeting.CouncilId).ThenBy(i => i.Section.Position).ThenBy(i => i.Position).Take(Most)
                .Select(i => new FoundItem(i.Id, i.Number, i.Title, i.IsClosed, i.Meeting.Council.Name, i.Meeting.Council.Slug, i.Meeting.Date)).ToListAsync(ct),
            await names.Select(n => n.Person).Distinct().OrderBy(p => p.Name).Take(Most).Select(p => new FoundPerson(p.Id, p.Name)).ToListAsync(ct));
    }
}
