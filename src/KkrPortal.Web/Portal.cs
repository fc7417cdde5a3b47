using System.Globalization;
using KkrPortal.Web.Components;
using KkrPortal.Web.Features;
using KkrPortal.Web.Features.Enquiries;
using KkrPortal.Web.Features.Mail;
using KkrPortal.Web.Features.OpenData;
using KkrPortal.Web.Features.Operations;
using KkrPortal.Web.Features.Search;

namespace KkrPortal.Web;

/// <summary>The web application, in the order in which a request meets things.</summary>
public static class Portal
{
    public static WebApplication Build(string[] args, PortalDatabase database)
    {
        // Dates, numbers and sorting on the screen are Danish whatever the machine's own language is.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Danish.Culture;

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = "kkr", ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.Logging.UseSerilog(builder.Environment, builder.Configuration);
        builder.WebHost.UseAddress(builder.Configuration);
        builder.Services.AddPortalData(database);
        builder.Services.AddUseCases();
        builder.Services.AddPublicPages();
        builder.Services.AddPublicRates();
        builder.Services.AddOpenData();
        builder.Services.AddFollowing();
        builder.Services.AddEnquiries();
        builder.Services.AddAccounts(builder.Configuration);
        Telemetry.Add(builder.Services, builder.Configuration);
        builder.Services.AddMail(builder.Configuration);

        var app = builder.Build();
        app.UseRequestLog();
        app.UseErrorPages();
        app.UseForgettableRefusals();
        app.UseHeadAsGet();
        app.UseSecurityHeaders();
        app.UseOpeningPage();
        app.UseResponseCompression();
        app.MapHealth();
        app.UseFiles();
        app.UseWholeNumbers();
        app.UseUsualAddresses();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseConfirmedCopies();
        app.UseOutputCache();
        app.UseSharedRendering();
        app.UsePublicAnswers();
        app.MapFeatures();
        // UseSecurityHeaders says already who may frame a page; the framework's own header beside it would say otherwise.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuit => circuit.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
