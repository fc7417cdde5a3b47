using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KkrPortal.Web.Tests.Features.Mail;

public sealed class SendMailTests(StaffPortal portal) : IClassFixture<StaffPortal>, IAsyncDisposable
{
    private readonly SmtpListener server = new();
    private readonly LogLines log = new();
    private static readonly DateTime Now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Mail_is_sent_once_with_its_danish_letters_and_headers()
    {
        await QueueAsync(db => db.QueueMail(Now, "mette@prøve.example", "Ændret dagsorden på\nGlostrup Park: æøå", "Kære Mette\n\nMødet på Færøvej er flyttet. Læs: https://kkr.example/møde?x=1", unsubscribe: "https://kkr.example/stop/1"));
        await SendAsync();
        await SendAsync();
        var mail = Assert.Single(server.Received);
        Assert.Contains("To: mette@xn--prve-hra.example", mail, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", mail, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe: <https://kkr.example/stop/1>", mail, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", mail, StringComparison.Ordinal);
        Assert.Matches("(?m)^Message-ID: <[0-9]+\\.[0-9]+@kkr\\.example>", mail);
        var (head, body) = mail.Split("\n\n", 2) is [var h, var b] ? (h, b) : default;
        Assert.Contains("Content-Type: text/plain; charset=utf-8", head, StringComparison.Ordinal);
        Assert.Equal("Ændret dagsorden på Glostrup Park: æøå", Subject(head));
        Assert.Equal("Kære Mette\n\nMødet på Færøvej er flyttet. Læs: https://kkr.example/møde?x=1", QuotedPrintable(body).Trim());
        await using var db = await portal.WorkspaceAsync();
        var row = await db.OutgoingMail.SingleAsync(m => m.To == "mette@prøve.example", TestContext.Current.CancellationToken);
        Assert.Equal((1, "", Now), (row.Attempts, row.Body, row.SentAt));
    }

    [Fact]
    public async Task Mail_of_a_change_that_was_not_saved_is_never_sent()
    {
        await using (var db = await portal.WorkspaceAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            db.QueueMail(Now, "a@kkr.example", "Rullet tilbage", "…");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await SendAsync();
        Assert.DoesNotContain(server.Received, mail => mail.Contains("Rullet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_address_is_given_up_at_once_and_its_own_secretariat_sees_it_without_the_text()
    {
        await QueueAsync(db => db.QueueMail(Now, "nobody@kkr.example", "Tabt brev", "hemmeligt-link-1234", council: StaffPortal.Hovedstaden));
        await SendAsync();
        using var own = await portal.SignInAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden));
        var page = await own.GetStringAsync(Urls.WorkspaceMail, TestContext.Current.CancellationToken);
        Assert.Contains("Opgivet", page, StringComparison.Ordinal);
        Assert.Contains("No such user", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmeligt-link-1234", page, StringComparison.Ordinal);
        using var other = await portal.SignInAsync(await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Sjaelland));
        Assert.DoesNotContain("Tabt brev", await other.GetStringAsync(Urls.WorkspaceMail, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_address_never_stops_the_mail_behind_it()
    {
        await QueueAsync(db => { db.QueueMail(Now.AddHours(-1), "ikke en adresse", "Skævt", "…"); db.QueueMail(Now, "b@kkr.example", "Bagved", "…"); });
        await SendAsync();
        Assert.Contains(server.Received, mail => mail.Contains("Subject: Bagved", StringComparison.Ordinal));
        Assert.NotNull((await RowAsync("Skævt")).GivenUpAt);
    }

    [Fact]
    public async Task A_server_that_is_down_is_asked_again_later_and_later_and_at_last_given_up()
    {
        await QueueAsync(db => db.QueueMail(Now, "c@kkr.example", "Nede", "…"));
        var (port, now, waits) = (server.Port, Now, new List<TimeSpan>());
        await server.DisposeAsync();
        OutgoingMail row;
        while ((row = await RowAsync("Nede")).GivenUpAt is null)
        {
            now = row.NotBefore > now ? row.NotBefore : now;
            await SendAsync(now, port);
            waits.Add((await RowAsync("Nede")).NotBefore - now);
            Assert.True(waits.Count < 20, "It never ends.");
        }
        Assert.Equal([1, 5, 15, 60, 180, 360, 720, 1440, 0], waits.Select(w => (int)w.TotalMinutes));
        Assert.Equal("…", row.Body);
        Assert.DoesNotContain(log.Lines, line => line.Contains('@', StringComparison.Ordinal) || line.Contains("Nede", StringComparison.Ordinal));
        Assert.NotEmpty(log.Lines);
    }

    [Fact]
    public async Task A_link_that_has_run_out_is_not_sent()
    {
        await QueueAsync(db => db.QueueMail(Now.AddHours(-2), "d@kkr.example", "For gammelt", "…", notAfter: Now.AddHours(-1)));
        await SendAsync();
        Assert.DoesNotContain(server.Received, mail => mail.Contains("For gammelt", StringComparison.Ordinal));
        Assert.NotNull((await RowAsync("For gammelt")).GivenUpAt);
    }

    [Fact]
    public async Task Two_nodes_share_the_queue_and_send_each_mail_once()
    {
        await QueueAsync(db => { foreach (var n in Enumerable.Range(1, 12)) db.QueueMail(Now, "e@kkr.example", $"Delt {n:00}", "…"); });
        await Task.WhenAll(SendAsync(), SendAsync(), SendAsync());
        var subjects = server.Received.Select(mail => Regex.Match(mail, "Subject: (Delt [0-9]+)").Groups[1].Value).Where(s => s != "").Order();
        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"Delt {n:00}"), subjects);
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_so_and_mail_waits()
    {
        await QueueAsync(db => db.QueueMail(Now, "f@kkr.example", "Venter her", "…", council: StaffPortal.Sjaelland, notBefore: Now.AddYears(1)));
        using var http = await portal.SignInAsync(await portal.AccountAsync("Anders Holm", RoleKind.Secretariat, StaffPortal.Sjaelland));
        var page = await http.GetStringAsync(Urls.WorkspaceMail, TestContext.Current.CancellationToken);
        Assert.Contains("Portalen har ingen mailserver.", page, StringComparison.Ordinal);
        Assert.Contains("Venter her", page, StringComparison.Ordinal);
    }

    private async Task QueueAsync(Action<WorkspaceDbContext> queue)
    {
        await using var db = await portal.WorkspaceAsync();
        queue(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<OutgoingMail> RowAsync(string subject)
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.OutgoingMail.SingleAsync(m => m.Subject == subject, TestContext.Current.CancellationToken);
    }

    private Task<int> SendAsync() => SendAsync(Now, server.Port);

    private Task<int> SendAsync(DateTime now, int port) =>
        new SendMail(portal.Services.GetRequiredService<IDbContextFactory<WorkspaceDbContext>>(), new("127.0.0.1", port, false, null, null, new MailAddress("post@kkr.example")), new FixedClock(now), log)
            .ExecuteAsync(TestContext.Current.CancellationToken);

    /// <summary>The subject, its encoded words put together (RFC 2047).</summary>
    private static string Subject(string head)
    {
        var folded = Regex.Match(head, "(?m)^Subject: (.*(?:\n[ \t].*)*)").Groups[1].Value;
        return string.Concat(Regex.Matches(folded, @"=\?utf-8\?B\?([^?]*)\?=").Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value))));
    }

    private static string QuotedPrintable(string body) =>
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Regex.Replace(body.Replace("=\n", "", StringComparison.Ordinal), "=([0-9A-F]{2})", hex => ((char)Convert.ToByte(hex.Groups[1].Value, 16)).ToString())));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private sealed class FixedClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class LogLines : ILogger<SendMail>
    {
        public List<string> Lines { get; } = [];
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines) Lines.Add($"{formatter(state, exception)} {exception}");
        }
    }
}
