using KkrPortal.Data.Published;
using KkrPortal.Data.Registry;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>Tables of the schema <c>workspace</c>. What must hold is a constraint here, not a convention elsewhere.</summary>
internal static class WorkspaceModel
{
    public const string Schema = "workspace";

    public static void Configure(ModelBuilder model)
    {
        Meetings(model);
        Items(model);
        People(model);
        Sources(model);
        Accounts(model);
        Outbox.Configure(model);
        MinutesReview.Configure(model);
        MembersVersion.Configure(model);
    }

    private static void Meetings(ModelBuilder model)
    {
        model.Entity<Meeting>(e =>
        {
            e.ToTable("Meeting", Schema, t => t.HasCheckConstraint("ck_meeting_times", "end_time is null or start_time is null or end_time > start_time"));
            e.HasOne(m => m.Council).WithMany().HasForeignKey(m => m.CouncilId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(m => new { m.CouncilId, m.Date }).IsUnique();
            e.Property(m => m.Version).IsRowVersion();
            e.HasMany(m => m.Sources).WithOne(s => s.Meeting).HasForeignKey(s => s.MeetingId);
        });
        model.Entity<AgendaSection>(e =>
        {
            e.ToTable("AgendaSection", Schema);
            e.HasOne(s => s.Meeting).WithMany(m => m.Sections).HasForeignKey(s => s.MeetingId);
            e.HasIndex(s => new { s.MeetingId, s.Position });
        });
        model.Entity<Attendee>(e =>
        {
            e.ToTable("Attendee", Schema);
            e.HasOne(a => a.Meeting).WithMany(m => m.Attendees).HasForeignKey(a => a.MeetingId);
            e.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(a => a.SubstituteForPerson).WithMany().HasForeignKey(a => a.SubstituteForId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Municipality>().WithMany().HasForeignKey(a => a.MunicipalityCode);
        });
        model.Entity<Release>(e =>
        {
            e.ToTable("Release", Schema, t => t.HasCheckConstraint("ck_release_number", "number > 0"));
            e.HasOne(r => r.Meeting).WithMany(m => m.Releases).HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(r => new { r.MeetingId, r.Number }).IsUnique();
        });
    }

    private static void Items(ModelBuilder model)
    {
        model.Entity<AgendaItem>(e =>
        {
            e.ToTable("AgendaItem", Schema);
            e.HasOne(i => i.Meeting).WithMany(m => m.Items).HasForeignKey(i => i.MeetingId);
            e.HasOne(i => i.Section).WithMany(s => s.Items).HasForeignKey(i => i.SectionId);
            e.HasIndex(i => new { i.MeetingId, i.Number }).IsUnique().HasFilter("deleted_at is null");
            e.HasQueryFilter(i => i.DeletedAt == null);
            e.Property(i => i.Version).IsRowVersion();
            e.HasOne(i => i.Decision).WithOne(d => d.Item).HasForeignKey<Decision>(d => d.ItemId);
        });
        model.Entity<ItemText>(e =>
        {
            e.ToTable("ItemText", Schema);
            e.HasOne(t => t.Item).WithMany(i => i.Texts).HasForeignKey(t => t.ItemId);
            e.Property(t => t.Version).IsRowVersion();
        });
        model.Entity<Decision>(e =>
        {
            e.ToTable("Decision", Schema);
            e.HasKey(d => d.ItemId);
            e.Property(d => d.AlsoOutcomes).HasConversion(OutcomeWords.ToColumn, OutcomeWords.Comparer).HasColumnType("text[]");
        });
        model.Entity<Attachment>(e =>
        {
            e.ToTable("Attachment", Schema);
            e.HasOne(a => a.Item).WithMany(i => i.Attachments).HasForeignKey(a => a.ItemId);
            e.HasOne(a => a.File).WithOne().HasForeignKey<AttachmentFile>(f => f.AttachmentId);
        });
        model.Entity<AttachmentFile>(e => { e.ToTable("AttachmentFile", Schema); e.HasKey(f => f.AttachmentId); });
        model.Entity<Reference>(e =>
        {
            e.ToTable("Reference", Schema, t => t.HasCheckConstraint("ck_reference_target", "target_number is not null or target_date is not null"));
            e.HasOne(r => r.Item).WithMany(i => i.References).HasForeignKey(r => r.ItemId);
            e.HasIndex(r => r.TargetDate);
            e.HasOne<Matter>().WithMany().HasForeignKey(r => r.MatterId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<CouncilReference>(e =>
        {
            e.ToTable("CouncilReference", Schema);
            e.HasIndex(r => new { r.CouncilId, r.Date });
            e.HasOne(r => r.Item).WithMany(i => i.CouncilReferences).HasForeignKey(r => r.ItemId);
            e.HasOne(r => r.Council).WithMany().HasForeignKey(r => r.CouncilId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Deadline>(e => { e.ToTable("Deadline", Schema); e.HasOne(d => d.Item).WithMany(i => i.Deadlines).HasForeignKey(d => d.ItemId); });
        model.Entity<Mention>(e =>
        {
            e.ToTable("Mention", Schema);
            e.HasOne(m => m.Item).WithMany(i => i.Mentions).HasForeignKey(m => m.ItemId);
            e.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<Matter>(e =>
        {
            e.ToTable("Matter", Schema, t => t.HasCheckConstraint("ck_matter_merge", "merged_into_id is null or merged_into_id <> id"));
            e.HasIndex(m => m.Slug).IsUnique();
            e.HasOne(m => m.Into).WithMany().HasForeignKey(m => m.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MatterItem>(e => { e.ToTable("MatterItem", Schema); e.HasKey(m => new { m.MatterId, m.ItemId }); e.HasOne(m => m.Matter).WithMany(m => m.Items).HasForeignKey(m => m.MatterId); });
    }

    private static void People(ModelBuilder model)
    {
        model.Entity<Person>(e =>
        {
            e.ToTable("Person", Schema, t => t.HasCheckConstraint("ck_person_merge", "merged_into_id is null or merged_into_id <> id"));
            e.HasIndex(p => p.Slug).IsUnique();
            e.Property(p => p.Name).UseCollation(PublishedModel.Danish);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PersonName>(e =>
        {
            e.ToTable("PersonName", Schema);
            e.HasOne(n => n.Person).WithMany(p => p.Names).HasForeignKey(n => n.PersonId);
            e.HasIndex(n => new { n.PersonId, n.Name }).IsUnique();
            e.HasIndex(n => n.Folded);
            e.HasIndex(n => n.Keys).HasMethod("gin");
        });
        model.Entity<PersonPair>(e =>
        {
            e.ToTable("PersonPair", Schema, t => t.HasCheckConstraint("ck_person_pair_two", "person_id <> other_id"));
            e.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
            e.HasOne(p => p.Other).WithMany().HasForeignKey(p => p.OtherId);
            e.HasOne(p => p.Meeting).WithMany().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.SetNull);
            e.HasIndex(p => new { p.PersonId, p.OtherId }).IsUnique();
            e.HasIndex(p => p.Answer);
        });
        model.Entity<KnownSpelling>(e => { e.ToTable("KnownSpelling", Schema); e.HasIndex(s => new { s.Kind, s.Folded }).IsUnique(); });
        model.Entity<Membership>(e =>
        {
            e.ToTable("Membership", Schema, t => t.HasCheckConstraint("ck_membership_period", "\"to\" is null or \"from\" is null or \"to\" >= \"from\""));
            e.HasOne(m => m.Person).WithMany(p => p.Memberships).HasForeignKey(m => m.PersonId);
            e.HasOne<Municipality>().WithMany().HasForeignKey(m => m.MunicipalityCode);
        });
        model.Entity<Body>(e => { e.ToTable("Body", Schema); e.HasIndex(b => b.Slug).IsUnique(); });
        model.Entity<Seat>(e =>
        {
            e.ToTable("Seat", Schema);
            e.HasOne(s => s.Body).WithMany(b => b.Seats).HasForeignKey(s => s.BodyId);
            e.HasOne<Council>().WithMany().HasForeignKey(s => s.CouncilId);
        });
        model.Entity<Appointment>(e =>
        {
            e.ToTable("Appointment", Schema, t => t.HasCheckConstraint("ck_appointment_period", "\"to\" is null or \"from\" is null or \"to\" >= \"from\""));
            e.HasOne(a => a.Item).WithMany(i => i.Appointments).HasForeignKey(a => a.ItemId);
            e.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(a => a.ReplacesPerson).WithMany().HasForeignKey(a => a.ReplacesId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(a => a.Seat).WithMany().HasForeignKey(a => a.SeatId).OnDelete(DeleteBehavior.SetNull);
        });
    }

    private static void Sources(ModelBuilder model)
    {
        model.Entity<SourceDocument>(e =>
        {
            e.ToTable("SourceDocument", Schema, t => t.HasCheckConstraint("ck_source_document_coverage", "placed + furniture + unplaced = characters"));
            e.HasIndex(s => s.Sha256).IsUnique();
            e.HasIndex(s => new { s.MeetingId, s.Kind }).IsUnique().HasFilter("is_current");
        });
        model.Entity<Finding>(e =>
        {
            e.ToTable("Finding", Schema);
            e.HasOne(f => f.Meeting).WithMany().HasForeignKey(f => f.MeetingId);
            e.HasOne(f => f.Item).WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(f => new { f.MeetingId, f.State });
            e.HasIndex(f => new { f.MeetingId, f.Fingerprint }).IsUnique().HasFilter("fingerprint is not null");
            e.HasOne(f => f.Pair).WithMany().HasForeignKey(f => f.PairId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Revision>(e => { e.ToTable("Revision", Schema); e.HasIndex(r => new { r.Entity, r.EntityId }); });
        model.Entity<AuditEntry>(e => { e.ToTable("AuditEntry", Schema); e.HasIndex(a => a.At); e.HasOne<Council>().WithMany().HasForeignKey(a => a.CouncilId).OnDelete(DeleteBehavior.Restrict); });
        model.Entity<Abbreviation>(e => { e.ToTable("Abbreviation", Schema); e.HasIndex(a => new { a.ShortForm, a.LongForm }).IsUnique(); });
        VisitorModel.Configure(model);
        Enquiry.Configure(model);
        model.Entity<Note>(e =>
        {
            e.ToTable("Note", Schema);
            e.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId);
            e.HasOne<AgendaItem>().WithMany().HasForeignKey(n => n.ItemId);
        });
    }

    private static void Accounts(ModelBuilder model)
    {
        model.Entity<Account>(e => { e.ToTable("Account", Schema); e.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.AccountId); e.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.SetNull); });
        model.Entity<AccountSession>(e =>
        {
            e.ToTable("AccountSession", Schema);
            e.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        });
        // As Identity's schema version 3 has it; its own switch is known only inside the running portal, not to migrations and commands.
        model.Entity<IdentityUserPasskey<string>>(e =>
        {
            e.ToTable("AccountPasskey", Schema);
            e.HasKey(p => p.CredentialId);
            e.Property(p => p.CredentialId).HasMaxLength(1024);
            e.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
            e.OwnsOne(p => p.Data).ToJson();
        });
        model.Entity<IdentityUserClaim<string>>().ToTable("AccountClaim", Schema);
        model.Entity<IdentityUserLogin<string>>().ToTable("AccountLogin", Schema);
        model.Entity<IdentityUserToken<string>>().ToTable("AccountToken", Schema);
        model.Entity<AccountRole>(e =>
        {
            e.ToTable("AccountRole", Schema, t => t.HasCheckConstraint("ck_account_role_council", "(role = 'administrator') = (council_id is null)"));
            e.HasOne<Council>().WithMany().HasForeignKey(r => r.CouncilId);
            e.HasIndex(r => new { r.AccountId, r.Role, r.CouncilId }).IsUnique().AreNullsDistinct(false);
        });
        model.Entity<DataProtectionKey>().ToTable("DataProtectionKey", Schema);
        model.Entity<SignInLink>(e =>
        {
            e.ToTable("SignInLink", Schema);
            e.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
            e.HasIndex(l => l.TokenHash).IsUnique();
        });
    }
}
