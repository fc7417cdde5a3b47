using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>
/// The few rows that a reader without an account may bring about: a search to be told about, the count of words that found nothing, and a letter
/// to a secretariat, which it can write and not read. Its role has no right to anything else, so that a mistake in a public form can't touch a draft.
/// </summary>
public sealed class VisitorDbContext(DbContextOptions<VisitorDbContext> options) : DbContext(options)
{
    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();
    public DbSet<FailedSearch> FailedSearches => Set<FailedSearch>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseWordsForEnums();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        VisitorModel.Configure(modelBuilder);
        modelBuilder.UseSnakeCase();
    }
}

internal static class VisitorModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<SavedSearch>(e =>
        {
            e.ToTable("SavedSearch", WorkspaceModel.Schema);
            e.HasIndex(s => new { s.Email, s.Query }).IsUnique();
        });
        model.Entity<FailedSearch>(e =>
        {
            e.ToTable("FailedSearch", WorkspaceModel.Schema, t => t.HasCheckConstraint("ck_failed_search_term", "term ~ '^[[:alpha:]]{2,40}$'"));
            e.HasKey(f => new { f.Term, f.Day });
            e.HasIndex(f => f.Day);
        });
    }
}
