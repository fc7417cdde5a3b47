using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Published;

/// <summary>Addresses that moved for good. Every channel that knows something by its slug asks here before it says that there is no such thing.</summary>
public static class MovedAddress
{
    /// <summary>The slug that is in force now; null where the old one never was.</summary>
    public static Task<string?> FindAsync(PublishedDbContext db, string kind, string slug, CancellationToken ct) =>
        db.Redirects.Where(r => r.Kind == kind && r.Slug == slug).Select(r => r.Target).FirstOrDefaultAsync(ct);
}
