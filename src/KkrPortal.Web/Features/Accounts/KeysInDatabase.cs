using System.Xml.Linq;
using KkrPortal.Data.Workspace;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Accounts;

/// <summary>
/// Keeps the keys of sign-in cookies in the workspace, so that a restarted or second node knows them. The stock package for this isn't to be
/// had; it is these few lines.
/// </summary>
internal sealed class KeysInDatabase(IDbContextFactory<WorkspaceDbContext> workspace) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = workspace.CreateDbContext();
        return [.. db.Set<DataProtectionKey>().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = workspace.CreateDbContext();
        db.Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
