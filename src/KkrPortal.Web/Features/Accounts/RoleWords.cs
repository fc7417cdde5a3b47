using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>How a role is written on the screen.</summary>
internal static class RoleWords
{
    public static string Of(RoleKind role) => role switch
    {
        RoleKind.Member => "medlem",
        RoleKind.Secretariat => "sekretariat",
        RoleKind.Chair => "formand",
        RoleKind.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Of(RoleKind role, string? council) => council is null ? Of(role) : $"{Of(role)} i {council}";
}
