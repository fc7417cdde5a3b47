using Microsoft.AspNetCore.DataProtection;

namespace KkrPortal.Web.Features.Search;

/// <summary>
/// The one thing that proves that a reader owns a saved search: a link that only its mail holds. It is the row's number under the portal's own
/// keys, so that no token lies in the database.
/// </summary>
public sealed class FollowLinks(IDataProtectionProvider keys)
{
    private readonly IDataProtector protector = keys.CreateProtector("saved search");

    public string TokenOf(long id) => protector.Protect(id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Null for a token that isn't ours.</summary>
    public long? IdOf(string token)
    {
        try
        {
            return long.Parse(protector.Unprotect(token), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
