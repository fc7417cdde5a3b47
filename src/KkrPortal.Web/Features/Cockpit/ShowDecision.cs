using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Cockpit;

/// <param name="TextId">Null while the decision has no words.</param>
public sealed record DecisionView(long ItemId, string Number, string Title, bool IsClosed, string? Recommendation, string? Rest, long? TextId, uint? Version, string Markdown);

/// <summary>What is needed to write one item's decision.</summary>
public sealed class ShowDecision(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<DecisionView?> ExecuteAsync(string accountId, long itemId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var item = await db.Items.Where(i => i.Id == itemId).Select(i => new { i.Meeting.CouncilId, i.Number, i.Title, i.IsClosed, Texts = i.Texts.OrderBy(t => t.Position).ToList() }).SingleOrDefaultAsync(ct);
        if (item is null) return null;
        await db.RequireSecretariatAsync(accountId, item.CouncilId, ct);
        var decision = item.Texts.Find(t => t.Kind == PartKind.Decision);
        return new(itemId, item.Number, item.Title, item.IsClosed, Join(item.Texts.Where(t => t.Kind == PartKind.Recommendation)), Join(item.Texts.Where(t => t.Kind is not (PartKind.Recommendation or PartKind.Decision))),
            decision?.Id, decision?.Version, decision?.Markdown ?? "");
    }

    private static string? Join(IEnumerable<ItemText> texts) => string.Join("\n\n", texts.Select(t => t.Markdown).Where(t => t.Length > 0)) is { Length: > 0 } all ? all : null;
}
