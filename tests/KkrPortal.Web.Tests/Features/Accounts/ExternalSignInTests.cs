using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace KkrPortal.Web.Tests.Features.Accounts;

/// <summary>An OpenID provider of one person, which checks what the standard asks of its client.</summary>
public sealed class Provider : IAsyncDisposable
{
    private readonly WebApplication app;
    private string challenge = "";

    private Provider(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();
    public Dictionary<string, object> Claims { get; } = [];

    public static async Task<Provider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var provider = new Provider(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = provider.Address, authorization_endpoint = $"{provider.Address}/authorize", token_endpoint = $"{provider.Address}/token" }));
        app.MapGet("/authorize", (HttpRequest request) =>
        {
            Assert.Equal("code portal S256", $"{request.Query["response_type"]} {request.Query["client_id"]} {request.Query["code_challenge_method"]}");
            Assert.Contains("openid", request.Query["scope"].ToString().Split(' '));
            provider.challenge = request.Query["code_challenge"]!;
            return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = "one-time", ["state"] = request.Query["state"] }));
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var verifier = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            if (verifier != provider.challenge || form["code"] != "one-time" || form["client_secret"] != "hush") return Results.BadRequest(new { error = "invalid_grant" });
            return Results.Json(new { access_token = "a", token_type = "Bearer", id_token = $"e30.{WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(provider.Claims))}.c2ln" });
        });
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

public sealed class ExternalPortal(TestCluster cluster) : PortalFixture(cluster)
{
    public Provider Provider { get; private set; } = null!;

    protected override string[] Settings => [$"--KKR_OIDC_AUTHORITY={Provider.Address}", "--KKR_OIDC_CLIENT_ID=portal", "--KKR_OIDC_CLIENT_SECRET=hush", "--KKR_OIDC_NAME=Kommunens login"];

    public override async ValueTask InitializeAsync()
    {
        Provider = await Provider.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class ExternalSignInTests(ExternalPortal portal) : IClassFixture<ExternalPortal>
{
    [Fact]
    public async Task Who_was_invited_signs_in_by_the_organisation_and_is_known_by_its_name_for_them_afterwards()
    {
        var account = await AccountAsync("karen@kkr.example");
        Assert.Equal(Urls.Workspace, await SignInAsync(Claims("sub-1", "karen@kkr.example")));
        // The address may change; the provider's own name for the person counts.
        Assert.Equal(Urls.Workspace, await SignInAsync(Claims("sub-1", "karen.ny@kkr.example")));
        Assert.NotNull(account);
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_verified_opens_no_account()
    {
        await AccountAsync("vigtig@kkr.example");
        Assert.Equal($"{Urls.SignIn}?besked=ukendt", await SignInAsync(Claims("sub-2", "vigtig@kkr.example", verified: false)));
    }

    [Fact]
    public async Task Who_was_not_invited_is_told_so() => Assert.Equal($"{Urls.SignIn}?besked=ukendt", await SignInAsync(Claims("sub-3", "hvemsomhelst@kkr.example")));

    [Theory]
    [InlineData("iss", "https://en-anden.example")]
    [InlineData("aud", "en-anden-klient")]
    [InlineData("exp", 1000000000L)]
    public async Task A_token_that_is_not_ours_is_refused(string claim, object value)
    {
        await AccountAsync($"{claim}@kkr.example");
        var claims = Claims($"sub-{claim}", $"{claim}@kkr.example");
        claims[claim] = value;
        Assert.Equal($"{Urls.SignIn}?besked=afbrudt", await SignInAsync(claims));
    }

    [Fact]
    public async Task The_sign_in_page_names_it() => Assert.Contains("Log ind med Kommunens login", await portal.Http.GetStringAsync(Urls.SignIn, TestContext.Current.CancellationToken), StringComparison.Ordinal);

    private Dictionary<string, object> Claims(string subject, string email, bool verified = true) => new()
    {
        ["iss"] = portal.Provider.Address,
        ["aud"] = "portal",
        ["sub"] = subject,
        ["email"] = email,
        ["email_verified"] = verified,
        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
    };

    /// <summary>Follows the browser's way: portal, provider, back; tells where it ends.</summary>
    private async Task<string> SignInAsync(Dictionary<string, object> claims)
    {
        portal.Provider.Claims.Clear();
        foreach (var (name, value) in claims) portal.Provider.Claims[name] = value;
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var next = new Uri(portal.Address + Urls.ExternalSignIn);
        for (var step = 0; step < 8; step++)
        {
            using var answer = await http.GetAsync(next, TestContext.Current.CancellationToken);
            if (answer.Headers.Location is not { } to) return next.PathAndQuery;
            next = new Uri(next, to);
            if (next.AbsolutePath is Urls.Workspace or Urls.SignIn) return next.PathAndQuery;
        }
        return "It never ends.";
    }

    private async Task<Account> AccountAsync(string email)
    {
        var account = Account.Of(email, "Karen Vestergaard");
        account.Roles.Add(new AccountRole { AccountId = account.Id, Role = RoleKind.Secretariat, CouncilId = 1 });
        await using var db = await portal.WorkspaceAsync();
        db.Users.Add(account);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return account;
    }
}
