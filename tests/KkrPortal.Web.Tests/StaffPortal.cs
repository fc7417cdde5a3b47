using System.Net;
using AngleSharp.Html.Parser;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
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
        var account = Account.Of($"{Guid.NewGuid():N}@prøve.example", name);
        account.Roles.Add(new AccountRole { AccountId = account.Id, Role = role, CouncilId = council });
        await using var db = await WorkspaceAsync();
        db.Users.Add(account);
        await db.SaveChangesAsync();
        return account;
    }

    /// <summary>A browser that follows nothing by itself and keeps its cookies.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };

    /// <summary>Fills in the form of that name on a page and sends it; fields that aren't named keep what the page gave them.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient http, string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(path));
        var element = page.QuerySelectorAll("form").Single(f => f.QuerySelector($"input[name=_handler][value='{form}']") is not null);
        var values = element.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields) values[name] = value;
        return await http.PostAsync(path, new FormUrlEncodedContent(values));
    }

    public async Task<HttpClient> SignInAsync(Account account)
    {
        var http = Visitor();
        var token = await Services.GetRequiredService<CreateSignInLink>().ExecuteAsync(account.Id, CancellationToken.None);
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(Urls.SignInLink(token)));
        var form = page.QuerySelectorAll("form input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        using var answer = await http.PostAsync(Urls.SignInLink(token), new FormUrlEncodedContent(form));
        Assert.DoesNotContain("brugt", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        http.DefaultRequestHeaders.Add("X-KKR", "1");
        return http;
    }
}
