using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>
/// The organisation's own log-in by OpenID Connect: authorization code with PKCE over the framework's OAuth handler, because the handler
/// package for it can't be had. The ID token comes straight from the provider's token address over TLS, which stands for its signature
/// (OpenID Connect Core 3.1.3.7, point 6); issuer, audience and time are checked.
/// </summary>
internal static class ExternalSignIn
{
    public const string Scheme = "oidc";

    /// <summary>Null where no provider is set; else the words on the button.</summary>
    public static string? Name(IConfiguration configuration) => configuration["KKR_OIDC_AUTHORITY"] is { Length: > 0 } ? configuration["KKR_OIDC_NAME"] is { Length: > 0 } name ? name : "din organisation" : null;

    public static void AddExternalSignIn(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        if (configuration["KKR_OIDC_AUTHORITY"] is not { Length: > 0 } authority) return;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || !(address.Scheme == "https" || address.IsLoopback))
            throw new SettingsException($"KKR_OIDC_AUTHORITY is '{authority}'; it takes the provider's https address, as https://login.example.dk.");
        if (configuration["KKR_OIDC_CLIENT_ID"] is not { Length: > 0 } client || configuration["KKR_OIDC_CLIENT_SECRET"] is not { Length: > 0 } secret)
            throw new SettingsException("KKR_OIDC_AUTHORITY is set; set KKR_OIDC_CLIENT_ID and KKR_OIDC_CLIENT_SECRET too.");
        authentication.AddOAuth<OidcOptions, OidcHandler>(Scheme, options =>
        {
            options.Authority = authority.TrimEnd('/');
            options.TrustsEmail = configuration["KKR_OIDC_TRUST_EMAIL"] == "true";
            options.ClientId = client;
            options.ClientSecret = secret;
            options.CallbackPath = Urls.ExternalCallback;
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.UsePkce = true;
            // Both are learnt from the provider when somebody first signs in.
            options.AuthorizationEndpoint = options.TokenEndpoint = authority;
            // Scopes that every provider knows.
            foreach (var scope in (string[])["openid", "profile", "email"]) options.Scope.Add(scope);
            // The answer comes as a plain link back, and a trial without TLS on the same machine must work too.
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Events.OnRemoteFailure = context =>
            {
                context.HttpContext.RequestServices.GetRequiredService<ILogger<OidcHandler>>().LogWarning("Sign-in by the organisation failed: {Reason}", context.Failure?.Message);
                context.Response.Redirect($"{Urls.SignIn}?besked=afbrudt");
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }

    public static void MapExternalSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.ExternalSignIn, (string? til, IConfiguration configuration, SignInManager<Account> signIn) => Name(configuration) is null
            ? Results.NotFound()
            : Results.Challenge(signIn.ConfigureExternalAuthenticationProperties(Scheme, Urls.WithQuery(Urls.ExternalDone, ("til", Urls.Local(til)))), [Scheme]));
        routes.MapGet(Urls.ExternalDone, async (string? til, HttpContext context, SignInManager<Account> signIn, UserManager<Account> accounts, FindHome home, CancellationToken ct) =>
        {
            if (await signIn.GetExternalLoginInfoAsync() is not { } login) return Results.LocalRedirect($"{Urls.SignIn}?besked=afbrudt");
            var account = await accounts.FindByLoginAsync(login.LoginProvider, login.ProviderKey);
            // Who was invited by that address signs in with it; from then on the provider's own name for them counts.
            if (account is null && login.Principal.FindFirstValue(ClaimTypes.Email) is { } email && (account = await accounts.FindByEmailAsync(email)) is { IsDisabled: false })
                await accounts.AddLoginAsync(account, login);
            await context.SignOutAsync(IdentityConstants.ExternalScheme);
            if (account is null || !await signIn.CanSignInAsync(account)) return Results.LocalRedirect($"{Urls.SignIn}?besked=ukendt");
            await signIn.SignInAsync(account, isPersistent: false, Scheme);
            return Results.LocalRedirect(Urls.Local(til) ?? await home.ExecuteAsync(account.Id, ct));
        });
    }
}

internal sealed class OidcOptions : OAuthOptions
{
    public string Authority { get; set; } = "";
    /// <summary>The provider holds one organisation alone, so that its e-mail addresses are right without being marked as verified.</summary>
    public bool TrustsEmail { get; set; }
    public string? Issuer { get; set; }
}

internal sealed class OidcHandler(IOptionsMonitor<OidcOptions> options, ILoggerFactory logger, UrlEncoder encoder) : OAuthHandler<OidcOptions>(options, logger, encoder)
{
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await DiscoverAsync();
        await base.HandleChallengeAsync(properties);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        await DiscoverAsync();
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        if (tokens.Response?.RootElement.TryGetProperty("id_token", out var token) != true || token.GetString()?.Split('.') is not [_, var payload, _])
            throw new AuthenticationFailureException("The provider sent no ID token.");
        using var claims = JsonDocument.Parse(WebEncoders.Base64UrlDecode(payload));
        var id = claims.RootElement;
        if (Text(id, "iss") != Options.Issuer) throw new AuthenticationFailureException("The ID token is another issuer's.");
        if (!Audience(id).Contains(Options.ClientId)) throw new AuthenticationFailureException("The ID token was made for another client.");
        if (id.GetProperty("exp").GetInt64() < TimeProvider.GetUtcNow().ToUnixTimeSeconds()) throw new AuthenticationFailureException("The ID token has run out.");
        if (Text(id, "sub") is not { Length: > 0 } subject) throw new AuthenticationFailureException("The ID token names nobody.");
        identity.AddClaim(new(ClaimTypes.NameIdentifier, subject, ClaimValueTypes.String, ClaimsIssuer));
        if (Text(id, "email") is { Length: > 0 } email && (Options.TrustsEmail || Verified(id))) identity.AddClaim(new(ClaimTypes.Email, email, ClaimValueTypes.String, ClaimsIssuer));
        return new(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    /// <summary>The addresses of the provider, from where it publishes them; once.</summary>
    private async Task DiscoverAsync()
    {
        if (Options.Issuer is not null) return;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Options.Authority}/.well-known/openid-configuration");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Context.RequestAborted));
        Options.AuthorizationEndpoint = document.RootElement.GetProperty("authorization_endpoint").GetString()!;
        Options.TokenEndpoint = document.RootElement.GetProperty("token_endpoint").GetString()!;
        Options.Issuer = document.RootElement.GetProperty("issuer").GetString();
    }

    private static string? Text(JsonElement claims, string name) => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Verified(JsonElement claims) => claims.TryGetProperty("email_verified", out var value) && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.GetString() == "true"));

    private static IEnumerable<string?> Audience(JsonElement claims) => !claims.TryGetProperty("aud", out var value) ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(one => one.GetString()) : [value.GetString()];
}
