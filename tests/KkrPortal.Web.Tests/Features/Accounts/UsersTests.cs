using System.Net;
using System.Text.RegularExpressions;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Accounts;

public sealed class UsersTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    [Fact]
    public async Task A_secretary_invites_a_member_by_mail_and_by_a_link_to_copy()
    {
        using var http = await SecretaryAsync(StaffPortal.Hovedstaden);
        using var answer = await StaffPortal.SubmitAsync(http, Urls.WorkspaceUsers, "inviter", ("navn", "Karen Vestergaard"), ("email", "karen@kkr.example"), ("rolle", "member"), ("raad", "hovedstaden"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var shown = Regex.Match(page, "value=\"(http\\S+/konto/link/[0-9a-f]+)\"").Groups[1].Value;
        await using var db = await portal.WorkspaceAsync();
        var mail = await db.OutgoingMail.SingleAsync(m => m.To == "karen@kkr.example", TestContext.Current.CancellationToken);
        Assert.Contains("Det er også lagt i en mail til karen@kkr.example. Portalen har ingen mailserver, så giv det videre selv.", page, StringComparison.Ordinal);
        Assert.Contains(new Uri(shown).AbsolutePath, mail.Body, StringComparison.Ordinal);
        Assert.Contains("medlem i KKR Hovedstaden", mail.Body, StringComparison.Ordinal);
        var account = await db.Users.Include(a => a.Roles).SingleAsync(a => a.Email == "karen@kkr.example", TestContext.Current.CancellationToken);
        Assert.Equal((RoleKind.Member, (int?)StaffPortal.Hovedstaden), (account.Roles.Single().Role, account.Roles.Single().CouncilId));
    }

    [Fact]
    public async Task An_account_is_given_its_name_in_the_records_after_the_invitation_too()
    {
        using var http = await SecretaryAsync(StaffPortal.Sjaelland);
        var member = await portal.AccountAsync("Prøve Medlem", RoleKind.Member, StaffPortal.Sjaelland);
        await using var db = await portal.WorkspaceAsync();
        var person = await db.Attendees.Where(a => a.Meeting.CouncilId == StaffPortal.Sjaelland && a.Person.MergedIntoId == null).Select(a => a.Person).FirstAsync(TestContext.Current.CancellationToken);
        using (var refused = await StaffPortal.SubmitAsync(http, Urls.WorkspaceUsers, $"er-{member.Id}", ("person", "Ingen Af Det Navn")))
        {
            var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Contains("»Ingen Af Det Navn« står ikke i registret over personer", page, StringComparison.Ordinal);
            Assert.Contains("value=\"Ingen Af Det Navn\"", page, StringComparison.Ordinal);
        }
        using (var half = await StaffPortal.SubmitAsync(http, Urls.WorkspaceUsers, $"er-{member.Id}", ("person", person.Name[..^2])))
            Assert.Matches($"Mente du [^?]*{Regex.Escape(person.Name)}", WebUtility.HtmlDecode(await half.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        using (var answer = await StaffPortal.SubmitAsync(http, Urls.WorkspaceUsers, $"er-{member.Id}", ("person", person.Name))) Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(person.Id, await db.Users.Where(a => a.Id == member.Id).Select(a => a.PersonId).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("karen", "Karen", "»karen« er ikke en e-mailadresse.")]
    [InlineData("karen@kkr.example", " ", "Skriv personens navn.")]
    public async Task What_can_not_be_used_is_refused_in_a_sentence(string email, string name, string sentence)
    {
        var outcome = await InviteAsync(null, new(email, name, RoleKind.Member, "hovedstaden"));
        Assert.Contains(sentence, Assert.IsType<InviteOutcome.Refused>(outcome).Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("karen", RoleKind.Member, "hovedstaden", "\"karen\" is not an e-mail address; write it as name@example.dk.")]
    [InlineData("karen@kkr.example", RoleKind.Chair, null, "A chair works for one council; name it with --council, one of hovedstaden, sjaelland, midtjylland, nordjylland, syddanmark.")]
    [InlineData("karen@kkr.example", RoleKind.Member, "KKR Hovedstaden", "No council is called \"KKR Hovedstaden\"; write one of hovedstaden, sjaelland, midtjylland, nordjylland, syddanmark.")]
    [InlineData("karen@kkr.example", RoleKind.Administrator, "hovedstaden", "An administrator works for every council; leave --council out, or name another role with --role.")]
    public async Task The_terminal_says_in_English_what_can_be_typed_instead(string email, RoleKind role, string? council, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<InviteOutcome.Refused>(await InviteAsync(null, new(email, "Karen", role, council))).English);

    [Fact]
    public async Task A_secretary_gives_no_role_in_another_council_and_makes_no_administrator()
    {
        var secretary = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        await Assert.ThrowsAsync<NoAccessException>(() => InviteAsync(secretary.Id, new("x@kkr.example", "X", RoleKind.Member, "sjaelland")));
        await Assert.ThrowsAsync<NoAccessException>(() => InviteAsync(secretary.Id, new("x@kkr.example", "X", RoleKind.Administrator, null)));
        await using var db = await portal.WorkspaceAsync();
        Assert.False(await db.Users.AnyAsync(a => a.Email == "x@kkr.example", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_secretary_can_not_take_over_an_account_with_rights_elsewhere()
    {
        var secretary = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var administrator = await portal.AccountAsync("Ida Krogh", RoleKind.Administrator, null);
        // Even after giving it a role in the own council.
        Assert.IsType<InviteOutcome.Invited>(await InviteAsync(secretary.Id, new(administrator.Email!, "Ida", RoleKind.Member, "hovedstaden")));
        foreach (var change in (AccountChange[])[new AccountChange.Reset(), new AccountChange.Disable(), new AccountChange.Is("")])
        {
            var outcome = await ChangeAsync(secretary.Id, administrator.Id, change);
            Assert.Equal("Kontoen har også roller uden for dit råd. Det kan en administrator gøre.", outcome.Problem);
            Assert.Null(outcome.Token);
        }
        await using var db = await portal.WorkspaceAsync();
        var role = await db.AccountRoles.SingleAsync(r => r.AccountId == administrator.Id && r.Role == RoleKind.Administrator, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<NoAccessException>(() => ChangeAsync(secretary.Id, administrator.Id, new AccountChange.TakeRole(role.Id)));
    }

    [Fact]
    public async Task A_reset_ends_the_sessions_and_gives_a_first_link()
    {
        var member = await portal.AccountAsync("Karen Vestergaard", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        using var http = await portal.SignInAsync(member);
        var secretary = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        var outcome = await ChangeAsync(secretary.Id, member.Id, new AccountChange.Reset());
        Assert.NotNull(outcome.Token);
        using var answer = await http.GetAsync(Urls.Workspace, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_locks_themselves_out()
    {
        var administrator = await portal.AccountAsync("Ida Krogh", RoleKind.Administrator, null);
        Assert.Equal("Du kan ikke ændre din egen konto her. Bed en anden om det.", (await ChangeAsync(administrator.Id, administrator.Id, new AccountChange.Disable())).Problem);
    }

    [Fact]
    public async Task A_secretary_sees_the_accounts_of_the_own_council_alone()
    {
        await portal.AccountAsync("Synlig Sørensen", RoleKind.Member, StaffPortal.Hovedstaden);
        await portal.AccountAsync("Skjult Skov", RoleKind.Member, StaffPortal.Sjaelland);
        using var http = await SecretaryAsync(StaffPortal.Hovedstaden);
        var page = await http.GetStringAsync(Urls.WorkspaceUsers, TestContext.Current.CancellationToken);
        Assert.Contains("Synlig Sørensen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Skjult Skov", page, StringComparison.Ordinal);
    }

    private async Task<HttpClient> SecretaryAsync(int council) => await portal.SignInAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, council));

    private Task<InviteOutcome> InviteAsync(string? by, Invitation invitation) => portal.Services.GetRequiredService<InviteAccount>().ExecuteAsync(by, invitation, TestContext.Current.CancellationToken);

    private Task<AccountChanged> ChangeAsync(string by, string target, AccountChange change) => portal.Services.GetRequiredService<ChangeAccount>().ExecuteAsync(by, target, change, TestContext.Current.CancellationToken);
}
