using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
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
            options.AccessDeniedPath = "/fejl/403";
            options.ReturnUrlParameter = "til";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
        });
        services.AddDataProtection().SetApplicationName("kkr");
        services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<WorkspaceDbContext>>((options, workspace) => options.XmlRepository = new KeysInDatabase(workspace));
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
    }
}
