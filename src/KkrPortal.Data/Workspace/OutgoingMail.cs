using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>A plain-text mail that waits to be sent, was sent, or was given up. Kept for 30 days, its text only until it is sent.</summary>
public sealed class OutgoingMail
{
    public long Id { get; set; }
    /// <summary>Whose secretariat sees what became of it; null for what concerns no council, which administrators see.</summary>
    public int? CouncilId { get; set; }
    public required string To { get; set; }
    public required string Subject { get; set; }
    /// <summary>Empty once sent: a log-in link has nothing to do in a table of old mail.</summary>
    public required string Body { get; set; }
    /// <summary>Absolute address that stops mail of this kind on a POST without a cookie (RFC 8058).</summary>
    public string? Unsubscribe { get; set; }
    public DateTime CreatedAt { get; set; }
    /// <summary>Not sent before this; moves on with each failed attempt.</summary>
    public DateTime NotBefore { get; set; }
    /// <summary>Not sent after this: a link that has run out helps nobody.</summary>
    public DateTime? NotAfter { get; set; }
    public int Attempts { get; set; }
    public string? LastError { get; set; }
    public DateTime? SentAt { get; set; }
    public DateTime? GivenUpAt { get; set; }
}

public static class Outbox
{
    /// <summary>
    /// Queues a mail in the caller's own transaction: it is sent if and only if the change that it tells of is saved. The caller saves.
    /// </summary>
    /// <remarks>
    /// <code>
    /// db.QueueMail(now, account.Email!, "Dagsordenen er frigivet", $"Kære {account.DisplayName}\n\n…", council: meeting.CouncilId);
    /// await db.SaveChangesAsync(ct);
    /// </code>
    /// Text is plain, with blank lines between paragraphs. An address that can't be written to is told on <c>/arbejde/post</c>, never to the
    /// caller: one wrong address must not stop a release to fifty others.
    /// </remarks>
    public static OutgoingMail QueueMail(this WorkspaceDbContext db, DateTime now, string to, string subject, string body,
        int? council = null, string? unsubscribe = null, DateTime? notBefore = null, DateTime? notAfter = null)
    {
        var mail = new OutgoingMail
        {
            To = to.Trim(),
            // A line break in a subject would begin a new header.
            Subject = string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Body = body,
            CouncilId = council,
            Unsubscribe = unsubscribe,
            CreatedAt = now,
            NotBefore = notBefore ?? now,
            NotAfter = notAfter,
        };
        db.OutgoingMail.Add(mail);
        return mail;
    }

    internal static void Configure(ModelBuilder model) => model.Entity<OutgoingMail>(e =>
    {
        e.ToTable("OutgoingMail", WorkspaceModel.Schema, t => t.HasCheckConstraint("ck_outgoing_mail_end", "sent_at is null or given_up_at is null"));
        e.HasOne<Registry.Council>().WithMany().HasForeignKey(m => m.CouncilId).OnDelete(DeleteBehavior.SetNull);
        e.HasIndex(m => m.NotBefore).HasFilter("sent_at is null and given_up_at is null");
    });
}
