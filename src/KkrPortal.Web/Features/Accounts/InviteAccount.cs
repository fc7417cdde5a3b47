using System.Net.Mail;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <param name="Council">Slug; null for an administrator alone.</param>
/// <param name="Person">Who a member is in the records, by the name that stands there.</param>
public sealed record Invitation(string Email, string Name, RoleKind Role, string? Council, string? Person = null);

public abstract record InviteOutcome
{
    /// <param name="Token">Of the link that was mailed, to be copied too; null for an account that was here before and only got the role.</param>
    public sealed record Invited(string AccountId, string? Token) : InviteOutcome;

    /// <param name="Danish">For the page that invites.</param>
    /// <param name="English">For the terminal.</param>
    public sealed record Refused(string Danish, string English) : InviteOutcome;
}

/// <summary>Gives somebody a role, with an account and a link by mail where they had none.</summary>
public sealed class InviteAccount(IDbContextFactory<WorkspaceDbContext> workspace, IConfiguration configuration, TimeProvider clock)
{
    /// <param name="accountId">Who invites; null for the operator at the terminal, who may do all.</param>
    public async Task<InviteOutcome> ExecuteAsync(string? accountId, Invitation invitation, CancellationToken ct)
    {
        var email = invitation.Email.Trim();
        if (!MailAddress.TryCreate(email, out var parsed) || parsed.Address != email) return new InviteOutcome.Refused($"»{email}« er ikke en e-mailadresse. Skriv den som navn@kommune.dk.", $"\"{email}\" is not an e-mail address; write it as name@example.dk.");
        if (string.IsNullOrWhiteSpace(invitation.Name)) return new InviteOutcome.Refused("Skriv personens navn.", "NAME is empty; write the person's name, as \"Mette Lund\".");
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await workspace.CreateDbContextAsync(ct);
        var council = await db.Councils.SingleOrDefaultAsync(c => c.Slug == invitation.Council, ct);
        if (council is null && !string.IsNullOrEmpty(invitation.Council)) return new InviteOutcome.Refused($"Rådet »{invitation.Council}« findes ikke.", $"No council is called \"{invitation.Council}\"; write {await CouncilsAsync(db, ct)}.");
        if (council is null && invitation.Role is not RoleKind.Administrator) return new InviteOutcome.Refused("Vælg, hvilket råd rollen gælder.", $"A {Naming.Word(invitation.Role)} works for one council; name it with --council, {await CouncilsAsync(db, ct)}.");
        if (council is not null && invitation.Role is RoleKind.Administrator) return new InviteOutcome.Refused("En administrator gælder alle råd; vælg ikke et.", "An administrator works for every council; leave --council out, or name another role with --role.");
        var by = accountId is null ? ChangeAccount.Operator : council is not null ? await db.RequireSecretariatAsync(accountId, council.Id, ct) : await ChangeAccount.RequireAdministratorAsync(db, accountId, ct);

        long? person = null;
        if (!string.IsNullOrWhiteSpace(invitation.Person))
        {
            person = await ChangeAccount.PersonAsync(db, invitation.Person, ct);
            if (person is null) return new InviteOutcome.Refused($"»{invitation.Person.Trim()}« står ikke i registret over personer, eller flere har det navn. {await ChangeAccount.NearAsync(db, invitation.Person, ct)}Skriv navnet, som det står i referaterne, eller lad feltet være tomt.", $"No one person in the records is called \"{invitation.Person.Trim()}\".");
        }

        var address = Account.Normalise(email);
        var account = await db.Users.Include(a => a.Roles).SingleOrDefaultAsync(a => a.NormalizedEmail == address, ct);
        string? token = null;
        if (account is null)
        {
            account = Account.Of(email, invitation.Name);
            db.Users.Add(account);
            token = CreateSignInLink.Add(db, account.Id, now, CreateSignInLink.InvitationLife, isInvitation: true);
            db.QueueMail(now, email, "Du er inviteret til KKR Portal", Letter(account.DisplayName, by, RoleWords.Of(invitation.Role, council?.Name), token), council?.Id, notAfter: now + CreateSignInLink.InvitationLife);
        }
        else if (account.Roles.Exists(r => r.Role == invitation.Role && r.CouncilId == council?.Id))
        {
            return new InviteOutcome.Refused($"{account.DisplayName} er {RoleWords.Of(invitation.Role, council?.Name)} i forvejen.", $"{account.Email} is {Naming.Word(invitation.Role)}{(council is null ? "" : $" of {council.Slug}")} already.");
        }
        // Who is known already isn't made somebody else by an invitation.
        account.PersonId ??= person;
        account.Roles.Add(new AccountRole { AccountId = account.Id, Role = invitation.Role, CouncilId = council?.Id });
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "invite", Subject = account.DisplayName, Detail = RoleWords.Of(invitation.Role, council?.Name), CouncilId = council?.Id });
        await db.SaveChangesAsync(ct);
        return new InviteOutcome.Invited(account.Id, token);
    }

    private static async Task<string> CouncilsAsync(WorkspaceDbContext db, CancellationToken ct) =>
        $"one of {string.Join(", ", await db.Councils.OrderBy(c => c.Id).Select(c => c.Slug).ToListAsync(ct))}";

    private string Letter(string name, string by, string role, string token) =>
        $"""
        Hej {name}

        {(by == ChangeAccount.Operator ? "Du er inviteret" : $"{by} har inviteret dig")} til KKR Portal som {role}.

        Log ind her. Linket virker én gang og i syv dage:

        {SiteAddress.Of(configuration)}{Urls.SignInLink(token)}

        Når du er inde, kan du lægge en adgangsnøgle på din computer eller telefon, så du ikke skal bruge links mere.

        Venlig hilsen
        KKR Portal
        """;
}
