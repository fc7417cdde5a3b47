using System.Net;
using KkrPortal.Web.Features.Meetings;

namespace KkrPortal.Web.Tests.Features.Meetings;

public sealed class ItemPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private const string Plan = "/moeder/hovedstaden/2025-06-13/3.2";

    [Fact]
    public async Task A_decision_that_changed_the_recommendation_stands_beside_it_with_what_differs_marked()
    {
        var page = await portal.PageAsync("/moeder/sjaelland/2025-09-12/3.3");
        var sides = page.QuerySelectorAll(".side-by-side > div");
        Assert.Equal(2, sides.Length);
        Assert.Contains("36", sides[1].QuerySelectorAll("u").Select(u => u.TextContent));
        Assert.DoesNotMatch(@"\s[,.;:]", sides[1].QuerySelector(".record-text")!.TextContent);
        Assert.DoesNotContain(sides[1].QuerySelectorAll("u"), u => u.TextContent.StartsWith("KKR", StringComparison.Ordinal));
        Assert.Empty((await portal.PageAsync("/moeder/hovedstaden/2025-06-13/3.2")).QuerySelectorAll(".side-by-side"));
    }

    [Fact]
    public async Task An_old_agenda_promises_no_minutes()
    {
        // The meeting of 2015, whose minutes nobody has.
        Assert.Equal("Arkivet har kun dagsordenen til mødet. Hvad der blev besluttet, står ikke her.", (await portal.PageAsync("/moeder/syddanmark/2015-06-12/1.1")).QuerySelector(".decision .empty")!.TextContent);
        var day = new DateOnly(2027, 1, 29);
        Assert.Equal("Mødet er ikke holdt endnu. Beslutningerne kommer med referatet.", MeetingWords.AgendaAlone(day, day));
    }

    [Fact]
    public async Task The_decision_comes_first_with_what_it_adopts_word_for_word()
    {
        var page = await portal.PageAsync(Plan);
        Assert.Equal("Beslutning", page.QuerySelector(".record h2")!.TextContent);
        Assert.Equal("Som indstillet", page.QuerySelector(".decision .outcome")!.TextContent);
        Assert.Equal("KKR Hovedstaden godkendte indstillingen.", page.QuerySelector(".verdict")!.TextContent);
        Assert.Contains("fælles udbygningsplan for 120 nye botilbudspladser i perioden 2026-2029", page.QuerySelector("blockquote.quote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adopted_recommendation_is_folded_since_it_was_just_read()
    {
        var part = (await portal.PageAsync(Plan)).QuerySelector("section[aria-labelledby=indstilling]")!;
        Assert.Contains("120 nye botilbudspladser", part.QuerySelector("details.repeat")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Står ordret ovenfor", part.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_text_has_its_source_lines_numbered_as_received()
    {
        var lines = (await portal.PageAsync(Plan)).QuerySelectorAll("section[aria-labelledby=beslutning] ol.source li");
        Assert.Equal(["Beslutning", "KKR Hovedstaden godkendte indstillingen."], lines.Select(line => line.TextContent));
        Assert.All(lines, line => Assert.True(int.Parse(line.GetAttribute("value")!, Danish.Culture) > 1));
    }

    [Fact]
    public async Task A_table_of_the_record_is_a_table_with_heads()
    {
        var table = (await portal.PageAsync(Plan)).QuerySelector(".record-text table")!;
        Assert.Equal("Planlægningsområde", table.QuerySelector("th[scope=col]")!.TextContent);
        Assert.Contains("Syd og Amager", table.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attachments_carry_the_mark_of_the_margin()
    {
        var list = (await portal.PageAsync(Plan)).QuerySelector(".attachments")!;
        Assert.Equal(2, list.QuerySelectorAll("li").Length);
        Assert.Contains("Notat om høringssvar fra handicaprådene", list.TextContent, StringComparison.Ordinal);
        Assert.Equal("./.", list.QuerySelector(".margin-mark")!.TextContent);
    }

    [Fact]
    public async Task A_reference_leads_to_the_item_and_the_item_knows_who_refers_to_it()
    {
        var from = (await portal.PageAsync(Plan)).QuerySelector(".refs")!;
        Assert.Contains(from.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/moeder/hovedstaden/2025-06-13/3.3");
        var to = (await portal.PageAsync("/moeder/hovedstaden/2025-06-13/3.3")).QuerySelector(".refs")!;
        Assert.Contains(to.QuerySelectorAll("a"), link => link.GetAttribute("href") == Plan);
        Assert.Contains("Hertil, fra", to.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_to_a_meeting_that_is_not_here_is_a_visible_gap()
    {
        var page = await portal.PageAsync("/moeder/hovedstaden/2025-06-13/1.1");
        Assert.Contains(page.QuerySelectorAll("a.ref-gap"), link => link.GetAttribute("href") == "/moeder/hovedstaden/2025-04-04");
        Assert.Contains("Mødet er ikke i arkivet", page.QuerySelector(".refs")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Appointments_name_the_body_and_the_predecessor()
    {
        var row = (await portal.PageAsync("/moeder/hovedstaden/2025-06-13/4.1")).QuerySelector("section[aria-labelledby=udpegninger] tbody tr")!;
        Assert.Contains("Hedvig Åkilde", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Praksisplanudvalget", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("efterfølger", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vibeke Stenløkke", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citation_names_council_document_version_item_and_address()
    {
        var words = (await portal.PageAsync(Plan)).QuerySelector(".copy")!.TextContent;
        Assert.Equal($"KKR Hovedstaden, referat 13. juni 2025 (version 1), punkt 3.2, »Fælles udbygningsplan for højt specialiserede botilbudspladser«, {portal.Address}{Plan}", words);
    }

    [Fact]
    public async Task A_closed_item_has_its_number_and_nothing_of_its_text()
    {
        var page = await portal.PageAsync("/moeder/hovedstaden/2026-02-06/3.7");
        Assert.Contains("Kun nummeret og denne titel er offentlige", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".record"));
        Assert.DoesNotContain("Industrivej", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("SAG-2026-00219", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_says_that_nothing_is_decided_yet()
    {
        var page = await portal.PageAsync("/moeder/sjaelland/2027-01-29/1.1");
        Assert.Equal("Kun dagsorden", page.QuerySelector(".decision .outcome")!.TextContent);
        Assert.Null(page.QuerySelector(".verdict"));
    }

    [Fact]
    public async Task Neighbours_follow_the_order_of_the_minutes()
    {
        var links = (await portal.PageAsync(Plan)).QuerySelectorAll(".item-nav a");
        Assert.Equal(["/moeder/hovedstaden/2025-06-13/3.1", "/moeder/hovedstaden/2025-06-13/3.3"], links.Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task An_unknown_number_answers_404_and_names_the_nearest_item()
    {
        using var response = await portal.Http.GetAsync(Plan + "0", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains($"href=\"{Plan}\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
