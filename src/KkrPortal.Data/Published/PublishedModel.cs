using KkrPortal.Data.Registry;
using KkrPortal.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Published;

/// <summary>Tables of the schema <c>published</c>, the same for the context that writes them at release and the one that reads them.</summary>
internal static class PublishedModel
{
    public const string Schema = "published";
    /// <summary>Names sort as Danes sort them: æ, ø, å last, aa as å.</summary>
    public const string Danish = "danish_icu";
    // Where a search had to read what was added since the last vacuum, entry by entry, it took ten times as long; a release adds little.
    private const string PendingList = "fastupdate";

    public static void Configure(ModelBuilder model)
    {
        model.HasCollation(Danish, "da-DK", "icu", deterministic: true);
        Reference(model);
        Meetings(model);
        Items(model);
        Facts(model);
        Matters(model);
        Search(model);
    }

    private static void Reference(ModelBuilder model)
    {
        model.Entity<Council>(e =>
        {
            e.ToTable("Council", Schema);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.HasIndex(c => c.Slug).IsUnique();
            e.HasIndex(c => c.Name).IsUnique();
            e.Property(c => c.Name).UseCollation(Danish);
            e.HasData(ReferenceData.Councils);
        });
        model.Entity<Municipality>(e =>
        {
            e.ToTable("Municipality", Schema, t => t.HasCheckConstraint("ck_municipality_code", "code ~ '^[0-9]{4}$'"));
            e.HasKey(m => m.Code);
            e.HasIndex(m => m.Name).IsUnique();
            e.HasIndex(m => m.Slug).IsUnique();
            e.Property(m => m.Name).UseCollation(Danish);
            e.HasOne<Council>().WithMany().HasForeignKey(m => m.CouncilId);
            e.HasData(ReferenceData.Municipalities);
        });
        model.Entity<Party>(e =>
        {
            e.ToTable("Party", Schema);
            e.HasKey(p => p.Letter);
            e.HasData(ReferenceData.Parties);
        });
        model.Entity<Term>(e =>
        {
            e.ToTable("Term", Schema, t => t.HasCheckConstraint("ck_term_order", "\"from\" < \"to\""));
            e.HasData(ReferenceData.Terms);
        });
    }

    private static void Meetings(ModelBuilder model)
    {
        model.Entity<PublishedMeeting>(e =>
        {
            e.ToTable("Meeting", Schema, t => t.HasCheckConstraint("ck_meeting_version", "version > 0"));
            e.Property(m => m.Id).ValueGeneratedNever();
            e.HasOne(m => m.Council).WithMany().HasForeignKey(m => m.CouncilId);
            e.HasIndex(m => new { m.CouncilId, m.Date }).IsUnique();
            e.HasIndex(m => m.Date);
            e.HasMany(m => m.Sections).WithOne().HasForeignKey(s => s.MeetingId);
            e.HasMany(m => m.Items).WithOne(i => i.Meeting).HasForeignKey(i => i.MeetingId);
            e.HasMany(m => m.Attendees).WithOne(a => a.Meeting).HasForeignKey(a => a.MeetingId);
            e.HasMany(m => m.Versions).WithOne(v => v.Meeting).HasForeignKey(v => v.MeetingId);
        });
        model.Entity<PublishedVersion>(e =>
        {
            e.ToTable("Version", Schema, t => t.HasCheckConstraint("ck_version_number", "number > 0"));
            e.Property(v => v.Document).HasColumnType("text");
            e.HasIndex(v => new { v.MeetingId, v.Number }).IsUnique();
        });
        model.Entity<PublishedSection>(e =>
        {
            e.ToTable("Section", Schema);
            e.HasIndex(s => new { s.MeetingId, s.Position }).IsUnique();
        });
        model.Entity<PublishedPerson>(e =>
        {
            e.ToTable("Person", Schema);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.HasIndex(p => p.Slug).IsUnique();
            e.Property(p => p.Name).UseCollation(Danish);
            e.HasOne(p => p.Municipality).WithMany().HasForeignKey(p => p.MunicipalityCode);
            e.HasIndex(p => p.SearchNames).HasMethod("gin").HasOperators("gin_trgm_ops").HasStorageParameter(PendingList, false);
        });
        model.Entity<PublishedRedirect>(e =>
        {
            e.ToTable("Redirect", Schema);
            e.HasKey(r => new { r.Kind, r.Slug });
        });
        model.Entity<PublishedAttendee>(e =>
        {
            e.ToTable("Attendee", Schema);
            e.HasIndex(a => new { a.MeetingId, a.Position }).IsUnique();
            e.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
            e.HasIndex(a => a.NamedId);
            e.HasIndex(a => a.NamedSubstituteForId);
            e.HasOne(a => a.SubstituteForPerson).WithMany().HasForeignKey(a => a.SubstituteForId);
            e.HasOne(a => a.Municipality).WithMany().HasForeignKey(a => a.MunicipalityCode);
        });
    }

    private static void Items(ModelBuilder model)
    {
        model.Entity<PublishedItem>(e =>
        {
            e.ToTable("Item", Schema, t => t.HasCheckConstraint("ck_item_closed_is_bare",
                "not is_closed or (case_number is null and decision_text is null and resolved_text is null and search_decision is null and search_recommendation is null and search_rest is null and first_line is null and outcome = 'none')"));
            e.Property(i => i.Id).ValueGeneratedNever();
            e.HasOne(i => i.Section).WithMany().HasForeignKey(i => i.SectionId);
            e.HasIndex(i => new { i.MeetingId, i.Number }).IsUnique();
            e.HasIndex(i => new { i.CouncilId, i.Date });
            e.HasIndex(i => i.Date);
            e.HasIndex(i => i.CaseNumber);
            e.Property(i => i.AlsoOutcomes).HasConversion(OutcomeWords.ToColumn, OutcomeWords.Comparer).HasColumnType("text[]");
            e.Property(i => i.SearchVector).HasComputedColumnSql(
                $"{SearchText.Vector("title", 'A')} || {SearchText.Vector("search_decision", 'B')} || {SearchText.Vector("search_recommendation", 'C')} || {SearchText.Vector("search_rest", 'D')}", stored: true);
            e.Property(i => i.SearchTitle).HasComputedColumnSql(SearchText.Vector("title", 'A'), stored: true);
            e.HasIndex(i => i.SearchVector).HasMethod("gin").HasStorageParameter(PendingList, false);
            e.HasMany(i => i.Parts).WithOne().HasForeignKey(p => p.ItemId);
            e.HasMany(i => i.SourceLines).WithOne().HasForeignKey(p => p.ItemId);
            e.HasMany(i => i.Attachments).WithOne(a => a.Item).HasForeignKey(p => p.ItemId);
            e.HasMany(i => i.References).WithOne(a => a.Item).HasForeignKey(p => p.ItemId);
            e.HasMany(i => i.CouncilReferences).WithOne(a => a.Item).HasForeignKey(p => p.ItemId);
            e.HasMany(i => i.Appointments).WithOne(a => a.Item).HasForeignKey(p => p.ItemId);
            e.HasMany(i => i.Deadlines).WithOne(a => a.Item).HasForeignKey(p => p.ItemId);
            e.HasMany(i => i.Mentions).WithOne(a => a.Item).HasForeignKey(p => p.ItemId);
        });
        model.Entity<PublishedPart>(e => { e.ToTable("Part", Schema); e.HasIndex(p => new { p.ItemId, p.Position }).IsUnique(); });
        model.Entity<PublishedSourceLine>(e => { e.ToTable("SourceLine", Schema); e.HasKey(l => new { l.ItemId, l.Number }); });
    }

    private static void Facts(ModelBuilder model)
    {
        model.Entity<PublishedAttachment>(e =>
        {
            e.ToTable("Attachment", Schema);
            e.HasIndex(a => new { a.ItemId, a.Position }).IsUnique();
            e.HasIndex(a => a.FileId).IsUnique();
            e.HasOne(a => a.File).WithOne().HasForeignKey<PublishedFile>(f => f.AttachmentId);
        });
        model.Entity<PublishedFile>(e => { e.ToTable("File", Schema); e.HasKey(f => f.AttachmentId); });
        model.Entity<PublishedReference>(e =>
        {
            e.ToTable("Reference", Schema, t => t.HasCheckConstraint("ck_reference_target", "target_number is not null or target_date is not null"));
            e.HasIndex(r => new { r.ItemId, r.Position }).IsUnique();
            e.HasIndex(r => r.TargetDate);
        });
        model.Entity<PublishedCouncilReference>(e =>
        {
            e.ToTable("CouncilReference", Schema);
            e.HasIndex(r => new { r.ItemId, r.Position }).IsUnique();
            e.HasIndex(r => new { r.CouncilId, r.Date });
            e.HasOne(r => r.Council).WithMany().HasForeignKey(r => r.CouncilId);
        });
        model.Entity<PublishedAppointment>(e =>
        {
            e.ToTable("Appointment", Schema);
            e.HasIndex(a => a.NamedId);
            e.HasIndex(a => a.NamedReplacesId);
            e.HasIndex(a => new { a.ItemId, a.Position }).IsUnique();
            e.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
            e.HasOne(a => a.ReplacesPerson).WithMany().HasForeignKey(a => a.ReplacesId);
            e.HasIndex(a => a.Body).HasMethod("gin").HasOperators("gin_trgm_ops").HasStorageParameter(PendingList, false);
        });
        model.Entity<PublishedDeadline>(e => { e.ToTable("Deadline", Schema); e.HasIndex(d => d.Date); });
        model.Entity<PublishedMention>(e =>
        {
            e.ToTable("Mention", Schema);
            e.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
            e.HasIndex(m => new { m.ItemId, m.NameAsWritten }).IsUnique();
            e.HasIndex(m => m.NamedId);
        });
    }

    private static void Matters(ModelBuilder model)
    {
        model.Entity<PublishedMatter>(e => { e.ToTable("Matter", Schema); e.Property(m => m.Id).ValueGeneratedNever(); e.HasIndex(m => m.Slug).IsUnique(); });
        model.Entity<PublishedMatterItem>(e =>
        {
            e.ToTable("MatterItem", Schema);
            e.HasKey(m => new { m.MatterId, m.ItemId });
            e.HasOne(m => m.Matter).WithMany(m => m.Items).HasForeignKey(m => m.MatterId);
            e.HasOne(m => m.Item).WithMany().HasForeignKey(m => m.ItemId);
        });
    }

    private static void Search(ModelBuilder model)
    {
        model.Entity<SearchTerm>(e =>
        {
            e.ToTable("SearchTerm", Schema);
            e.HasKey(t => t.Word);
            e.HasIndex(t => t.Root);
            e.HasIndex(t => t.Parts).HasMethod("gin").HasStorageParameter(PendingList, false);
            e.HasIndex(t => t.Folded).HasOperators("text_pattern_ops").HasDatabaseName("ix_search_term_folded_prefix");
            e.HasIndex(t => t.Folded, "Similar").HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("ix_search_term_folded_trgm").HasStorageParameter(PendingList, false);
        });
        model.Entity<SearchItemWords>(e => { e.ToTable("SearchItemWords", Schema); e.HasKey(w => w.ItemId); e.Property(w => w.ItemId).ValueGeneratedNever(); });
        model.Entity<SearchAbbreviation>(e => { e.ToTable("SearchAbbreviation", Schema); e.HasIndex(a => new { a.ShortForm, a.LongForm }).IsUnique(); });
    }
}
