using System.Diagnostics;
using System.Security.Claims;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Features.Cockpit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace KkrPortal.Web.Tests.Components.Workspace;

/// <summary>Pages that hear what others do, while the connection on which the database tells it is lost.</summary>
public sealed class MeetingListenerTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static readonly DateOnly Day = new(2027, 1, 29);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(typeof(AgendaPage), "Havnelys langs kysten")]
    [InlineData(typeof(CockpitPage), "Havnelys langs åen")]
    public async Task An_open_page_shows_what_was_changed_while_nobody_listened(Type page, string title)
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        await using var scope = portal.Services.CreateAsyncScope();
        ((IHostEnvironmentNavigationManager)scope.ServiceProvider.GetRequiredService<NavigationManager>()).Initialize(portal.Address + "/", portal.Address + "/");
        await using var window = new OpenWindow(scope.ServiceProvider);
        await window.OpenAsync(page, account, new() { ["Council"] = "sjaelland", ["Date"] = Urls.Date(Day) });
        Assert.DoesNotContain(title, await window.HtmlAsync(), StringComparison.Ordinal);

        await LoseListenerAsync();
        await using (var db = await portal.WorkspaceAsync())
        {
            var item = await db.Items.Where(i => i.Meeting.CouncilId == StaffPortal.Sjaelland && i.Meeting.Date == Day).OrderBy(i => i.Id).Select(i => new { i.Id, i.Title }).FirstAsync(Ct);
            Assert.IsType<SaveOutcome.Saved>(await portal.Services.GetRequiredService<SaveField>().ExecuteAsync(new(account.Id, item.Id, "title", title, item.Title, null), Ct));
        }
        for (var waited = Stopwatch.StartNew(); !(await window.HtmlAsync()).Contains(title, StringComparison.Ordinal); await Task.Delay(100, Ct))
            Assert.True(waited.Elapsed < Patience, $"The page never showed »{title}«, which was saved while nobody listened.");
    }

    /// <summary>Ends the listening session as a restarted database would, and comes back when it is gone.</summary>
    private async Task LoseListenerAsync()
    {
        await using var connection = new NpgsqlConnection(portal.Connections.Owner);
        await connection.OpenAsync(Ct);
        await using var end = new NpgsqlCommand($"select count(*) filter (where pg_terminate_backend(pid, 60000)) from pg_stat_activity where datname = current_database() and query = 'listen {Signals.Channel}'", connection);
        Assert.Equal(1L, await end.ExecuteScalarAsync(Ct));
    }

    /// <summary>A page in somebody's hands: it renders anew whenever it wants to, as over a circuit.</summary>
    private sealed class OpenWindow(IServiceProvider services) : StaticHtmlRenderer(services, NullLoggerFactory.Instance)
    {
        private HtmlRootComponent root;

        protected override RendererInfo RendererInfo => new("Server", isInteractive: true);

        protected override IComponent ResolveComponentForRenderMode(Type componentType, int? parentComponentId, IComponentActivator componentActivator, IComponentRenderMode renderMode) =>
            componentActivator.CreateInstance(componentType);

        public Task OpenAsync(Type page, Account account, Dictionary<string, object?> parameters) => Dispatcher.InvokeAsync(async () =>
        {
            var user = new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id)], "link")));
            root = BeginRenderingComponent(typeof(CascadingValue<Task<AuthenticationState>>), ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                ["Value"] = Task.FromResult(user),
                ["ChildContent"] = (RenderFragment)(builder =>
                {
                    builder.OpenComponent(0, page);
                    builder.AddMultipleAttributes(1, parameters!);
                    builder.CloseComponent();
                }),
            }));
            await root.QuiescenceTask;
        });

        public Task<string> HtmlAsync() => Dispatcher.InvokeAsync(root.ToHtmlString);
    }
}
