using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features;

internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>().CreateDbContext());
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Danish letters stand in addresses too; what an address is, is told by the mail that arrives.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireNonAlphanumeric = options.Password.RequireUppercase = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<WorkspaceDbContext>()
            .AddSignInManager<PortalSignIn>()
            .AddDefaultTokenProviders();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The key itself says whose it is and asks for finger, face or PIN, so that it is both steps in one.
            options.ResidentKeyRequirement = "required";
            options.UserVerificationRequirement = "required";
        });
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        authentication.AddExternalSignIn(configuration);
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "kkr";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = Urls.SignIn;
            options.ReturnUrlParameter = "til";
            options.ExpireTimeSpan = ShowMyAccount.SessionLife;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = Session.ValidateAsync;
            // A page answers with the page of its own status; what a script asked for answers with a status and no page at all.
            options.Events.OnRedirectToAccessDenied = context => Refuse(context.Response, StatusCodes.Status403Forbidden);
            options.Events.OnRedirectToLogin = async context =>
            {
                var isForPrograms = context.Request.Path.StartsWithSegments(Urls.WorkspaceData) || context.Request.Path.StartsWithSegments(Urls.Passkey);
                // Going on to the log-in page would leave behind what was written.
                if (isForPrograms || await TypedWords.OfAsync(context.Request, context.HttpContext.RequestAborted) is not null) await Refuse(context.Response, StatusCodes.Status401Unauthorized);
                else context.Response.Redirect(context.RedirectUri);
            };
        });
        services.Configure<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.TwoFactorRememberMeScheme, options => options.ExpireTimeSpan = TimeSpan.FromDays(30));
        services.AddDataProtection().SetApplicationName("kkr");
        services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<WorkspaceDbContext>>((options, workspace) => options.XmlRepository = new KeysInDatabase(workspace));
        services.AddStaffPolicies();
        services.AddSignInLimit();
        services.AddCascadingAuthenticationState();
        services.AddScoped<CircuitHandler, SessionCircuit>();
        services.AddHttpContextAccessor();
    }

    private static Task Refuse(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
