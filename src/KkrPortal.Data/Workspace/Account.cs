using Microsoft.AspNetCore.Identity;

namespace KkrPortal.Data.Workspace;

/// <summary>Somebody who can sign in. Readers need no account.</summary>
public sealed class Account : IdentityUser
{
    public required string DisplayName { get; set; }
    public bool IsDisabled { get; set; }
    /// <summary>Who a member is among the persons of the records; null for those who only work here.</summary>
    public long? PersonId { get; set; }
    /// <summary>When the member's page was last opened, and when before that visit: what came since is new.</summary>
    public DateTime? SeenAt { get; set; }
    public DateTime? SeenBeforeAt { get; set; }
    public List<AccountRole> Roles { get; set; } = [];

    /// <summary>Signs in by a link or by what its holder then sets up; there is no password until they choose one.</summary>
    public static Account Of(string email, string name)
    {
        var plain = email.Trim();
        return new()
        {
            UserName = plain,
            NormalizedUserName = Normalise(plain),
            Email = plain,
            NormalizedEmail = Normalise(plain),
            EmailConfirmed = true,
            DisplayName = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
    }

    /// <summary>The form in which addresses are compared, which is Identity's own.</summary>
    public static string Normalise(string email) => email.Trim().Normalize().ToUpperInvariant();
}

public enum RoleKind { Member, Secretariat, Chair, Administrator }

/// <summary>A role, in one council or (administrator) in all.</summary>
public sealed class AccountRole
{
    public long Id { get; set; }
    public required string AccountId { get; set; }
    public RoleKind Role { get; set; }
    public int? CouncilId { get; set; }
}

/// <summary>A link that signs its holder in once. Only the hash of the token is held.</summary>
public sealed class SignInLink
{
    public long Id { get; set; }
    public required string AccountId { get; set; }
    public required string TokenHash { get; set; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? UsedAt { get; set; }
    /// <summary>The first link of a new account, or of one that was reset: leads to where a passkey is made.</summary>
    public bool IsInvitation { get; set; }
}

/// <summary>
/// Somebody signed in on one device. Asked for at every request, so that signing out everywhere works at once. No address of the network is
/// kept.
/// </summary>
public sealed class AccountSession
{
    public Guid Id { get; set; }
    public required string AccountId { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime SeenAt { get; set; }
    /// <summary>"Firefox på Windows".</summary>
    public required string Device { get; set; }
    public DateTime? EndedAt { get; set; }
}

/// <summary>A key that protects cookies and forms, shared by every node of the portal.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Xml { get; set; }
}
