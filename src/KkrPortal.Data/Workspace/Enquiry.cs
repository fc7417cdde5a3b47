using KkrPortal.Data.Registry;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

public enum EnquiryKind
{
    /// <summary>Something on the page is wrong.</summary>
    Error,
    /// <summary>Whoever writes is named on the page, and wants that corrected or gone (indsigelse).</summary>
    Objection,
    Other,
}

public enum EnquiryState { New, Answered, Done }

/// <summary>What a reader wrote to a council's secretariat about a public page (henvendelse). The secretariat alone reads it, and it is deleted in time.</summary>
public sealed class Enquiry
{
    public const int LongestMessage = 4_000, LongestName = 120, LongestEmail = 254, LongestPage = 300, LongestNote = 2_000;

    public long Id { get; set; }
    public int CouncilId { get; set; }
    /// <summary>Path on the public side that it is about: "/moeder/hovedstaden/2025-06-13/3.2".</summary>
    public required string Page { get; set; }
    /// <summary>That page in words, as the reader saw them.</summary>
    public required string About { get; set; }
    public EnquiryKind Kind { get; set; }
    public required string Message { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    public DateTime CreatedAt { get; set; }
    /// <summary>When the secretariat's mail was queued.</summary>
    public DateTime? ToldAt { get; set; }
    public EnquiryState State { get; set; }
    /// <summary>The secretariat's own words on what it did.</summary>
    public string? Note { get; set; }
    public string? SettledBy { get; set; }
    public DateTime? SettledAt { get; set; }
    public uint Version { get; set; }

    internal static void Configure(ModelBuilder model) => model.Entity<Enquiry>(e =>
    {
        e.ToTable("Enquiry", WorkspaceModel.Schema, t =>
        {
            t.HasCheckConstraint("ck_enquiry_length", $"length(message) between 1 and {LongestMessage} and length(name) <= {LongestName} and length(email) <= {LongestEmail} and length(page) <= {LongestPage} and length(note) <= {LongestNote}");
            t.HasCheckConstraint("ck_enquiry_settled", "(state = 'new') = (settled_at is null)");
        });
        e.Property(q => q.Version).IsRowVersion();
        e.HasOne<Council>().WithMany().HasForeignKey(q => q.CouncilId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(q => new { q.CouncilId, q.CreatedAt });
        e.HasIndex(q => q.CreatedAt).HasFilter("told_at is null");
    });
}
