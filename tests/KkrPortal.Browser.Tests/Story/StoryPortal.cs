using KkrPortal.Data.Workspace;
using KkrPortal.Web.Tests;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Browser.Tests.Story;

/// <summary>An empty portal, and the documents that the story starts from.</summary>
public sealed class StoryPortal(TestCluster cluster) : PortalFixture(cluster)
{
    public const string Council = "hovedstaden";

    /// <summary>The five real documents; the samples of the council where those are not at hand.</summary>
    public static IReadOnlyList<string> Documents { get; } = [.. Shared.Exists ? Directory.GetFiles(Shared.Seeds) : Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), $"{Council}-*")];

    /// <summary>Somebody who works for every council.</summary>
    public Task<Account> SecretaryAsync(string name) => AccountAsync(name, RoleKind.Secretariat, null);

    /// <summary>The first member of the council's latest minutes, with an account of their own.</summary>
    public async Task<Account> MemberAsync()
    {
        await using var db = await WorkspaceAsync();
        var seat = await db.Attendees.Where(a => a.Meeting.Council.Slug == Council && a.SubstituteFor == null && a.ActingFor == null && a.MunicipalityAsWritten != null)
            .OrderByDescending(a => a.Meeting.Date).ThenBy(a => a.Id).Select(a => new { a.PersonId, a.Person.Name }).FirstAsync();
        return await AccountAsync(seat.Name, RoleKind.Member, seat.PersonId);
    }

    private async Task<Account> AccountAsync(string name, RoleKind role, long? person)
    {
        var account = Account.Of($"{Guid.NewGuid():N}@prøve.example", name);
        account.PersonId = person;
        await using var db = await WorkspaceAsync();
        foreach (var council in await db.Councils.Where(c => role == RoleKind.Secretariat || c.Slug == Council).Select(c => c.Id).ToListAsync())
            account.Roles.Add(new AccountRole { AccountId = account.Id, Role = role, CouncilId = council });
        db.Users.Add(account);
        await db.SaveChangesAsync();
        return account;
    }
}
