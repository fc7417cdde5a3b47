using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <summary>The mail that says that something was released: what, which meeting, the public note and a link. No word of the document itself.</summary>
internal static class ReleaseMail
{
    /// <summary>The council's members and its chair, as far as they can sign in.</summary>
    public static IQueryable<Account> Readers(WorkspaceDbContext db, int councilId) => db.Users
        .Where(a => !a.IsDisabled && a.Email != null && a.Roles.Any(r => r.CouncilId == councilId && (r.Role == RoleKind.Member || r.Role == RoleKind.Chair)));

    /// <returns>How many mails were queued, in the caller's own transaction.</returns>
    public static async Task<int> QueueAsync(WorkspaceDbContext db, Meeting meeting, ReleaseRequest request, string site, DateTime now, CancellationToken ct)
    {
        var readers = await Readers(db, meeting.CouncilId).Select(a => new { Email = a.Email!, a.DisplayName }).ToListAsync(ct);
        var (what, council, day) = (What(request.Kind), meeting.Council.Name, Danish.Long(meeting.Date));
        var note = request.Note is { } said ? $"Sekretariatets note: {said}\n\n" : "";
        foreach (var reader in readers)
            db.QueueMail(now, reader.Email, $"{what} til mødet den {day} i {council}",
                $"Kære {reader.DisplayName}\n\n{what} til mødet den {day} i {council} er frigivet.\n\n{note}Læs den her:\n{site}{Urls.Meeting(meeting.Council.Slug, meeting.Date)}\n\nHar mødet lukkede punkter, kan du læse dem, når du er logget ind.\n\nVenlig hilsen\nSekretariatet for {council}",
                council: meeting.CouncilId);
        await db.SaveChangesAsync(ct);
        return readers.Count;
    }

    private static string What(ReleaseKind kind) => kind switch
    {
        ReleaseKind.Agenda => "Dagsordenen",
        ReleaseKind.SupplementaryAgenda => "Tillægsdagsordenen",
        ReleaseKind.Correction => "Rettelsen",
        _ => "Referatet",
    };
}
