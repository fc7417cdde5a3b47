using System.CommandLine;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Accounts;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Commands;

/// <summary><c>kkr serve</c>: opens the database, loads the demo into an empty one, and answers requests until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Start the portal.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, ct) => ServeAsync([.. parsed.UnmatchedTokens], ct));
        return command;
    }

    private static async Task<int> ServeAsync(string[] args, CancellationToken ct)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        using var alone = PortalLock.TryTake(DataDirectory.Of(configuration), out var address);
        if (alone is null)
        {
            Console.WriteLine($"The portal runs already at {address}.");
            return 0;
        }
        await using var database = await PortalDatabase.OpenAsync(configuration, ct);
        await using var app = Portal.Build(args, database);
        // The port opens at once; until the demo is in, everybody gets a page that says so.
        var opening = app.Services.GetRequiredService<Opening>();
        opening.IsLoading = await LoadDemo.IsDueAsync(app.Services, configuration, ct);
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new SettingsException($"{e.Message.TrimEnd('.')}. Another program answers there; stop it, or set ASPNETCORE_URLS to another address.");
        }
        var url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        alone.Say(url);
        url = TerminalAddress.Reachable(url);
        Console.WriteLine($"KKR Portal: {url}");
        if (opening.IsLoading) await LoadDemo.ExecuteAsync(app.Services, ct);
        opening.IsLoading = false;
        if (await CreateSignInLink.ForDemoSecretaryAsync(app.Services, ct) is { } token)
            Console.WriteLine($"Sign in once as the demo secretary: {url}{Urls.SignInLink(token)}");
        else if (!await HasAccountsAsync(app.Services, ct))
            Console.WriteLine("Nobody can sign in yet. Invite the first administrator: kkr user add EMAIL \"NAME\"");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static async Task<bool> HasAccountsAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>().CreateDbContextAsync(ct);
        return await db.Users.AnyAsync(ct);
    }
}
