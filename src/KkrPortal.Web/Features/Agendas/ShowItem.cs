using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Agendas;

/// <param name="Id">Null for a text that the item doesn't have yet; it is made when something is written in it.</param>
public sealed record TextView(long? Id, PartKind Kind, string? Heading, string Markdown, uint? Version)
{
    public string Name => string.IsNullOrWhiteSpace(Heading) ? Kind.Danish() : Heading.TrimEnd(':');
}

public sealed record AttachmentView(long Id, string Title, string? Url, string? FileName, string? MediaType, long? Size);

/// <param name="Decision">Written on the day of the meeting; shown here once there is one.</param>
/// <param name="CanGo">It can still be deleted: its number changes freely, or nobody knows it yet.</param>
public sealed record ItemView(
    long Id, string Number, string Title, string? PublicTitle, bool IsClosed, string? CaseNumber, IReadOnlyList<string> Caseworkers,
    IReadOnlyList<TextView> Texts, string? Decision, IReadOnlyList<AttachmentView> Attachments, bool CanGo);

/// <summary>One item with all that can be written in it.</summary>
public sealed class ShowItem(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<ItemView?> ExecuteAsync(string accountId, long itemId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var item = await db.Items.Where(i => i.Id == itemId).Select(i => new
        {
            i.Meeting.CouncilId,
            i.Meeting.State,
            i.Id,
            i.Number,
            i.Title,
            i.PublicTitle,
            i.IsClosed,
            i.CaseNumber,
            i.Caseworkers,
            Texts = i.Texts.OrderBy(t => t.Position).ThenBy(t => t.Id).Select(t => new TextView(t.Id, t.Kind, t.Heading, t.Markdown, t.Version)).ToList(),
            Attachments = i.Attachments.OrderBy(a => a.Position).ThenBy(a => a.Id).Select(a => new AttachmentView(a.Id, a.Title, a.Url, a.FileName, a.MediaType, a.Size)).ToList(),
        }).AsSplitQuery().SingleOrDefaultAsync(ct);
        if (item is null) return null;
        await db.RequireSecretariatAsync(accountId, item.CouncilId, ct);
        var decision = string.Join("\n\n", item.Texts.Where(t => t.Kind == PartKind.Decision && t.Markdown.Length > 0).Select(t => t.Markdown));
        var canGo = !Meeting.HasFixedNumbers(item.State) || await Numbering.IsUnknownAsync(db, itemId, ct);
        return new(item.Id, item.Number, item.Title, item.PublicTitle, item.IsClosed, item.CaseNumber, item.Caseworkers, WithEmpty(item.Texts), decision.Length == 0 ? null : decision, item.Attachments, canGo);
    }

    /// <summary>The item's texts in their order, with an empty one wherever one of the usual three is missing.</summary>
    internal static List<TextView> WithEmpty(IEnumerable<TextView> texts)
    {
        var all = texts.Where(t => t.Kind != PartKind.Decision).ToList();
        foreach (var kind in (PartKind[])[PartKind.Background, PartKind.Recommendation, PartKind.Presentation])
            if (!all.Exists(t => t.Kind == kind))
                all.Insert(Place(kind, all), new(null, kind, null, "", null));
        return all;
    }

    private static int Place(PartKind kind, List<TextView> texts) => kind switch
    {
        PartKind.Background => 0,
        PartKind.Recommendation => texts.FindLastIndex(t => t.Kind == PartKind.Background) + 1,
        _ => texts.Count,
    };
}
