using System.CommandLine;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
using KkrPortal.Web.Features.Operations;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Commands;

/// <summary><c>kkr user add|list|take|disable|enable|reset</c>: accounts from the terminal, for the first administrator and for when nobody can sign in.</summary>
internal static class UserCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("EMAIL") { Description = "The account's e-mail address." };
        var name = new Argument<string>("NAME") { Description = "The person's name, as \"Mette Lund\"." };
        var role = RoleOption();
        role.DefaultValueFactory = _ => Naming.Word(RoleKind.Administrator);
        var council = new Option<string?>("--council") { Description = "Council, as hovedstaden; not for an administrator." };
        var add = new Command("add", "Invite somebody, or give an account another role; prints a link that signs in once.") { email, name, role, council };
        add.SetAction((parsed, ct) => WithServicesAsync((services, db) => AddAsync(services, new(parsed.GetValue(email)!, parsed.GetValue(name)!, Kind(parsed.GetValue(role)!), parsed.GetValue(council)), ct), ct));

        var list = new Command("list", "List the accounts and their roles.");
        list.SetAction((_, ct) => WithServicesAsync(async (services, _) =>
        {
            foreach (var account in await services.GetRequiredService<ListAccounts>().ExecuteAsync(null, ct))
                Console.WriteLine($"{account.Email}\t{account.Name}\t{string.Join(", ", account.Roles.Select(r => r.Slug is null ? Naming.Word(r.Role) : $"{Naming.Word(r.Role)} {r.Slug}"))}\t{(account.IsDisabled ? "disabled" : account.HasKey ? "active" : "invited")}");
            return 0;
        }, ct));

        return new Command("user", "Accounts: who may sign in, and as what.")
        {
            add,
            list,
            Take(),
            Change("disable", "Close an account and sign it out everywhere.", new AccountChange.Disable(), "closed, and signed out everywhere."),
            Change("enable", "Open a closed account again.", new AccountChange.Enable(), "open again."),
            Change("reset", "Remove passkeys, password and codes, sign out everywhere, and print a new first link.", new AccountChange.Reset()),
        };
    }

    private static Option<string> RoleOption()
    {
        var role = new Option<string>("--role") { Description = "What the account may do." };
        role.AcceptOnlyFromAmong([.. Enum.GetValues<RoleKind>().Select(kind => Naming.Word(kind))]);
        return role;
    }

    private static RoleKind Kind(string word) => Enum.GetValues<RoleKind>().Single(kind => Naming.Word(kind) == word);

    private static Command Take()
    {
        var email = new Argument<string>("EMAIL") { Description = "The account's e-mail address." };
        var role = RoleOption();
        role.Required = true;
        var council = new Option<string?>("--council") { Description = "Council, as hovedstaden; not for an administrator." };
        var command = new Command("take", "Take a role back; it ends at once.") { email, role, council };
        command.SetAction((parsed, ct) => WithServicesAsync(async (services, db) =>
        {
            var (address, kind, slug) = (Account.Normalise(parsed.GetValue(email)!), Kind(parsed.GetValue(role)!), parsed.GetValue(council));
            var held = await db.Users.Where(a => a.NormalizedEmail == address).SelectMany(a => a.Roles, (a, r) => new { a.Id, Role = r })
                .Where(x => x.Role.Role == kind && (slug == null ? x.Role.CouncilId == null : db.Councils.Any(c => c.Id == x.Role.CouncilId && c.Slug == slug))).SingleOrDefaultAsync(ct);
            if (held is null) return Refuse($"{parsed.GetValue(email)} is not {Naming.Word(kind)}{(slug is null ? "" : $" of {slug}")}; `kkr user list` shows who is what.");
            await services.GetRequiredService<ChangeAccount>().ExecuteAsync(null, held.Id, new AccountChange.TakeRole(held.Role.Id), ct);
            Console.WriteLine($"{parsed.GetValue(email)} is not {Naming.Word(kind)}{(slug is null ? "" : $" of {slug}")} any more.");
            return 0;
        }, ct));
        return command;
    }

    private static Command Change(string verb, string description, AccountChange change, string said = "")
    {
        var email = new Argument<string>("EMAIL") { Description = "The account's e-mail address." };
        var command = new Command(verb, description) { email };
        command.SetAction((parsed, ct) => WithServicesAsync(async (services, db) =>
        {
            var address = Account.Normalise(parsed.GetValue(email)!);
            if (await db.Users.Where(a => a.NormalizedEmail == address).Select(a => a.Id).SingleOrDefaultAsync(ct) is not { } id)
                return Refuse($"No account has the address {parsed.GetValue(email)}; `kkr user list` shows all.");
            var outcome = await services.GetRequiredService<ChangeAccount>().ExecuteAsync(null, id, change, ct);
            if (outcome.Token is { } token) Tell(services, token);
            else Console.WriteLine($"{parsed.GetValue(email)}: {said}");
            return 0;
        }, ct));
        return command;
    }

    private static async Task<int> AddAsync(IServiceProvider services, Invitation invitation, CancellationToken ct)
    {
        switch (await services.GetRequiredService<InviteAccount>().ExecuteAsync(null, invitation, ct))
        {
            case InviteOutcome.Refused refused:
                return Refuse(refused.English);
            case InviteOutcome.Invited { Token: { } token }:
                Tell(services, token);
                return 0;
            default:
                Console.WriteLine("The account was here already and has the role now.");
                return 0;
        }
    }

    private static void Tell(IServiceProvider services, string token)
    {
        var (address, isSure) = TerminalAddress.Of(services.GetRequiredService<IConfiguration>());
        Console.WriteLine($"Signs in once, within seven days: {address}{Urls.SignInLink(token)}");
        if (!isSure) Console.WriteLine($"Where the portal answers at another address, put that in place of {address}; KKR_URL sets it for good.");
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return KkrCommand.Refused;
    }

    private static async Task<int> WithServicesAsync(Func<IServiceProvider, WorkspaceDbContext, Task<int>> work, CancellationToken ct)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var database = await PortalDatabase.OpenAsync(configuration, ct);
        await using var services = CommandServices.Create(database);
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>().CreateDbContextAsync(ct);
        return await work(services, db);
    }
}
