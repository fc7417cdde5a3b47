using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Layout;

/// <summary>What converters and language models leave in a text.</summary>
public class ConverterTests
{
    [Theory]
    [InlineData("Havne &amp; kyster&nbsp;m.v.", "Havne & kyster\u00A0m.v.")]
    [InlineData("&lt;b&gt;", "&lt;b&gt;")]
    [InlineData(@"SAG\-2021\-00018 2\.1\. \(kort\)", "SAG-2021-00018 2.1. (kort)")]
    [InlineData(@"ruter\_nord, \*ikke\* og \_ny\_", @"ruter_nord, \*ikke\* og \_ny\_")]
    [InlineData(@"$\bullet$ Ny mole$^{1}$ og $m^2$", "• Ny mole¹ og m²")]
    [InlineData(@"$10\%$ af $\frac{1}{3}$, $\geq 5$, $\mathrm{CO_2}$", "10% af 1/3, ≥ 5, CO2")]
    [InlineData("5 $ og 7 $", "5 $ og 7 $")]
    [InlineData(@"$\sum_{i} x$", @"$\sum_{i} x$")]
    [InlineData("Molen[^1] er lang", "Molen¹ er lang")]
    [InlineData("[^12]: Kilde", "¹² Kilde")]
    [InlineData(@"Molen.[\[1\]](#footnote-2)", "Molen.¹")]
    [InlineData("1. <a id=\"footnote-2\"></a> Kilde [↑](#footnote-ref-2)", "¹ <a id=\"footnote-2\"></a> Kilde")]
    [InlineData(":selected: Ja :unselected: Nej", "☒ Ja ☐ Nej")]
    public void What_stands_for_a_character_is_read_as_that(string written, string read) => Assert.Equal(read, ConverterMarks.Read(written));

    [Theory]
    [InlineData("**Indstil-** **ling**", "**Indstilling**")]
    [InlineData("**Ny** **mole** i havnen", "**Ny mole** i havnen")]
    [InlineData("**Ny** og **gammel**", "**Ny** og **gammel**")]
    [InlineData("**Ny** ** mole", "**Ny** ** mole")]
    public void Bold_beside_bold_is_one(string written, string read) => Assert.Equal(read, MarkdownMarks.JoinEmphasis(written));

    [Theory]
    [InlineData("-----"), InlineData("{3}------------------------------------------------"), InlineData("* * *"), InlineData("```markdown"), InlineData("```")]
    [InlineData("<!-- PageHeader=\"KKR SJÆLLAND\" -->"), InlineData("<page_number>3</page_number>"), InlineData("</figure>"), InlineData("|Col1|Col2|"), InlineData("[Tom side]"), InlineData("[Billede af en slæbebåd]")]
    public void What_a_converter_says_of_its_own_work_is_no_text(string line) => Assert.True(MarkdownMarks.IsNoText(line));

    [Theory]
    [InlineData("- Havn"), InlineData("|---|---|"), InlineData("-- Havn --"), InlineData("[kort](https://havn.example)"), InlineData("<b>Havn</b>"), InlineData("|Col1|Havn|"), InlineData("-"), InlineData("[Billedhuggeren]")]
    public void Text_stays_text(string line) => Assert.False(MarkdownMarks.IsNoText(line));

    [Fact]
    public void Tables_of_a_web_page_are_read_as_rows_wherever_their_cells_stand()
    {
        var table = "<table>\n<tr>\n<th>Havn</th>\n<th colspan=\"2\">Både</th>\n</tr>\n<tr><td rowspan=\"2\">Ny|gammel</td><td>3<br>store</td><td>4</td></tr>\n<tr><td>små-\nbåde</td><td>6</td></tr>\n</table>";
        var part = Documents.Item("Sagsfremstilling\n\n" + table + "\n\nBeslutning\n\nGodkendt.").Parts[0];
        Assert.Equal("| Havn | Både |  |\n| --- | --- | --- |\n| Ny/gammel | 3 store | 4 |\n|  | småbåde | 6 |", part.Markdown);
        Assert.Equal(8, part.Lines.Last - part.Lines.First - 1);
    }

    [Fact]
    public void Every_line_of_such_a_table_is_accounted_for_and_a_single_cell_is_text()
    {
        var minutes = Documents.Parse(Documents.Small + "\n<table>\n<caption>Æbler</caption>\n<tr>\n<td>\nRøde æbler\n</td>\n</tr>\n</table>\n");
        Assert.Empty(minutes.UnassignedLines);
        Assert.Equal("Æblerne på Ærø er søde i år. Æbler Røde æbler", minutes.Sections[1].Body!.Replace("\n\n", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_with_a_page_around_them_make_no_web_page()
    {
        var text = "<img>KL</img>\n\n" + Documents.Small + "\n<html><body><table><tr><td>a</td><td>b</td></tr></table></body></html>\n" + string.Concat(Enumerable.Repeat("\nTekst.\n", 5));
        Assert.Equal(2, Documents.Parse(text).Sections.Count);
    }

    [Fact]
    public void What_a_model_says_of_a_page_is_no_text_of_it_but_a_front_page_between_rules_is()
    {
        var said = "---\nprimary_language: da\nis_table: False\n---\n";
        var minutes = Documents.Parse("---\nDato: 14-03-2022 10:00\nSted: Havnehuset\n---\n" + said + Documents.Small.Replace("Dato: 14-03-2022 10:00\nSted: Havnehuset på Samsø\n", "", StringComparison.Ordinal).Replace("Beslutning\n", "\n" + said + "\nBeslutning\n", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2022, 3, 14), "Havnehuset"), (minutes.Meeting.Date, minutes.Meeting.Location));
        Assert.Equal("Det indstilles, at KKR Midtjylland godkender referatet.", Documents.ItemsOf(minutes).Single().Parts[0].Markdown);
    }

    [Theory]
    [InlineData("**Indstil-**\n**ling**\n\nAt havnen graves ud.")]
    [InlineData("**Indstilling** At havnen graves ud.")]
    [InlineData("**Indstilling:** At havnen graves ud.")]
    public void Bold_headings_may_be_cut_or_run_into_the_text(string text)
    {
        var part = Documents.Item(text).Parts[0];
        Assert.Equal((PartKind.Recommendation, "At havnen graves ud."), (part.Kind, part.Markdown));
    }

    [Fact]
    public void A_bold_word_in_a_sentence_heads_nothing() =>
        Assert.Equal(["Presentation"], Documents.Item("Sagsfremstilling\n\nHavnen er lang.\n\n**Beslutning** om molen træffes senere.").Parts.Select(p => p.Kind.ToString()));

    [Fact]
    public void A_text_that_was_quoted_line_by_line_is_read_without_its_marks()
    {
        var quoted = string.Join('\n', Documents.Small.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));
        Assert.Equal(["1. Godkendelse af referat", "2. Eventuelt"], Documents.Parse(quoted).Sections.Select(s => $"{s.Number}. {s.Title}"));
        Assert.Equal("> 5 både er nok.", Documents.Item("Baggrund\n\n> 5 både er nok.").Parts[0].Markdown);
    }

    [Fact]
    public void Tags_of_headings_and_lists_are_marks()
    {
        var part = Documents.Item("<h3>Sagsfremstilling</h3>\n\n<h4>Havne</h4>\n\nDer er to:\n\n<ul>\n<li>Køge</li>\n<li>Greve</li>\n</ul>").Parts[0];
        Assert.Equal((PartKind.Presentation, "#### Havne\n\nDer er to:\n\n- Køge\n- Greve"), (part.Kind, part.Markdown));
    }

    [Fact]
    public void A_heading_that_cuts_a_sentence_and_comes_again_and_again_is_the_header_of_a_page()
    {
        string Text(string heading) => $"Sagsfremstilling\n\nHavnene er fordelt på den måde, som kommunerne har\n\n# {heading}\n\nbedt om, og det er godt.\n\na.\n\nb.\n\nc.\n\nd.\n\ne.\n\n# {heading}\n\nMolen er lang.\n\nf.\n\ng.\n\nh.\n\ni.\n\nj.\n\n# {heading}\n\nDet var det.";
        Assert.DoesNotContain("Havnesekretariatet", Documents.Item(Text("Havnesekretariatet")).Parts[0].Markdown, StringComparison.Ordinal);
        Assert.Contains("Økonomi", Documents.Item(Text("Økonomi").Replace("\n\nbedt om", "\n\nBedt om", StringComparison.Ordinal)).Parts[0].Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KKR Skønland – møde 17. september 2021")]
    [InlineData("Referat · KKR Skønland · Side 3")]
    [InlineData("# KKR Skønland")]
    public void A_line_of_nothing_but_council_and_day_is_a_pages_header_though_it_cuts_no_sentence(string header)
    {
        var part = $"Havnen er god.\n\n{header}\n\nFærgen er ny.\n\nBroen er lang.\n\nVejen er smal.\n\n";
        Assert.DoesNotContain("KKR Skønland", Documents.Item($"Baggrund\n\n{part}{part}{part}").Parts[0].Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KKR Skønland")]
    [InlineData("Næste møde i KKR Skønland")]
    [InlineData("Møde i KKR Skønland.")]
    public void Other_lines_that_come_again_are_text(string line)
    {
        var part = $"Havnen er god.\n\n{line}\n\nFærgen er ny.\n\nBroen er lang.\n\nVejen er smal.\n\n";
        Assert.Contains(line, Documents.Item($"Baggrund\n\n{part}{part}{part}").Parts[0].Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_menu_and_the_foot_of_a_web_page_are_no_text()
    {
        var minutes = Documents.Parse("Gå til hovedindhold\nSøg\nForside / Politik / KKR\nDel på Havnebog | Del på Moletorv\n" + Documents.Small + "\n\nKontakt\nAne Bo\nKonsulent\nCookies | Privatlivspolitik | Tilgængelighed\n");
        Assert.Equal((null, "Æblerne på Ærø er søde i år."), (minutes.Meeting.Note, minutes.Sections[^1].Body));
        Assert.Contains("Ane Bo", Documents.Parse(Documents.Small + "\n\nKontakt\nAne Bo\nKonsulent\n").Sections[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_in_tags_of_paragraphs_are_read_like_others()
    {
        var item = Documents.Item("<p>**Baggrund**</p>\n<p class=\"x\">Havnen er</p><p>god.</p>\n<p>- Ny mole</p>\n<p>- Ny bro</p>\n<p>| Havn | Kr. |</p>\n<p>|---|---|</p>\n<p>| Skive | 7 |</p>\n<p>#### Indstilling</p>\n<p>Det indstilles, at KKR godkender molen.</p>");
        Assert.Equal([PartKind.Background, PartKind.Recommendation], item.Parts.Select(p => p.Kind));
        Assert.Equal("Havnen er\n\ngod.\n\n- Ny mole\n- Ny bro\n\n| Havn | Kr. |\n| --- | --- |\n| Skive | 7 |", item.Parts[0].Markdown);
    }

    [Fact]
    public void Tables_of_participants_are_no_contents()
    {
        const string head = "| Navn | Parti | Kommune |\n|---|---|---|\n";
        var minutes = Documents.Parse("KKR SJÆLLAND\n\nREFERAT\n\nDato: 3. maj 2021\n\nDeltagere\n\n" + head + "| Ane Bo | A | Køge |\n\nIb Lund (V), Greve\n\n" + head + "| Ea Mo | B | Faxe |\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n");
        Assert.Equal(["Ane Bo", "Ib Lund", "Ea Mo"], minutes.Attendees.Select(a => a.Name));
    }

    [Fact]
    public void An_address_with_a_link_is_one_address() =>
        Assert.Equal(["http://www.havn.example"], Documents.Item("Baggrund\n\nSe [www.havn.example](http://www.havn.example).").Links);

    [Fact]
    public void A_table_under_an_act_needs_no_column_for_the_body()
    {
        var item = Documents.Item("Beslutning\n\nKKR Midtjylland udpegede:\n\n| Medlem | Suppleant |\n|---|---|\n| Ane Bo (A), Skive | Ib Lund (V), Viborg |", "Udpegning til Havnerådet");
        Assert.Equal([("Ane Bo", "Havnerådet", false), ("Ib Lund", "Havnerådet", true)], item.Appointments.Select(a => (a.Person, a.Body!, a.IsSubstitute)));
    }

    [Fact]
    public void Headings_of_several_councils_stand_over_what_concerns_each()
    {
        var texts = string.Concat(Enumerable.Repeat("## KKR Nordjylland\n\nMolen er slidt.\n\nKajen er revnet.\n\nBroen er lukket.\n\nFyret er slukket.\n\n## KKR Sjælland\n\nMolen er god.\n\n", 4));
        Assert.Contains("KKR Nordjylland", Documents.Item($"Baggrund\n\n{texts}").Parts[0].Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_inside_a_sentence_parts_nothing() =>
        Assert.Contains("Tallet", Assert.Single(Documents.Item("Baggrund\n\nTallet <p> er prisen på en pæl.").Parts[0].Markdown.Split("\n\n")), StringComparison.Ordinal);

    [Fact]
    public void A_word_of_sharing_sites_alone_takes_nothing_away()
    {
        var minutes = Documents.Parse(Documents.Small + "\n\nTransskription\n\nTranskription\n\nDer er skrevet ud fra lyd.\n");
        Assert.Equal(Documents.ItemsOf(Documents.Parse(Documents.Small)).Select(i => i.Number), Documents.ItemsOf(minutes).Select(i => i.Number));
    }

    [Theory]
    [InlineData("# R E F E R A T"), InlineData("**R E F E R A T**")]
    public void Letterspaced_titles_may_be_headings(string title)
    {
        var minutes = Documents.Parse(Documents.Small.Replace("REFERAT 2022", title, StringComparison.Ordinal));
        Assert.Equal((DocumentType.Minutes, null), (minutes.DocumentType, minutes.Meeting.Note));
    }
}
