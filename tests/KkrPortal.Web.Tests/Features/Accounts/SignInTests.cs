using System.Net;
using System.Text.RegularExpressions;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Accounts;

public sealed class SignInTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private const string Password = "En lang sætning om havvand";

    [Fact]
    public async Task A_mailed_link_signs_in_once_and_an_unknown_address_is_told_the_same()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        using var http = portal.Visitor();
        var known = await BodyAsync(await StaffPortal.SubmitAsync(http, Urls.SignIn, "link", ("email", account.Email!)));
        var unknown = await BodyAsync(await StaffPortal.SubmitAsync(http, Urls.SignIn, "link", ("email", "ingen@kkr.example")));
        Assert.Contains("Se i din indbakke", known, StringComparison.Ordinal);
        Assert.Contains("Se i din indbakke", unknown, StringComparison.Ordinal);
        await using var db = await portal.WorkspaceAsync();
        Assert.False(await db.OutgoingMail.AnyAsync(m => m.To == "ingen@kkr.example", TestContext.Current.CancellationToken));
        var mail = await db.OutgoingMail.SingleAsync(m => m.To == account.Email, TestContext.Current.CancellationToken);
        var link = new Uri(Regex.Match(mail.Body, "https?://\\S+/konto/link/\\S+").Value).AbsolutePath;
        using var first = await PressAsync(http, link);
        Assert.Equal(Urls.Workspace, first.Headers.Location?.ToString());
        using var second = await PressAsync(portal.Visitor(), link);
        Assert.Equal($"{Urls.SignIn}?besked=brugt", second.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_second_press_within_a_minute_sends_no_second_mail()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        using var http = portal.Visitor();
        for (var press = 0; press < 3; press++) (await StaffPortal.SubmitAsync(http, Urls.SignIn, "link", ("email", account.Email!))).Dispose();
        await using var db = await portal.WorkspaceAsync();
        Assert.Equal(1, await db.OutgoingMail.CountAsync(m => m.To == account.Email, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_password_never_signs_in_without_its_code()
    {
        var (account, key, _) = await WithCodesAsync();
        using var http = portal.Visitor();
        using var step = await StaffPortal.SubmitAsync(http, Urls.SignIn, "adgangskode", ("email", account.Email!), ("adgangskode", Password));
        Assert.Equal(Urls.SignInCode, step.Headers.Location?.AbsolutePath());
        using (var inside = await http.GetAsync(Urls.Workspace, TestContext.Current.CancellationToken)) Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);
        var wrong = await BodyAsync(await StaffPortal.SubmitAsync(http, Urls.SignInCode, "kode", ("kode", Totp.Now(key) == "000000" ? "111111" : "000000")));
        Assert.Contains("Koden passede ikke.", wrong, StringComparison.Ordinal);
        using var right = await StaffPortal.SubmitAsync(http, Urls.SignInCode, "kode", ("kode", Totp.Now(key)));
        Assert.Equal(Urls.Workspace, right.Headers.Location?.AbsolutePath());
        using var page = await http.GetAsync(Urls.Workspace, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_spare_code_works_once()
    {
        var (account, _, spare) = await WithCodesAsync();
        for (var time = 0; time < 2; time++)
        {
            using var http = portal.Visitor();
            (await StaffPortal.SubmitAsync(http, Urls.SignIn, "adgangskode", ("email", account.Email!), ("adgangskode", Password))).Dispose();
            using var answer = await StaffPortal.SubmitAsync(http, Urls.SignInCode + "?reserve=ja", "kode", ("kode", spare));
            Assert.Equal(time == 0 ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Eight_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        var (account, _, _) = await WithCodesAsync();
        for (var time = 0; time < 8; time++)
            Assert.Equal(SignInByPassword.Outcome.Refused, await TryAsync(account.Email!, "noget andet helt forkert"));
        Assert.Equal(SignInByPassword.Outcome.Refused, await TryAsync(account.Email!, Password));
        await using var db = await portal.WorkspaceAsync();
        Assert.True((await db.Users.SingleAsync(a => a.Id == account.Id, TestContext.Current.CancellationToken)).LockoutEnd > DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Signing_out_everywhere_else_ends_the_other_sessions_at_once()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        using var desk = await portal.SignInAsync(account);
        using var laptop = await portal.SignInAsync(account);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(laptop, Urls.Workspace));
        (await StaffPortal.SubmitAsync(desk, Urls.MyAccount, "log-ud-enhed", ("enhed", "alle"))).Dispose();
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(laptop, Urls.Workspace));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(desk, Urls.Workspace));
    }

    [Fact]
    public async Task One_cannot_end_a_session_of_somebody_else()
    {
        using var victim = await portal.SignInAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden));
        var other = await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        await using var db = await portal.WorkspaceAsync();
        var session = await db.Sessions.OrderByDescending(s => s.StartedAt).FirstAsync(s => s.AccountId != other.Id, TestContext.Current.CancellationToken);
        await portal.Services.GetRequiredService<EndSessions>().ExecuteAsync(other.Id, session.Id, null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(victim, Urls.Workspace));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_can_not_come_back_by_link()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        using var http = await portal.SignInAsync(account);
        var token = await portal.Services.GetRequiredService<CreateSignInLink>().ExecuteAsync(account.Id, TestContext.Current.CancellationToken);
        await portal.Services.GetRequiredService<ChangeAccount>().ExecuteAsync(null, account.Id, new AccountChange.Disable(), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(http, Urls.Workspace));
        using var answer = await PressAsync(portal.Visitor(), Urls.SignInLink(token));
        Assert.Equal($"{Urls.SignIn}?besked=brugt", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/arbejde?raad=hovedstaden", "/arbejde?raad=hovedstaden")]
    [InlineData("//ond.example", null)]
    [InlineData("/\\ond.example", null)]
    [InlineData("https://ond.example", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Nobody_is_led_out_of_the_portal(string? asked, string? led) => Assert.Equal(led, Urls.Local(asked));

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0", "Edge på Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari på iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox på Linux")]
    [InlineData(null, "Ukendt enhed")]
    public void A_device_is_named_as_its_owner_knows_it(string? userAgent, string words) => Assert.Equal(words, Device.Of(userAgent));

    /// <summary>An account with a password and a code app, set up on its own page.</summary>
    private async Task<(Account, string Key, string Spare)> WithCodesAsync()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        using var http = await portal.SignInAsync(account);
        var key = Regex.Match(await http.GetStringAsync(Urls.MyCodes, TestContext.Current.CancellationToken), "<code>([A-Z2-7 ]+)</code>").Groups[1].Value;
        var done = await BodyAsync(await StaffPortal.SubmitAsync(http, Urls.MyCodes, "koder", ("adgangskode", Password), ("kode", Totp.Now(key))));
        Assert.Contains("Det virker.", done, StringComparison.Ordinal);
        return (account, key, Regex.Match(done, "<code>([^<]+)</code>").Groups[1].Value);
    }

    /// <summary>The use case inside a request's scope, past the limit on attempts from one place.</summary>
    private async Task<SignInByPassword.Outcome> TryAsync(string email, string password)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>().HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = scope.ServiceProvider };
        return (await scope.ServiceProvider.GetRequiredService<SignInByPassword>().ExecuteAsync(email, password)).Item1;
    }

    private static async Task<HttpResponseMessage> PressAsync(HttpClient http, string link)
    {
        var token = Regex.Match(await http.GetStringAsync(link), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        return await http.PostAsync(link, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path);
        return answer.StatusCode;
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        using (answer) return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}

file static class Locations
{
    public static string AbsolutePath(this Uri location) => location.IsAbsoluteUri ? location.AbsolutePath : location.ToString().Split('?')[0];
}
