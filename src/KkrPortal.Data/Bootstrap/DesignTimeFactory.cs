using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore.Design;

namespace KkrPortal.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model without a database.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<WorkspaceDbContext>
{
    public WorkspaceDbContext CreateDbContext(string[] args) => new(DatabaseSetup.Options("Host=none"));
}
