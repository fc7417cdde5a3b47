using System.Net;
using AngleSharp.Html.Parser;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace KkrPortal.Web.Tests.Features.Enquiries;

/// <summary>A reader writes about a page, and the council's own secretariat reads it, answers, and has it deleted in time.</summary>
public sealed class EnquiryTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private const string Item = "/moeder/hovedstaden/2025-06-13/3.5";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_page_leads_to_the_form_with_the_page_filled_in()
    {
        var link = (await portal.PageAsync(Item)).QuerySelector(".write-link a")!;
        Assert.Equal("Skriv til sekretariatet", link.TextContent);
        var form = (await portal.PageAsync(link.GetAttribute("href")!)).QuerySelector(".write-form")!;
        Assert.Equal(Item, form.QuerySelector("input[name=side]")!.GetAttribute("value"));
        Assert.Contains("punkt 3.5 i KKR Hovedstaden, 13. juni 2025", form.TextContent, StringComparison.Ordinal);
        // The page says which council it is.
        Assert.Null(form.QuerySelector("select"));
    }

    [Fact]
    public async Task A_letter_comes_to_the_councils_own_secretariat_who_answers_it()
    {
        // What others wrote before has been told of before.
        await TellAsync(DateTime.UtcNow);
        var (own, other) = (await portal.AccountAsync("Ellen Prøve", RoleKind.Secretariat, StaffPortal.Hovedstaden), await portal.AccountAsync("Anders Prøve", RoleKind.Secretariat, StaffPortal.Sjaelland));
        var message = $"Der står onsdag, men det var en fredag. {Guid.NewGuid():N}";
        using (var sent = await SendAsync(("side", Item), ("slags", "error"), ("besked", message), ("email", "Laeser@Eksempel.example")))
        {
            Assert.Equal((HttpStatusCode.Redirect, Urls.Written), (sent.StatusCode, sent.Headers.Location!.ToString().Replace(portal.Address, "", StringComparison.Ordinal)));
            Assert.False(sent.Headers.Contains("Set-Cookie"));
        }
        await TellAsync(DateTime.UtcNow);
        await TellAsync(DateTime.UtcNow);
        await using (var db = await portal.WorkspaceAsync())
        {
            var mail = Assert.Single(await db.OutgoingMail.Where(m => m.To == own.Email).ToListAsync(Ct));
            Assert.Equal("Ny henvendelse til KKR Hovedstaden", mail.Subject);
            Assert.Contains(Urls.WorkspaceEnquiriesOf("hovedstaden"), mail.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("fredag", mail.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("eksempel", mail.Body, StringComparison.OrdinalIgnoreCase);
            Assert.False(await db.OutgoingMail.AnyAsync(m => m.To == other.Email, Ct));
        }

        using var http = await portal.SignInAsync(own);
        Assert.Contains("har skrevet", (await DocumentAsync(http, Urls.Workspace)).QuerySelector(".todo")!.TextContent, StringComparison.Ordinal);
        var letter = (await DocumentAsync(http, Urls.WorkspaceEnquiries)).QuerySelectorAll(".enquiry").Single(e => e.TextContent.Contains(message, StringComparison.Ordinal));
        var reply = letter.QuerySelector("a[href^=mailto]")!.GetAttribute("href")!;
        Assert.StartsWith("mailto:laeser@eksempel.example?subject=Din%20henvendelse%20om%20punkt%203.5", reply, StringComparison.Ordinal);
        Assert.EndsWith($"&body={Uri.EscapeDataString($"\r\n\r\nDu skrev:\r\n> {message}")}", reply, StringComparison.Ordinal);
        using (var stranger = await portal.SignInAsync(other))
            Assert.DoesNotContain(message, await stranger.GetStringAsync(Urls.WorkspaceEnquiries, Ct), StringComparison.Ordinal);

        var handler = letter.QuerySelector("input[name=_handler]")!.GetAttribute("value")!;
        (await StaffPortal.SubmitAsync(http, Urls.WorkspaceEnquiries, handler, ("note", "Rettet i version 2."), ("tilstand", "answered"))).Dispose();
        Assert.DoesNotContain(message, await http.GetStringAsync(Urls.WorkspaceEnquiries, Ct), StringComparison.Ordinal);
        var settled = (await DocumentAsync(http, Urls.WorkspaceEnquiriesOf(null, all: true))).QuerySelectorAll(".enquiry").Single(e => e.TextContent.Contains(message, StringComparison.Ordinal));
        Assert.Contains("Besvaret af Ellen Prøve", settled.TextContent, StringComparison.Ordinal);
        Assert.Equal("Rettet i version 2.", settled.QuerySelector("textarea")!.TextContent);
        await using var log = await portal.WorkspaceAsync();
        Assert.Equal(Item, (await log.Audit.SingleAsync(a => a.Action == "enquiry-answered" && a.By == "Ellen Prøve", Ct)).Subject);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        using var answer = await SendAsync(("side", "/udpegninger"), ("slags", "objection"), ("besked", "Jeg sidder der ikke længere."), ("email", "ikke en adresse"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(["#raad", "#email"], page.QuerySelectorAll(".problem a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Jeg sidder der ikke længere.", page.QuerySelector("#besked")!.TextContent);
        Assert.NotNull(page.QuerySelector("input[value=objection][checked]"));
        Assert.Equal("Vælg det råd, det drejer sig om.", page.QuerySelector($"#{page.QuerySelector("#raad")!.GetAttribute("aria-describedby")}")!.TextContent);
    }

    [Theory]
    [InlineData("error", "", "", "besked", "Skriv din besked.")]
    [InlineData("error", "Mit CPR-nummer er 010203-1234.", "", "besked", "Der ser ud til at stå et CPR-nummer i beskeden. Slet det, og send igen.")]
    [InlineData("objection", "Fjern mig.", "", "email", "Skriv din mailadresse, så sekretariatet kan svare dig.")]
    [InlineData("noget", "Hej", "", "slags-fejl", "Vælg, hvad det drejer sig om.")]
    [InlineData("other", "Hej", "a@b", "email", "Mailadressen kunne ikke bruges. Skriv den som navn@eksempel.dk, uden mellemrum.")]
    public async Task Each_problem_has_a_sentence(string kind, string message, string email, string field, string sentence) =>
        Assert.Equal([new EnquiryProblem(field, sentence)], await WriteAsync(new(Item, null, kind, message, null, email)));

    [Fact]
    public async Task A_message_that_is_too_long_is_not_cut() =>
        Assert.Equal("Beskeden er for lang: 4.001 tegn. Skriv højst 4.000.", Assert.Single(await WriteAsync(new(Item, null, "error", new string('a', 4_001), null, null))).Sentence);

    [Theory]
    [InlineData("https://et.andet.example/", "portalen i almindelighed")]
    [InlineData("//et.andet.example/", "portalen i almindelighed")]
    [InlineData("/moeder/hovedstaden/2025-06-13/99.9", "mødet i KKR Hovedstaden, 13. juni 2025")]
    [InlineData("/moeder/findes/2025-06-13", "portalen i almindelighed")]
    [InlineData("/a\0b", "portalen i almindelighed")]
    [InlineData("/personer/hedvig-aakilde", "siden om Hedvig Åkilde")]
    [InlineData("/kommuner/roskilde?x=1", "Roskilde")]
    [InlineData("/frister", "oversigten over frister")]
    public async Task A_page_is_named_as_a_person_would(string address, string words) =>
        Assert.Equal(words, (await portal.Services.GetRequiredService<FindConcernedPage>().ExecuteAsync(address, Ct)).Words);

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://et.andet.example")]
    public async Task A_form_that_another_site_sends_is_not_taken(string header, string value)
    {
        var message = $"{Guid.NewGuid():N}";
        using var answer = await SendAsync([("side", Item), ("slags", "error"), ("besked", message)], (header, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.False(await IsKeptAsync(message));
    }

    [Fact]
    public async Task A_program_that_fills_in_every_field_is_thanked_and_not_read()
    {
        var message = $"{Guid.NewGuid():N}";
        using var answer = await SendAsync(("side", Item), ("slags", "error"), ("besked", message), ("hjemmeside", "https://køb.example"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(await IsKeptAsync(message));
    }

    [Fact]
    public async Task A_letter_is_deleted_half_a_year_after_it_was_settled_and_after_two_years_at_the_latest()
    {
        var (settled, open) = ($"{Guid.NewGuid():N}", $"{Guid.NewGuid():N}");
        foreach (var message in (string[])[settled, open]) Assert.Empty(await WriteAsync(new(Item, null, "error", message, null, null)));
        await using (var db = await portal.WorkspaceAsync())
            await db.Enquiries.Where(e => e.Message == settled).ExecuteUpdateAsync(e => e.SetProperty(x => x.State, EnquiryState.Done).SetProperty(x => x.SettledAt, DateTime.UtcNow).SetProperty(x => x.SettledBy, "Ellen"), Ct);
        await TellAsync(DateTime.UtcNow.AddDays(181));
        Assert.True(await IsKeptAsync(settled));
        await TellAsync(DateTime.UtcNow.AddDays(183));
        Assert.Equal((false, true), (await IsKeptAsync(settled), await IsKeptAsync(open)));
        await TellAsync(DateTime.UtcNow.AddDays(731));
        Assert.False(await IsKeptAsync(open));
    }

    [Fact]
    public async Task Two_who_settle_the_same_letter_do_not_write_over_each_other()
    {
        var message = $"{Guid.NewGuid():N}";
        Assert.Empty(await WriteAsync(new(Item, null, "error", message, null, null)));
        var account = await portal.AccountAsync("Bo Prøve", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        await using var db = await portal.WorkspaceAsync();
        var seen = await db.Enquiries.AsNoTracking().SingleAsync(e => e.Message == message, Ct);
        var settle = portal.Services.GetRequiredService<SettleEnquiry>();
        Assert.Null(await settle.ExecuteAsync(account.Id, seen.Id, seen.Version, EnquiryState.Answered, "Ringet.", Ct));
        Assert.StartsWith("Bo Prøve har rettet henvendelsen imens.", await settle.ExecuteAsync(account.Id, seen.Id, seen.Version, EnquiryState.Done, "Andet.", Ct), StringComparison.Ordinal);
        Assert.Equal("Ringet.", (await db.Enquiries.AsNoTracking().SingleAsync(e => e.Id == seen.Id, Ct)).Note);
    }

    [Fact]
    public async Task The_role_that_writes_a_letter_can_read_none()
    {
        await using var connection = new NpgsqlConnection(portal.Connections.Visitor);
        await connection.OpenAsync(Ct);
        foreach (var sql in (string[])["select message from workspace.enquiry", "select email from workspace.enquiry", "delete from workspace.enquiry", "update workspace.enquiry set state = 'done'"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(Ct))).SqlState);
        }
    }

    private Task<HttpResponseMessage> SendAsync(params (string, string)[] fields) => SendAsync(fields, ("Accept", "text/html"));

    private async Task<HttpResponseMessage> SendAsync((string Name, string Value)[] fields, (string Name, string Value) header)
    {
        using var http = portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, Urls.Write)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "skriv"), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        };
        request.Headers.Add(header.Name, header.Value);
        return await http.SendAsync(request, Ct);
    }

    private Task<IReadOnlyList<EnquiryProblem>> WriteAsync(TypedEnquiry typed) => portal.Services.GetRequiredService<WriteEnquiry>().ExecuteAsync(typed, Ct);

    private Task TellAsync(DateTime now) => ActivatorUtilities.CreateInstance<TellSecretariat>(portal.Services, new At(now)).ExecuteAsync(Ct);

    private async Task<bool> IsKeptAsync(string message)
    {
        await using var db = await portal.WorkspaceAsync();
        return await db.Enquiries.AnyAsync(e => e.Message == message, Ct);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> DocumentAsync(HttpClient http, string path) => await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(path, Ct));

    private sealed class At(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now);
    }
}

/// <summary>On a portal of its own, since every letter counts.</summary>
public sealed class EnquiryRateTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task One_address_writes_so_many_letters_and_reads_the_form_as_often_as_it_likes()
    {
        var statuses = new List<HttpStatusCode>();
        var last = "";
        for (var n = 0; n < 11; n++)
        {
            using var answer = await portal.Http.PostAsync(Urls.Write, new FormUrlEncodedContent([KeyValuePair.Create("_handler", "skriv")]), TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
            last = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
        Assert.All(statuses.Take(10), status => Assert.Equal(HttpStatusCode.UnprocessableEntity, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Contains("For mange forespørgsler", last, StringComparison.Ordinal);
        Assert.NotNull((await portal.PageAsync(Urls.Write)).QuerySelector(".write-form"));
    }
}
