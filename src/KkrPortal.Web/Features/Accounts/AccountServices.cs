using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
using KkrPortal.Web.Features.Operations;
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
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireNonAlphanumeric = options.Password.RequireUppercase = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
            })
            .AddEntityFrameworkStores<WorkspaceDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "kkr";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = Urls.SignIn;
            options.ReturnUrlParameter = "til";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            // A page answers with the page of its own status; what a script asked for answers with a status and no page at all.
            options.Events.OnRedirectToAccessDenied = context => Refuse(context.Response, StatusCodes.Status403Forbidden);
            options.Events.OnRedirectToLogin = context =>
            {
                if (context.Request.Path.StartsWithSegments(Urls.WorkspaceData)) return Refuse(context.Response, StatusCodes.Status401Unauthorized);
                context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            };
        });
        services.AddDataProtection().SetApplicationName("kkr");
        services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<WorkspaceDbContext>>((options, workspace) => options.XmlRepository = new KeysInDatabase(workspace));
        services.AddStaffPolicies();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
    }

    private static Task Refuse(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
