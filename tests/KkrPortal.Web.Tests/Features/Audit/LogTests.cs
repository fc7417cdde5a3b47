using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Audit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace KkrPortal.Web.Tests.Features.Audit;

public sealed class LogTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    [Theory]
    [InlineData("update workspace.audit_entry set by = 'x'")]
    [InlineData("delete from workspace.audit_entry")]
    [InlineData("truncate workspace.audit_entry")]
    [InlineData("drop table workspace.audit_entry")]
    [InlineData("alter table workspace.audit_entry disable trigger all")]
    public async Task The_application_can_not_change_the_log(string sql)
    {
        await using var connection = new NpgsqlConnection(portal.Connections.Staff);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task An_entry_reads_as_a_sentence_with_its_meeting()
    {
        await WriteAsync(new AuditEntry { At = Now, By = "Sidse Sætning", Action = "release", Subject = "sjaelland/2027-01-29", Detail = "agenda v2" });
        Assert.Contains("Sidse Sætning frigav KKR Sjælland, 29. januar 2027 (dagsorden, version 2)", await TextAsync(RoleKind.Administrator, null, "?hvem=Sidse+S%C3%A6tning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secretariat_reads_its_own_councils_entries_alone_and_an_administrator_all()
    {
        await WriteAsync(new() { At = Now, By = "Egon Egen", Action = "import", Subject = "hovedstaden/2026-02-06" }, new() { At = Now, By = "Frida Fremmed", Action = "disable", Subject = "Nogen", CouncilId = StaffPortal.Sjaelland }, new() { At = Now, By = "Ole Overalt", Action = "sign-in", Subject = "Firefox på Windows" });
        var own = await TextAsync(RoleKind.Secretariat, StaffPortal.Hovedstaden);
        Assert.Contains("Egon Egen", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Frida Fremmed", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Ole Overalt", own, StringComparison.Ordinal);
        var all = await TextAsync(RoleKind.Administrator, null);
        Assert.Contains("Frida Fremmed", all, StringComparison.Ordinal);
        Assert.Contains("Ole Overalt", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_filtered_by_person_kind_and_danish_day_and_comes_in_pages()
    {
        var administrator = await portal.AccountAsync("Ida Krogh", RoleKind.Administrator, null);
        // Half past eleven at night in UTC is the next day in Denmark.
        await WriteAsync([.. Enumerable.Range(0, 60).Select(n => new AuditEntry { At = new DateTime(2026, 3, 1, 23, 30, 0, DateTimeKind.Utc), By = "Per Prøve", Action = n == 0 ? "withdraw" : "import", Subject = $"{n}" })]);
        var show = portal.Services.GetRequiredService<ShowLog>();
        async Task<LogPage> At(string? action, DateOnly? from, DateOnly? to, int page) => await show.ExecuteAsync(administrator.Id, new("Per Prøve", action, from, to, page), TestContext.Current.CancellationToken);
        var (first, second) = (await At(null, null, null, 1), await At(null, null, null, 2));
        Assert.Equal((60, 50, 10), (first.Total, first.Rows.Count, second.Rows.Count));
        Assert.Equal(1, (await At("withdraw", null, null, 1)).Total);
        Assert.Equal(60, (await At(null, new(2026, 3, 2), new(2026, 3, 2), 1)).Total);
        Assert.Equal(0, (await At(null, null, new(2026, 3, 1), 1)).Total);
    }

    [Fact]
    public void An_unknown_kind_is_shown_by_its_name() => Assert.Equal("new-thing", LogWords.Of("new-thing").Kind);

    private static DateTime Now => DateTime.UtcNow;

    private async Task WriteAsync(params AuditEntry[] entries)
    {
        await using var db = await portal.WorkspaceAsync();
        db.Audit.AddRange(entries);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> TextAsync(RoleKind role, int? council, string query = "")
    {
        using var http = await portal.SignInAsync(await portal.AccountAsync("Læser", role, council));
        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await http.GetStringAsync(Urls.WorkspaceLog + query, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
