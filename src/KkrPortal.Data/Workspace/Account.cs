using Microsoft.AspNetCore.Identity;

namespace KkrPortal.Data.Workspace;

/// <summary>Somebody who can sign in. Readers need no account.</summary>
public sealed class Account : IdentityUser
{
    public required string DisplayName { get; set; }
    public bool IsDisabled { get; set; }
    public List<AccountRole> Roles { get; set; } = [];
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
}

/// <summary>A key that protects cookies and forms, shared by every node of the portal.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Xml { get; set; }
}
