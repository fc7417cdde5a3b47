using System.Net;
using AngleSharp.Html.Parser;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests;

/// <summary>A portal with the sample documents and people who sign in as people do: by a link, a press and a cookie.</summary>
public sealed class StaffPortal(TestCluster cluster) : PortalFixture(cluster)
{
    public const int Hovedstaden = 1, Sjaelland = 2;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LoadAsync(Path.Combine(AppContext.BaseDirectory, "samples"));
    }

    /// <summary>A new account of that role.</summary>
    public async Task<Account> AccountAsync(string name, RoleKind role, int? council)
    {
        await using var scope = Services.CreateAsyncScope();
        var email = $"{Guid.NewGuid():N}@prøve.example";
        var account = new Account { UserName = Guid.NewGuid().ToString("N"), Email = email, DisplayName = name };
        account.Roles.Add(new AccountRole { AccountId = account.Id, Role = role, CouncilId = council });
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account);
        Assert.True(result.Succeeded, string.Join(" ", result.Errors.Select(e => e.Description)));
        return account;
    }

    public async Task<HttpClient> SignInAsync(Account account)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };
        var token = await Services.GetRequiredService<CreateSignInLink>().ExecuteAsync(account.Id, CancellationToken.None);
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(Urls.SignInLink(token)));
        var form = page.QuerySelectorAll("form input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        using var answer = await http.PostAsync(Urls.SignInLink(token), new FormUrlEncodedContent(form));
        Assert.Equal(Urls.Workspace, answer.Headers.Location?.ToString());
        http.DefaultRequestHeaders.Add("X-KKR", "1");
        return http;
    }
}
