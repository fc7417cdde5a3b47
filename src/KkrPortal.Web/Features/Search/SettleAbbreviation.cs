using System.Text.RegularExpressions;
using KkrPortal.Data.Search;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Operations;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

/// <summary>Says that an abbreviation holds, so that search uses it whatever the texts say, or that it doesn't, so that it never does.</summary>
public sealed partial class SettleAbbreviation(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    [GeneratedRegex(@"^[\p{L}\d]{2,10}$")]
    private static partial Regex ShortForm();

    /// <returns>Null, or the sentence that says what is wrong.</returns>
    public async Task<string?> ExecuteAsync(string accountId, string? shortForm, string? longForm, bool holds, CancellationToken ct)
    {
        (shortForm, longForm) = (shortForm?.Trim() ?? "", string.Join(' ', (longForm ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (!ShortForm().IsMatch(shortForm)) return "Forkortelsen skal være 2 til 10 bogstaver eller tal uden mellemrum, som SSU.";
        if (longForm.Length is < 4 or > 120 || !Words.In(longForm).Any(word => word.Length > 2)) return "Skriv, hvad forkortelsen står for, med 4 til 120 tegn.";
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var by = await db.RequireAnySecretariatAsync(accountId, ct);
        var row = await db.Abbreviations.SingleOrDefaultAsync(a => a.ShortForm == shortForm && a.LongForm == longForm, ct);
        if (row is null) db.Abbreviations.Add(row = new Abbreviation { ShortForm = shortForm, LongForm = longForm });
        (row.Verdict, row.By, row.At) = (holds ? AbbreviationVerdict.Confirmed : AbbreviationVerdict.Rejected, by, now);
        var known = await db.SearchAbbreviations.SingleOrDefaultAsync(a => a.ShortForm == shortForm && a.LongForm == longForm, ct);
        if (!holds && known is not null) db.SearchAbbreviations.Remove(known);
        if (holds && known is null) db.SearchAbbreviations.Add(new() { ShortForm = shortForm, LongForm = longForm, Roots = [.. Words.In(longForm).Select(DanishRoot.Of)] });
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = holds ? "abbreviation-confirmed" : "abbreviation-rejected", Subject = $"{shortForm} = {longForm}" });
        await db.SaveChangesAsync(ct);
        await db.Database.ExecuteSqlRawAsync($"notify {PublicCache.Channel}", ct);
        await transaction.CommitAsync(ct);
        return null;
    }
}
