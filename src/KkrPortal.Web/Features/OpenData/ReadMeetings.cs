using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.OpenData;

public sealed record MeetingQuery(string? Council, DateOnly? From, DateOnly? To, DateTime? ModifiedSince, int Page);

/// <summary>Councils and meetings as the open data shows them.</summary>
public sealed class ReadMeetings(IDbContextFactory<PublishedDbContext> databases)
{
    public const int PageSize = 100;

    public async Task<ApiPage<ApiMeeting>> ExecuteAsync(MeetingQuery query, string origin, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var meetings = database.Meetings.Where(m => (query.Council == null || m.Council.Slug == query.Council) && (query.From == null || m.Date >= query.From)
            && (query.To == null || m.Date <= query.To) && (query.ModifiedSince == null || m.ModifiedAt >= query.ModifiedSince));
        var total = await meetings.CountAsync(ct);
        var pages = (total + PageSize - 1) / PageSize;
        var rows = await Include(meetings.OrderByDescending(m => m.Date).ThenBy(m => m.CouncilId).Skip((query.Page - 1) * PageSize).Take(PageSize)).ToListAsync(ct);
        var next = query.Page < pages ? origin + Urls.WithQuery("/api/v1/meetings", ("council", query.Council), ("from", Text(query.From)), ("to", Text(query.To)), ("modified_since", query.ModifiedSince?.ToString("O")), ("page", query.Page + 1)) : null;
        return new(total, query.Page, pages, next, [.. rows.Select(m => Head(m, origin))]);
    }

    public async Task<IReadOnlyList<ApiCouncil>> CouncilsAsync(string origin, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        return await database.Councils.OrderBy(c => c.Position).Select(c => new ApiCouncil(c.Slug, c.Name, c.Region, database.Meetings.Count(m => m.CouncilId == c.Id && m.WithdrawnAt == null),
            database.Meetings.Where(m => m.CouncilId == c.Id && m.WithdrawnAt == null).Min(m => (DateOnly?)m.Date), database.Meetings.Where(m => m.CouncilId == c.Id && m.WithdrawnAt == null).Max(m => (DateOnly?)m.Date),
            origin + Urls.Council(c.Slug))).ToListAsync(ct);
    }

    public async Task<ApiMeeting?> OneAsync(string council, DateOnly date, string origin, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var meeting = await Include(database.Meetings.Where(m => m.Council.Slug == council && m.Date == date)).FirstOrDefaultAsync(ct);
        if (meeting is null) return null;
        var head = Head(meeting, origin);
        if (meeting.WithdrawnAt is not null) return head;
        var items = await database.Items.Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Position).Select(i => new { i.SectionId, i.Number, i.Title, i.IsClosed, i.Outcome }).ToListAsync(ct);
        var sections = await database.Sections.Where(s => s.MeetingId == meeting.Id).OrderBy(s => s.Position).ToListAsync(ct);
        return head with
        {
            Sections = [.. sections.Select(s => new ApiSection(s.Number, s.Title, s.Body, [.. items.Where(i => i.SectionId == s.Id).Select(i => new ApiItemHead(i.Number, i.Title, i.IsClosed, Naming.Word(i.Outcome), origin + Urls.Item(council, date, i.Number), origin + Urls.ItemData(council, date, i.Number)))]))],
            Attendees = await database.Attendees.Where(a => a.MeetingId == meeting.Id).OrderBy(a => a.Position).Select(a => new ApiAttendee(a.NameAsWritten, a.Person.Slug, Naming.Word(a.Status), a.Party, a.PartyAsWritten,
                a.Municipality!.Name, a.MunicipalityCode, a.MunicipalityAsWritten, a.Group, a.Title, a.SubstituteFor, a.SubstituteForPerson!.Slug, a.ActingFor, a.IsMinuteTaker, a.FromItem, a.ToItem, new[] { a.FirstLine, a.LastLine })).ToListAsync(ct),
            Versions = await ReadableVersions.Of(database).Where(v => v.MeetingId == meeting.Id).OrderBy(v => v.Number).Select(v => new ApiVersion(v.Number, Naming.Word(v.Kind), Naming.Word(v.Release), v.Note, v.ReleasedAt, v.Hash, $"{origin}/api/v1/meetings/{council}/{Urls.Date(date)}/v{v.Number}")).ToListAsync(ct),
        };
    }

    public async Task<string?> DocumentAsync(string council, DateOnly date, int? version, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var row = await ReadableVersions.Of(database).Where(v => v.Meeting.Council.Slug == council && v.Meeting.Date == date && (version == null || v.Number == version))
            .OrderByDescending(v => v.Number).Select(v => new { v.MeetingId, v.Document }).FirstOrDefaultAsync(ct);
        return row is null ? null : (await ReadableVersions.OpenAsync(database, row.MeetingId, row.Document, ct)).ToJson();
    }

    /// <returns>When and why the documents of that meeting were taken back; null where they weren't.</returns>
    public async Task<ApiWithdrawal?> WithdrawalAsync(string council, DateOnly date, string origin, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        return await database.Meetings.Where(m => m.Council.Slug == council && m.Date == date && m.WithdrawnAt != null)
            .Select(m => new ApiWithdrawal("The documents of that meeting were withdrawn.", m.WithdrawnAt!.Value, m.WithdrawalReason, origin + Urls.MeetingData(council, date))).FirstOrDefaultAsync(ct);
    }

    private static IQueryable<PublishedMeeting> Include(IQueryable<PublishedMeeting> meetings) => meetings.Include(m => m.Council);

    // A withdrawn meeting says that it was, when and why; not what stood in it.
    private static ApiMeeting Head(PublishedMeeting m, string origin)
    {
        var shown = m.WithdrawnAt is null;
        return new(m.Council.Slug, m.Date, Naming.Word(m.Kind), Naming.Word(m.Shows), m.Version, m.IsApproved, shown ? Clock(m.StartTime) : null, shown ? Clock(m.EndTime) : null, shown ? m.Location : null, shown ? m.Note : null,
            m.ModifiedAt, m.WithdrawnAt, m.WithdrawalReason, origin + Urls.Meeting(m.Council.Slug, m.Date), $"{origin}/api/v1/meetings/{m.Council.Slug}/{Urls.Date(m.Date)}");
    }

    private static string? Clock(TimeOnly? time) => time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? date) => date is { } day ? Urls.Date(day) : null;
}
