using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>Minutes that were shown to the council's chair (formand) before their release, and the answer. Nobody has to ask.</summary>
public sealed class MinutesReview
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public Meeting Meeting { get; set; } = null!;
    public required string AskedBy { get; set; }
    public DateTime AskedAt { get; set; }
    public string? AnsweredBy { get; set; }
    public DateTime? AnsweredAt { get; set; }
    /// <summary>Of the document that the chair saw, as a release would have made it public; the minutes may have changed since.</summary>
    public string? Hash { get; set; }
    /// <summary>False where the chair wants something changed, and <see cref="Comment"/> says what.</summary>
    public bool IsFine { get; set; }
    public string? Comment { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<MinutesReview>(e =>
    {
        e.ToTable("MinutesReview", WorkspaceModel.Schema);
        e.HasOne(r => r.Meeting).WithMany().HasForeignKey(r => r.MeetingId);
        // One question at a time: asking again while it is open is the same question.
        e.HasIndex(r => r.MeetingId).IsUnique().HasFilter("answered_at is null").HasDatabaseName("ix_minutes_review_open");
    });
}
