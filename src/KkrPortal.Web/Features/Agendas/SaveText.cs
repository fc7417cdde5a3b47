using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="TextId">Null while the item has no text of that kind.</param>
/// <param name="Base">The text that the writer started from, as the server last confirmed it.</param>
/// <param name="Version">The token that came with <paramref name="Base"/>.</param>
/// <param name="LastSent">What was sent before and never answered for: if it is what stands here now, it came through.</param>
/// <param name="Draft">Where an earlier stale save was kept; more of the same typing goes there.</param>
public sealed record SaveTextRequest(string AccountId, long ItemId, long? TextId, PartKind Kind, string Value, string Base, uint? Version, string? LastSent, long? Draft);

public abstract record SaveOutcome
{
    public sealed record Saved(long? TextId, uint? Version, DateTime At) : SaveOutcome;

    /// <summary>Somebody else changed it in between. Nothing was overwritten; the words that came are kept in <paramref name="Draft"/>.</summary>
    public sealed record Stale(long Draft, string By, string What, string Url) : SaveOutcome;

    /// <summary>Somebody else wrote <paramref name="Standing"/> in a short field; the writer is asked which is to stay.</summary>
    public sealed record Overtaken(string Standing, string Field) : SaveOutcome;

    public sealed record Refused(string Danish) : SaveOutcome;
}

/// <summary>Saves one text of an item, or, where its writer started from an older one than stands here, keeps it beside for a merge.</summary>
public sealed class SaveText(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    public const int MaxLength = 1_000_000;

    /// <summary>A text as it is stored, whichever system it was typed on.</summary>
    internal static string Clean(string text) => text.ReplaceLineEndings("\n").TrimEnd().Replace("\0", "", StringComparison.Ordinal).Normalize();

    public async Task<SaveOutcome> ExecuteAsync(SaveTextRequest request, CancellationToken ct)
    {
        var value = Clean(request.Value);
        if (value.Length > MaxLength) return new SaveOutcome.Refused("Teksten er for lang. Del den over flere punkter, eller læg den som bilag.");
        await using var db = await workspace.CreateDbContextAsync(ct);
        var item = await db.Items.IgnoreQueryFilters().Where(i => i.Id == request.ItemId).Select(i => new { i.Number, i.MeetingId, i.DeletedAt, i.Meeting.CouncilId, i.Meeting.Council.Slug, i.Meeting.Date }).SingleOrDefaultAsync(ct);
        if (item is null) return new SaveOutcome.Refused("Punktet findes ikke mere.");
        var by = await db.RequireSecretariatAsync(request.AccountId, item.CouncilId, ct);
        var now = clock.GetUtcNow().UtcDateTime;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two first saves of the same new text at once must not make two rows, so the item is held while its text is looked for.
        await db.Database.ExecuteSqlAsync($"select from workspace.agenda_item where id = {request.ItemId} for update", ct);
        var text = request.TextId is { } id
            ? await db.ItemTexts.SingleOrDefaultAsync(t => t.Id == id && t.ItemId == request.ItemId, ct)
            : await db.ItemTexts.Where(t => t.ItemId == request.ItemId && t.Kind == request.Kind).OrderBy(t => t.Position).FirstOrDefaultAsync(ct);
        if (text is null && request.TextId is not null) return new SaveOutcome.Refused("Teksten er fjernet af en anden. Den, du skrev, ligger i browseren.");
        var standing = text?.Markdown ?? "";
        if (standing == value)
        {
            if (text is null) return new SaveOutcome.Saved(null, null, now);
            await DropDraftAsync(db, request.Draft, ct);
            await transaction.CommitAsync(ct);
            return new SaveOutcome.Saved(text.Id, text.Version, now);
        }
        var isStale = text is null ? request.Base.Length > 0 : request.Version != text.Version && standing != request.Base && standing != request.LastSent;
        if (isStale)
        {
            var draft = await KeepDraftAsync(db, request, text!, value, by, now, ct);
            await transaction.CommitAsync(ct);
            var other = await db.Revisions.Where(r => r.Entity == Revisions.Text && r.EntityId == text!.Id).OrderByDescending(r => r.At).Select(r => r.By).FirstOrDefaultAsync(ct);
            return new SaveOutcome.Stale(draft.Id, other ?? "En anden", $"{request.Kind.Danish()} i {item.Number}", Urls.WorkspaceMerge(item.Slug, item.Date, draft.Id));
        }
        if (text is null)
        {
            db.ItemTexts.Add(text = new ItemText { ItemId = request.ItemId, Kind = request.Kind, Markdown = "", Origin = Origin.Manual });
            await PlaceAsync(db, text, ct);
            await db.SaveChangesAsync(ct);
        }
        await db.RecordAsync(Revisions.Text, text.Id, Naming.Word(text.Kind), text.Markdown, value, by, now, ct);
        (text.Markdown, text.Origin, text.IsPlaceholder) = (value, Origin.Manual, false);
        await db.SaveChangesAsync(ct);
        await DropDraftAsync(db, request.Draft, ct);
        await db.SignalAsync(new(item.MeetingId, request.ItemId, request.AccountId, by, "saved", request.Kind.Danish()), ct);
        await transaction.CommitAsync(ct);
        return new SaveOutcome.Saved(text.Id, text.Version, now);
    }

    /// <summary>A new text stands where a reader expects it: background, recommendation, the rest, decision.</summary>
    private static async Task PlaceAsync(WorkspaceDbContext db, ItemText text, CancellationToken ct)
    {
        var all = await db.ItemTexts.Where(t => t.ItemId == text.ItemId).OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(ct);
        var place = text.Kind switch
        {
            PartKind.Background => 0,
            PartKind.Recommendation => all.FindLastIndex(t => t.Kind == PartKind.Background) + 1,
            PartKind.Decision => all.Count,
            _ => all.FindIndex(t => t.Kind == PartKind.Decision) is >= 0 and var decision ? decision : all.Count,
        };
        all.Insert(place, text);
        for (var n = 0; n < all.Count; n++) all[n].Position = n;
    }

    private static async Task<Revision> KeepDraftAsync(WorkspaceDbContext db, SaveTextRequest request, ItemText text, string value, string by, DateTime now, CancellationToken ct)
    {
        var draft = request.Draft is { } id ? await db.Revisions.SingleOrDefaultAsync(r => r.Id == id && r.Entity == Revisions.TextDraft && r.EntityId == text.Id && r.By == by, ct) : null;
        if (draft is null) db.Revisions.Add(draft = new Revision { Entity = Revisions.TextDraft, EntityId = text.Id, Field = Naming.Word(text.Kind), Before = request.Base, By = by, At = now });
        (draft.After, draft.At) = (value, now);
        await db.SaveChangesAsync(ct);
        return draft;
    }

    // The writer went back to what stands here: nothing is left to merge.
    private static async Task DropDraftAsync(WorkspaceDbContext db, long? draft, CancellationToken ct)
    {
        if (draft is { } id) await db.Revisions.Where(r => r.Id == id && r.Entity == Revisions.TextDraft).ExecuteUpdateAsync(r => r.SetProperty(x => x.Entity, Revisions.TextMerged), ct);
    }
}
