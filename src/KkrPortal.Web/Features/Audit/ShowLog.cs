using System.Globalization;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Audit;

/// <param name="By">A person's name as the log has it.</param>
/// <param name="Action">One kind of entry: "release".</param>
/// <param name="From">Danish days, both included.</param>
public sealed record LogFilter(string? By, string? Action, DateOnly? From, DateOnly? To, int Page);

/// <param name="Council">Slug and day of the meeting that the entry is about, where it is about one.</param>
public sealed record LogRow(DateTime At, string By, string Action, string Subject, string? Detail, string? Council, DateOnly? Day);

public sealed record LogPage(int Total, IReadOnlyList<LogRow> Rows, IReadOnlyList<string> People, IReadOnlyList<string> Actions, IReadOnlyDictionary<string, string> Councils);

/// <summary>Who did what, when: for a secretariat its own councils' entries, for an administrator all. Nothing here can change one.</summary>
public sealed class ShowLog(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public const int PerPage = 50;

    public async Task<LogPage> ExecuteAsync(string accountId, LogFilter filter, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await db.RequireAnySecretariatAsync(accountId, ct);
        var all = await db.AdministeredBy(accountId).AnyAsync(ct);
        var mine = db.CouncilsOf(accountId);
        // An entry says whose it is by its council, or by the address of the meeting that it is about.
        var readable = db.Audit.AsNoTracking().Where(a => all || mine.Any(c => c.Id == a.CouncilId || (a.CouncilId == null && a.Subject.StartsWith(c.Slug + "/"))));
        var found = readable.Where(a => (filter.By == null || a.By == filter.By) && (filter.Action == null || a.Action == filter.Action));
        if (filter.From is { } from) found = found.Where(a => a.At >= Start(from));
        if (filter.To is { } to) found = found.Where(a => a.At < Start(to.AddDays(1)));
        var rows = await found.OrderByDescending(a => a.Id).Skip((filter.Page - 1) * PerPage).Take(PerPage)
            .Select(a => new { a.At, a.By, a.Action, a.Subject, a.Detail, Council = db.Councils.Where(c => c.Id == a.CouncilId).Select(c => c.Slug).FirstOrDefault() }).ToListAsync(ct);
        return new(await found.CountAsync(ct), [.. rows.Select(r => Row(r.At, r.By, r.Action, r.Subject, r.Detail, r.Council))],
            await readable.Select(a => a.By).Distinct().OrderBy(name => name).ToListAsync(ct),
            await readable.Select(a => a.Action).Distinct().ToListAsync(ct),
            await db.Councils.ToDictionaryAsync(c => c.Slug, c => c.Name, ct));
    }

    // "hovedstaden/2026-02-06"; older entries have the council's number in its place.
    private static LogRow Row(DateTime at, string by, string action, string subject, string? detail, string? council) =>
        subject.Split('/') is [var first, var second] && DateOnly.TryParseExact(second, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(at, by, action, "", detail, char.IsAsciiDigit(first[0]) ? council : first, day)
            : new(at, by, action, subject, detail, council, null);

    private static DateTime Start(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Danish.Zone);
}
