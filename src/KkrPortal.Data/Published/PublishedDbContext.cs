using KkrPortal.Data.Registry;
using KkrPortal.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Published;

/// <summary>
/// All that the public side can read. Its connection's role has SELECT on the schema <c>published</c> and no right on <c>workspace</c>;
/// <see cref="ReaderRights"/> proves it at start.
/// </summary>
public sealed class PublishedDbContext(DbContextOptions<PublishedDbContext> options) : DbContext(options)
{
    public DbSet<Council> Councils => Set<Council>();
    public DbSet<Municipality> Municipalities => Set<Municipality>();
    public DbSet<Party> Parties => Set<Party>();
    public DbSet<PublishedMeeting> Meetings => Set<PublishedMeeting>();
    public DbSet<PublishedVersion> Versions => Set<PublishedVersion>();
    public DbSet<PublishedSection> Sections => Set<PublishedSection>();
    public DbSet<PublishedItem> Items => Set<PublishedItem>();
    public DbSet<PublishedAttendee> Attendees => Set<PublishedAttendee>();
    public DbSet<PublishedPerson> Persons => Set<PublishedPerson>();
    public DbSet<PublishedAttachment> Attachments => Set<PublishedAttachment>();
    public DbSet<PublishedReference> References => Set<PublishedReference>();
    public DbSet<PublishedCouncilReference> CouncilReferences => Set<PublishedCouncilReference>();
    public DbSet<PublishedMatter> Matters => Set<PublishedMatter>();
    public DbSet<PublishedMatterItem> MatterItems => Set<PublishedMatterItem>();
    public DbSet<PublishedRedirect> Redirects => Set<PublishedRedirect>();
    public DbSet<PublishedAppointment> Appointments => Set<PublishedAppointment>();
    public DbSet<PublishedDeadline> Deadlines => Set<PublishedDeadline>();
    public DbSet<PublishedMention> Mentions => Set<PublishedMention>();
    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();
    public DbSet<SearchAbbreviation> SearchAbbreviations => Set<SearchAbbreviation>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseWordsForEnums();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PublishedModel.Configure(modelBuilder);
        modelBuilder.UseSnakeCase();
    }
}
