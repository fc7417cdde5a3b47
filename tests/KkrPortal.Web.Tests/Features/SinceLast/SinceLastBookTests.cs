using KkrPortal.Data;
using KkrPortal.Web.Features.SinceLast;

namespace KkrPortal.Web.Tests.Features.SinceLast;

public sealed class SinceLastBookTests
{
    private const string List = "Der orienteres fra:\n\n- Sundhedssamarbejdsudvalget (SSU)\n- Movia\n- RAR Hovedstaden.";

    [Theory]
    [InlineData("Fra **Movia** fortalte Ida Eng, at bussen er ny.", "Movia")]
    [InlineData("Ida Eng fortalte om Movias regnskab.", "Movia")]
    [InlineData("Ida Eng nævnte, at SSU har holdt møde.", "Sundhedssamarbejdsudvalget (SSU)")]
    [InlineData("Sundhedssamarbejdsudvalgets formand fortalte, at Movia kører.", "Sundhedssamarbejdsudvalget (SSU)")]
    [InlineData("KKR-formanden orienterede om, at Movia har fået ny direktør.", "Movia")]
    [InlineData("KKR-formandskabet orienterede om sine møder.", "Formandskabet")]
    public void A_paragraph_belongs_to_the_body_that_it_names_first(string paragraph, string body) => Assert.Equal(body, Assert.Single(Told(List, paragraph)).Name);

    [Theory]
    [InlineData("Ida Eng fortalte om vejret.")]
    [InlineData("Moviadirektøren kom forbi.")]
    public void What_names_no_body_is_left_where_it_stands(string paragraph) => Assert.Empty(Told(List, paragraph));

    [Fact]
    public void Under_a_heading_everything_belongs_to_it()
    {
        var bodies = Told(null, "*Orientering fra BRN*\n\nFørste.\n\nAndet, og Nordtrafik (NT) med.\n\n#### Nordtrafik (NT)\n\nTredje.\n\n#### Sammensætning af NT's bestyrelse\n\nFjerde.");
        Assert.Equal(["BRN", "Nordtrafik (NT)"], bodies.Select(body => body.Name));
        Assert.Equal("Første.\n\nAndet, og Nordtrafik (NT) med.", bodies[0].Reports[0].Markdown);
        Assert.Equal("Tredje.\n\nFjerde.", bodies[1].Reports[0].Markdown);
    }

    [Fact]
    public void The_lines_below_a_colon_belong_to_who_speaks()
    {
        var chairs = Assert.Single(Told(List, "KKR-formandskabet orienterede om:\n\n- Et møde om Movia\n- Et brev."));
        Assert.Equal(("Formandskabet", "KKR-formandskabet orienterede om:\n\n- Et møde om Movia\n\n- Et brev."), (chairs.Name, chairs.Reports[0].Markdown));
    }

    [Fact]
    public void Words_that_only_open_the_list_tell_nothing() =>
        Assert.Empty(Told("Formandskabet orienterer fra:\n\n- Movia\n- RAR Hovedstaden.", "Rådet tog orienteringen til efterretning."));

    [Fact]
    public void A_written_report_loses_the_mark_of_its_attachment() =>
        Assert.Equal("SSU har holdt møde.", Assert.Single(Told(List + "\n\n- ./. SSU har holdt møde.", "")).Reports[0].Markdown);

    [Fact]
    public void A_sentence_that_was_cut_in_two_goes_on_with_the_same_body() =>
        Assert.Equal("Fra Movia fortalte Ida, at\n\nder er orden i det.", Assert.Single(Told(List, "Fra Movia fortalte Ida, at\n\nder er orden i det.")).Reports[0].Markdown);

    [Fact]
    public void A_body_on_the_list_that_says_nothing_is_an_open_place_in_its_line()
    {
        var body = SinceLastBook.Of([Item("2025-01-10", [List], "Movia kører."), Item("2025-03-10", [List], "Intet nyt.")]).Single(b => b.Name == "Movia");
        Assert.Equal([(new DateOnly(2025, 3, 10), null), (new DateOnly(2025, 1, 10), "Movia kører.")], body.Reports.Select(report => (report.Date, report.Markdown)));
        Assert.Equal(1, body.Told);
    }

    [Fact]
    public void What_was_said_at_the_meeting_stands_before_what_was_sent_out()
    {
        var sent = List + "\n\n#### Skriftligt\n\n#### Movia\n\nSkrevet.";
        Assert.Equal(("Sagt om Movia.", false), Only(SinceLastBook.Of([Item("2025-01-10", [sent], "Sagt om Movia.")])));
        Assert.Equal(("Skrevet.", true), Only(SinceLastBook.Of([Item("2025-01-10", [sent], "Rådet tog orienteringen til efterretning.")])));

        static (string?, bool) Only(IReadOnlyList<ReportedBody> bodies) => bodies.Single(b => b.Name == "Movia").Reports.Select(report => (report.Markdown, report.IsWritten)).Single();
    }

    [Fact]
    public void Two_councils_bodies_of_one_name_are_two() =>
        Assert.Equal(2, SinceLastBook.Of([Item("2025-01-10", [List], null), Item("2025-01-11", [List], null) with { CouncilSlug = "syd", CouncilName = "KKR Syd" }]).Count(b => b.Name == "Movia"));

    [Fact]
    public void An_address_made_of_an_older_name_still_finds_it()
    {
        var body = SinceLastBook.Of([Item("2024-01-10", ["- Erhvervshuset Nord"], null), Item("2025-01-10", ["- Erhvervshus Nord"], null)]).Single();
        Assert.Equal("erhvervshus-nord", body.Slug);
        Assert.Contains("erhvervshuset-nord", body.Slugs);
    }

    private static List<ReportedBody> Told(string? sent, string decision) => [.. SinceLastBook.Of([Item("2025-01-10", sent is null ? [] : [sent], decision)]).Where(body => body.Told > 0)];

    private static SinceLastItem Item(string date, string[] sent, string? decision) =>
        new("nord", "KKR Nord", DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), "2.1", DocumentKind.Minutes, sent, decision, []);
}
