using KkrPortal.Data.Published;
using KkrPortal.Data.Registry;
using KkrPortal.Data.Search;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>
/// What the secretariat works on, and what a release writes. Owns the migrations of both schemas. Open one per call from the factory.
/// </summary>
public sealed class WorkspaceDbContext(DbContextOptions<WorkspaceDbContext> options) : IdentityUserContext<Account>(options)
{
    public DbSet<Council> Councils => Set<Council>();
    public DbSet<Municipality> Municipalities => Set<Municipality>();
    public DbSet<Party> Parties => Set<Party>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<AgendaSection> Sections => Set<AgendaSection>();
    public DbSet<AgendaItem> Items => Set<AgendaItem>();
    public DbSet<ItemText> ItemTexts => Set<ItemText>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Attendee> Attendees => Set<Attendee>();
    public DbSet<Person> Persons => Set<Person>();
    public DbSet<PersonName> PersonNames => Set<PersonName>();
    public DbSet<PersonPair> PersonPairs => Set<PersonPair>();
    public DbSet<KnownSpelling> KnownSpellings => Set<KnownSpelling>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<Seat> Seats => Set<Seat>();
    public DbSet<Matter> Matters => Set<Matter>();
    public DbSet<MatterItem> MatterItems => Set<MatterItem>();
    public DbSet<SourceDocument> SourceDocuments => Set<SourceDocument>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<Release> Releases => Set<Release>();
    public DbSet<MembersVersion> MembersVersions => Set<MembersVersion>();
    public DbSet<MinutesReview> MinutesReviews => Set<MinutesReview>();
    public DbSet<Abbreviation> Abbreviations => Set<Abbreviation>();
    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();
    public DbSet<FailedSearch> FailedSearches => Set<FailedSearch>();
    public DbSet<Enquiry> Enquiries => Set<Enquiry>();
    public DbSet<AccountRole> AccountRoles => Set<AccountRole>();
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
    public DbSet<AccountSession> Sessions => Set<AccountSession>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<OutgoingMail> OutgoingMail => Set<OutgoingMail>();
    public DbSet<PublishedMeeting> PublishedMeetings => Set<PublishedMeeting>();
    public DbSet<PublishedItem> PublishedItems => Set<PublishedItem>();
    public DbSet<PublishedVersion> PublishedVersions => Set<PublishedVersion>();
    public DbSet<PublishedMatter> PublishedMatters => Set<PublishedMatter>();
    public DbSet<PublishedPerson> PublishedPersons => Set<PublishedPerson>();
    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();
    public DbSet<SearchAbbreviation> SearchAbbreviations => Set<SearchAbbreviation>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseWordsForEnums();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm").HasPostgresExtension("unaccent");
        PublishedModel.Configure(builder);
        WorkspaceModel.Configure(builder);
        builder.UseSnakeCase();
    }
}
