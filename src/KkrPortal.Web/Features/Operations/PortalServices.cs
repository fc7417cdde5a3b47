using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Printing;
using KkrPortal.Web.Proofreading;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KkrPortal.Web.Features.Operations;

internal static class PortalServices
{
    public static void AddPortalData(this IServiceCollection services, PortalDatabase database)
    {
        services.AddDatabaseContexts(database.Connections);
        services.AddHealthChecks().AddDbContextCheck<PublishedDbContext>("published", tags: ["ready"]);
        services.AddHostedService<ClearCacheOnRelease>();
        services.AddSingleton<Opening>();
        services.AddSingleton<PrintPdf>();
        services.AddSingleton<PrintedFiles>();
        services.AddSingleton<WorkspaceSignals>();
        services.AddSingleton<ProofDesk>();
        services.AddHostedService<ListenForSignals>();
    }

    /// <summary>The two ways into the data: factories, because a page may live for hours and a context is for one call.</summary>
    public static void AddDatabaseContexts(this IServiceCollection services, Connections connections)
    {
        services.AddSingleton(connections);
        services.AddSingleton(TimeProvider.System);
        services.AddDbContextFactory<WorkspaceDbContext>(options => options.UseNpgsql(connections.Staff)
            // A deleted item takes its texts out of sight with it; that is what deleting means.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)));
        services.AddPooledDbContextFactory<VisitorDbContext>(options => options.UseNpgsql(connections.Visitor));
        services.AddPooledDbContextFactory<PublishedDbContext>(options => options.UseNpgsql(connections.Reader).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
    }

    /// <summary>Every class of a feature with an <c>ExecuteAsync</c> is a use case: one file, one verb, no interface.</summary>
    public static void AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(PortalServices).Assembly.GetTypes())
            if (type is { IsClass: true, IsAbstract: false, IsNested: false } && type.Namespace?.StartsWith("KkrPortal.Web.Features", StringComparison.Ordinal) == true && type.GetMethod("ExecuteAsync") is not null)
                services.AddTransient(type);
    }

    public static void AddPublicPages(this IServiceCollection services)
    {
        // æ, ø and å as themselves, not as &#xE6;: shorter pages, and a source that can be read.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents().AddInteractiveServerComponents(circuit =>
        {
            circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(30);
            circuit.DisconnectedCircuitMaxRetained = 200;
        });
        services.AddPublicAntiforgery();
        services.AddOutputCache(PublicCache.Configure);
        services.AddResponseCompression(options =>
        {
            // Public pages carry no secret that a reader's own input could be compressed beside.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(["application/atom+xml", "application/geo+json", "image/svg+xml", "text/calendar"]);
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
