using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace KkrPortal.Web.Tests.Features.Release;

/// <summary>
/// Plants secrets wherever the workspace has room for text, releases, and looks in every channel that the public has. A new channel joins
/// <see cref="Channels"/>.
/// </summary>
public sealed class PlantedSecretTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private const string Secret = "Hemmelighedskode";
    // Without the word itself: a page may repeat the address that was asked for.
    private const string HiddenSlug = "birthe-bag-kulissen";

    private static string openTitle = "";

    [Fact]
    public async Task No_channel_tells_what_is_closed_or_a_draft()
    {
        var (council, date, closed) = await PlantAsync();
        foreach (var channel in Channels(council, date, closed))
        {
            using var response = await portal.Http.GetAsync(channel, TestContext.Current.CancellationToken);
            var body = await TextAsync(channel, response);
            Assert.False(body.Contains(Secret, StringComparison.OrdinalIgnoreCase), $"{channel} tells the secret.");
            Assert.DoesNotContain(response.Headers.Concat(response.Content.Headers).SelectMany(h => h.Value), value => value.Contains(Secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task What_a_correction_closes_is_closed_in_the_versions_before_it_too()
    {
        var (council, date, closed) = await PlantAsync();
        string[] older = [Urls.Version(council, date, 1), $"/api/v1/meetings/{council}/{Urls.Date(date)}/v1", $"/oparl/v1.1/files/{council}/{Urls.Date(date)}/v1",
            Urls.VersionFile(council, date, 1, "docx"), Urls.VersionFile(council, date, 1, "pdf")];
        foreach (var channel in older)
        {
            using var response = await portal.Http.GetAsync(channel, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, channel);
            var body = await TextAsync(channel, response);
            Assert.False(body.Contains(openTitle, StringComparison.Ordinal), $"{channel} still tells what item {closed} was about.");
        }
    }

    [Fact]
    public async Task No_row_of_the_public_schema_holds_it()
    {
        await PlantAsync();
        await using var connection = new NpgsqlConnection(portal.Connections.Reader);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'published'", connection))
        await using (var reader = await list.ExecuteReaderAsync(TestContext.Current.CancellationToken))
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
                tables.Add(reader.GetString(0));
        Assert.NotEmpty(tables);
        foreach (var table in tables)
        {
            await using var look = new NpgsqlCommand($"select count(*) from {table} t where t::text ilike '%{Secret}%'", connection);
            Assert.True((long)(await look.ExecuteScalarAsync(TestContext.Current.CancellationToken))! == 0, $"{table} holds the secret.");
        }
    }

    [Fact]
    public async Task The_public_role_cannot_read_the_workspace()
    {
        await using var connection = new NpgsqlConnection(portal.Connections.Reader);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select count(*) from workspace.agenda_item", connection);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task The_application_cannot_rewrite_its_audit_log_or_a_released_version()
    {
        await using var connection = new NpgsqlConnection(portal.Connections.Staff);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var sql in (string[])["delete from workspace.audit_entry", "update workspace.audit_entry set by = ''", "update published.version set note = ''", "delete from workspace.release"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        }
    }

    /// <summary>The words that a reader of the answer sees: a file's own, not its bytes.</summary>
    private static async Task<string> TextAsync(string channel, HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var isFile = response.IsSuccessStatusCode && Path.GetExtension(channel) is ".pdf" or ".docx";
        return isFile ? await FileText.OfAsync(channel, bytes, TestContext.Current.CancellationToken) ?? throw new InvalidDataException($"{channel} can't be read.") : System.Text.Encoding.UTF8.GetString(bytes);
    }

    /// <summary>An item that is closed after it was public, a draft beside it, and every column that a release must leave inside.</summary>
    private async Task<(string Council, DateOnly Date, string Closed)> PlantAsync()
    {
        await using var db = await portal.WorkspaceAsync();
        var meeting = await db.Meetings.Include(m => m.Council).Include(m => m.Sections).OrderByDescending(m => m.Date).FirstAsync(m => m.State == MeetingState.MinutesReleased, TestContext.Current.CancellationToken);
        var item = await db.Items.Include(i => i.Texts).Include(i => i.Attachments).Include(i => i.Decision).FirstAsync(i => i.MeetingId == meeting.Id && i.Number == "3.1", TestContext.Current.CancellationToken);
        if (!item.IsClosed)
        {
            openTitle = item.Title;
            var person = new Person { Name = $"Birthe {Secret}", Slug = HiddenSlug };
            (item.IsClosed, item.Title, item.PublicTitle, item.CaseNumber, item.Caseworkers) = (true, $"Køb af {Secret}", "Lukket punkt: en ejendomssag", $"SAG-{Secret}", [Secret]);
            foreach (var text in item.Texts) text.Markdown = $"{Secret}. {text.Markdown}";
            item.Decision!.ResolvedText = Secret;
            item.Attachments.Add(new() { Title = $"{Secret}.pdf", FileName = $"{Secret}.pdf", Text = Secret, File = new() { Content = [1] } });
            item.References.Add(new() { Text = Secret, TargetDate = new DateOnly(2020, 1, 1) });
            item.Appointments.Add(new() { Person = person, NameAsWritten = person.Name, BodyAsWritten = Secret });
            item.Deadlines.Add(new() { Text = Secret, Date = new DateOnly(2026, 12, 24) });
            item.Mentions.Add(new() { NameAsWritten = person.Name, Person = person });
            // An agenda with one level of numbers has the closed item's title over its section too.
            var section = new AgendaSection { Number = "97", Title = Secret, Body = Secret, Position = 97 };
            meeting.Sections.Add(section);
            meeting.Items.Add(new AgendaItem { Section = section, Number = "97", Title = Secret, IsClosed = true });
            var draft = new Meeting { CouncilId = meeting.CouncilId, Date = new DateOnly(2031, 5, 5), Location = Secret, Note = Secret };
            draft.Sections.Add(new AgendaSection { Number = "1", Title = Secret, Body = Secret });
            draft.Items.Add(new AgendaItem { Section = draft.Sections[0], Number = "1.1", Title = Secret, Texts = { new() { Kind = PartKind.Background, Markdown = Secret } } });
            db.Meetings.Add(draft);
            db.Findings.Add(new Finding { Meeting = meeting, Code = "x", Message = Secret });
            db.Enquiries.Add(new Enquiry { CouncilId = meeting.CouncilId, Page = "/", About = Secret, Message = Secret, Name = Secret, Email = $"{Secret}@prøve.example", Note = Secret, CreatedAt = DateTime.UtcNow });
            db.Abbreviations.Add(new Abbreviation { ShortForm = "HSK", LongForm = Secret });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await portal.Services.GetRequiredService<ReleaseMeeting>().ExecuteAsync(new(meeting.Id, ReleaseKind.Correction, "Et punkt er lukket.", "test"), TestContext.Current.CancellationToken);
        }
        return (meeting.Council.Slug, meeting.Date, item.Number);
    }

    private static IEnumerable<string> Channels(string council, DateOnly date, string closed) =>
    [
        Urls.Front, Urls.Write, Urls.Written, Urls.WriteAbout(Urls.Item(council, date, closed)), Urls.WriteAbout(Urls.Matter(Slug.Of(openTitle))), Urls.Council(council), Urls.Meetings, Urls.Meeting(council, date), Urls.Item(council, date, closed), Urls.Version(council, date, 2),
        Urls.SearchFor(Secret[..12]), Urls.SearchFor("ejendomssag"), $"/api/v1/search?q={Secret}", "/api/v1/search?q=ejendomssag", $"/api/v1/suggest?q={Secret[..6]}", "/api/v1/suggest?q=birthe", $"/feeds/soeg.atom?q={Secret[..12]}", "/feeds/soeg.atom?q=ejendomssag", "/soeg/foelg?q=ejendomssag",
        Urls.Decisions, "/beslutninger.csv", Urls.Matters, Urls.Matter(Slug.Of(openTitle)), Urls.MatterFeed(Slug.Of(openTitle)), Urls.MatterData(Slug.Of(openTitle)), "/api/v1/matters", Urls.Persons, Urls.Person(HiddenSlug), Urls.Municipalities, Urls.Seats, Urls.Deadlines, Urls.SinceLast, Urls.SinceLastBody(council, HiddenSlug), Urls.Announced,
        Urls.Meeting(council, new DateOnly(2031, 5, 5)), Urls.Item(council, new DateOnly(2031, 5, 5), "1.1"), $"/fejl/{Secret[..3]}", "/sitemap.xml", "/robots.txt", "/opensearch.xml",
        $"/feeds/{council}.atom", "/feeds/alle.atom", $"/feeds/{council}.ics", "/api/v1/meetings", $"/api/v1/meetings/{council}/{Urls.Date(date)}", $"/api/v1/items/{council}/{Urls.Date(date)}/{closed}",
        "/api/v1/decisions.ndjson", "/api/v1/decisions.csv", $"/api/v1/persons/{HiddenSlug}", $"/api/v1/meetings/{council}/{Urls.Date(date)}/document", "/openapi/v1.json", "/api/v1/councils",
        $"/api/v1/meetings/{council}/{Urls.Date(date)}/v2", $"/feeds/person/{HiddenSlug}.atom", "/udpegninger.csv", "/frister.ics", Urls.Municipality("aarhus"), "/oparl/v1.1/system", "/oparl/v1.1/bodies",
        .. ((string[])["organizations", "persons", "meetings", "papers", "agenda-items", "consultations", "files", "locations", "legislative-terms", "memberships"]).Select(list => $"/oparl/v1.1/bodies/{council}/{list}"),
        $"/oparl/v1.1/meetings/{council}/{Urls.Date(date)}", $"/oparl/v1.1/agenda-items/{council}/{Urls.Date(date)}/{closed}", $"/oparl/v1.1/papers/{council}/{Urls.Date(date)}/{closed}",
        $"/oparl/v1.1/persons/{HiddenSlug}", $"/oparl/v1.1/files/{council}/{Urls.Date(date)}/v2",
        Urls.DocumentFile(council, date, DocumentKind.Minutes, "pdf"), Urls.DocumentFile(council, date, DocumentKind.Minutes, "docx"), Urls.DocumentFile(council, date, DocumentKind.Agenda, "docx"),
        Urls.ItemFile(council, date, closed, "pdf"), Urls.ItemFile(council, date, closed, "docx"), Urls.VersionFile(council, date, 1, "docx"), Urls.VersionFile(council, date, 2, "pdf"),
        Urls.DocumentFile(council, new DateOnly(2031, 5, 5), DocumentKind.Agenda, "pdf"),
    ];
}
