using System.Globalization;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Printing;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Documents;

/// <param name="Document">Null where there is none, or it may not be read any more.</param>
/// <param name="IsWithdrawn">There was one; the meeting's page says why it went.</param>
public sealed record PrintedAnswer(PrintedDocument? Document, bool IsWithdrawn);

/// <summary>
/// What an address asks to have printed, from <c>published</c> alone: "referat", "dagsorden" (the newest of the two), "v2", or an item's
/// number.
/// </summary>
public sealed class ReadPrinted(IDbContextFactory<PublishedDbContext> published)
{
    public async Task<PrintedAnswer> ExecuteAsync(string council, DateOnly date, string name, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var versions = ReadableVersions.Of(db).Where(v => v.Meeting.Council.Slug == council && v.Meeting.Date == date);
        DocumentKind? kind = name switch { "referat" => DocumentKind.Minutes, "dagsorden" => DocumentKind.Agenda, _ => null };
        int? number = name.Length > 1 && name[0] == 'v' && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        versions = kind is not null ? versions.Where(v => v.Kind == kind) : number is not null ? versions.Where(v => v.Number == number) : versions.Where(v => v.Number == v.Meeting.Version);
        var row = await versions.OrderByDescending(v => v.Number).Select(v => new { v.MeetingId, v.Meeting.Council.Name, v.Number, v.Release, v.Note, v.ReleasedAt, v.Document }).FirstOrDefaultAsync(ct);
        if (row is null) return new(null, await db.Meetings.AnyAsync(m => m.Council.Slug == council && m.Date == date && m.WithdrawnAt != null, ct));
        var document = await ReadableVersions.OpenAsync(db, row.MeetingId, row.Document, ct);
        var printed = new PrintedDocument(row.Name, document, new(row.Number, row.Release, row.Note, row.ReleasedAt));
        return new(kind is not null || number is not null ? printed : printed.Extract(name), false);
    }
}
