using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>
/// What members may read of a meeting's closed items, as it was when it was released. Written once and never changed; the public side, which
/// can't read this schema, has their numbers and public titles alone.
/// </summary>
public sealed class MembersVersion
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public Meeting Meeting { get; set; } = null!;
    public DocumentKind Kind { get; set; }
    /// <summary>JSON of <see cref="ClosedItems"/>.</summary>
    public required string Document { get; set; }
    public required string By { get; set; }
    public DateTime At { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<MembersVersion>(e =>
    {
        e.ToTable("MembersVersion", WorkspaceModel.Schema);
        e.HasOne(v => v.Meeting).WithMany().HasForeignKey(v => v.MeetingId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(v => new { v.MeetingId, v.Kind, v.Id });
    });
}

public sealed record ClosedText(PartKind Kind, string Markdown);

/// <param name="Id">The attachment's, where the portal holds its file; null for a link.</param>
public sealed record ClosedFile(long? Id, string Title, string? Url);

public sealed record ClosedItem(long Id, string Title, IReadOnlyList<ClosedText> Texts, IReadOnlyList<ClosedFile> Files);

/// <summary>The closed items of one meeting, for its members.</summary>
public sealed record ClosedItems(IReadOnlyList<ClosedItem> Items)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ClosedItems FromJson(string json) => JsonSerializer.Deserialize<ClosedItems>(json, Json)!;

    /// <summary>False where <paramref name="released"/>, a version's document or null where there is none, says the same.</summary>
    public bool DiffersFrom(string? released) => ToJson() != (released is null ? new ClosedItems([]) : FromJson(released)).ToJson();

    /// <summary>What a release of the meeting as it stands now would let its members read.</summary>
    /// <param name="meeting">With its items, their texts and attachments.</param>
    public static ClosedItems Of(Meeting meeting, DocumentKind kind) => new(
    [
        .. meeting.Items.Where(i => i.IsClosed).OrderBy(i => i.Id).Select(i => new ClosedItem(i.Id, i.Title,
            [.. i.Texts.Where(t => !t.IsPlaceholder && !string.IsNullOrWhiteSpace(t.Markdown) && (kind == DocumentKind.Minutes || t.Kind != PartKind.Decision)).OrderBy(t => t.Position).ThenBy(t => t.Id).Select(t => new ClosedText(t.Kind, t.Markdown))],
            [.. i.Attachments.OrderBy(a => a.Position).ThenBy(a => a.Id).Select(a => new ClosedFile(a.FileName is null ? null : a.Id, a.Title, a.Url))])),
    ]);
}
