using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

/// <summary>
/// Queues the mail of saved searches: the question whether a reader wants them, and what has been released since the last one. Finds over the
/// reader's role, so that nothing else can be in a mail. Several nodes may run it at once.
/// </summary>
public sealed class SendDigests(IDbContextFactory<WorkspaceDbContext> workspace, ListCouncilSlugs councils, SearchItems search, FollowLinks links, IConfiguration configuration, TimeProvider clock)
{
    public static readonly TimeSpan WaitsForAnswer = TimeSpan.FromDays(7);
    private static readonly TimeSpan CountsKept = TimeSpan.FromDays(180);
    // A release that is under way carries an earlier time than the one at which it can be seen.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);
    private const int MostInAMail = 25;
    private static readonly TimeOnly Morning = new(6, 30);

    /// <returns>How many mails were queued.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var queued = 0;
        while (await NextAsync(now, ct) is { } isMail) queued += isMail ? 1 : 0;
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.SavedSearches.Where(s => s.ConfirmedAt == null && s.CreatedAt < now - WaitsForAnswer).ExecuteDeleteAsync(ct);
        // Nobody has to see whom a sent digest went to.
        await db.OutgoingMail.Where(m => m.SentAt != null && m.Unsubscribe!.Contains(Urls.FollowSearch)).ExecuteDeleteAsync(ct);
        var oldest = DateOnly.FromDateTime(now - CountsKept);
        await db.FailedSearches.Where(f => f.Day < oldest).ExecuteDeleteAsync(ct);
        return queued;
    }

    /// <returns>Null when nothing is due, otherwise whether there was something to write.</returns>
    private async Task<bool?> NextAsync(DateTime now, CancellationToken ct)
    {
        var (daily, weekly) = (LastMorning(now, DigestFrequency.Daily), LastMorning(now, DigestFrequency.Weekly));
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await db.SavedSearches.FromSql($"""
            select * from workspace.saved_search
            where confirmed_at is null and asked_at is null or sent_until < case frequency when 'daily' then {daily} else {weekly} end
            order by id limit 1 for update skip locked
            """).SingleOrDefaultAsync(ct);
        if (row is null) return null;
        var isMail = row.ConfirmedAt is null ? await AskAsync(db, row, now, ct) : await TellAsync(db, row, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return isMail;
    }

    private async Task<bool> AskAsync(WorkspaceDbContext db, SavedSearch row, DateTime now, CancellationToken ct)
    {
        var (link, words) = (Site + Urls.Followed(links.TokenOf(row.Id)), await InWordsAsync(row, ct));
        db.QueueMail(now, row.Email, $"Bekræft, at du vil følge {words}", $"""
            Nogen, formentlig du selv, har bedt KKR Portal om at sende nye punkter om {words} til denne adresse.

            Bekræft her, så begynder vi:
            {link}

            Har du ikke bedt om det, skal du ikke gøre noget. Adressen bliver slettet om syv dage.
            """, unsubscribe: Site + Urls.FollowStop(links.TokenOf(row.Id)), notAfter: now + WaitsForAnswer);
        row.AskedAt = now;
        return true;
    }

    private async Task<bool> TellAsync(WorkspaceDbContext db, SavedSearch row, DateTime now, CancellationToken ct)
    {
        var until = now - Settling;
        var result = await search.ExecuteAsync(AddressOf(row).Request with { Sort = SearchSort.Date, PageSize = MostInAMail, Released = new(row.SentUntil!.Value, until) }, ct);
        row.SentUntil = until;
        if (result.Hits.Count == 0) return false;
        var words = AddressOf(row).InWords(result.CouncilName);
        var token = links.TokenOf(row.Id);
        var items = string.Join("\n\n", result.Hits.Select(hit => $"{hit.CouncilName}, {Danish.Long(hit.Date)}, punkt {hit.Number}\n{hit.PlainTitle}\n{Decided(hit)}\n{Site}{hit.Url}"));
        db.QueueMail(now, row.Email, $"{Danish.Count(result.Total, "nyt punkt", "nye punkter")}: {words}", $"""
            {items}{(result.Total > result.Hits.Count ? $"\n\nDer er {Danish.Number(result.Total - result.Hits.Count)} til i søgningen." : "")}

            --
            Du følger {words} og får besked {(row.Frequency == DigestFrequency.Daily ? "hver dag" : "hver uge")}, når der er noget nyt.
            Se søgningen: {Site}{Urls.Search}{row.Query}
            Stop: {Site}{Urls.Followed(token)}
            """, unsubscribe: Site + Urls.FollowStop(token));
        return true;
    }

    private static string Decided(SearchHit hit) => hit switch
    {
        { IsClosed: true } => "Lukket punkt. Kun nummer og titel er offentlige.",
        { IsAgenda: true } => "Dagsorden.",
        { Resolved: { Length: > 0 } adopted } => $"{Danish.Word(hit.Outcome)}: »{Excerpt.Of(adopted, 300)}«",
        { Decision: { Length: > 0 } decision } => $"{Danish.Word(hit.Outcome)}: »{Excerpt.Of(decision, 300)}«",
        _ => $"{Danish.Word(hit.Outcome)}.",
    };

    private async Task<string> InWordsAsync(SavedSearch row, CancellationToken ct)
    {
        var address = AddressOf(row);
        return address.InWords(address.Council is null ? null : await councils.NameAsync(address.Council, ct));
    }

    private string Site => SiteAddress.Of(configuration);

    private static SearchAddress AddressOf(SavedSearch row) => SearchAddress.Of(new QueryCollection(QueryHelpers.ParseQuery(row.Query)));

    /// <summary>The latest Danish morning on which that frequency's digests went out, less what needs settling.</summary>
    private static DateTime LastMorning(DateTime now, DigestFrequency frequency)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, Danish.Zone);
        var day = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) < Morning) day = day.AddDays(-1);
        while (frequency == DigestFrequency.Weekly && day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(-1);
        return TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(Morning), Danish.Zone) - Settling;
    }
}
