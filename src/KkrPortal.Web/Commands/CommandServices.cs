using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Commands;

/// <summary>The use cases without the web server.</summary>
internal static class CommandServices
{
    public static ServiceProvider Create(PortalDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        services.AddDatabaseContexts(database.Connections);
        services.AddUseCases();
        return services.BuildServiceProvider();
    }
}
