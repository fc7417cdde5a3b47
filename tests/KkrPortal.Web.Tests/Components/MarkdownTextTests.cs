namespace KkrPortal.Web.Tests.Components;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("[her](javascript:alert(1))", "javascript")]
    [InlineData("![](https://example.dk/sporing.gif)", "<img")]
    [InlineData("[her](//example.dk)", "href=\"//")]
    [InlineData("|a|b|\n|:-:|-:|\n|1|2|", "style=")]
    public void What_a_record_may_not_do_is_left_out(string markdown, string never) =>
        Assert.DoesNotContain(never, MarkdownText.ToHtml(markdown).Value, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Points_whose_marks_are_letters_stand_each_on_a_line_of_its_own()
    {
        Assert.Contains("a) godkender aftalen<br />\nb) drøfter priserne", MarkdownText.ToHtml("at rådet\n\na) godkender aftalen\nb) drøfter priserne").Value, StringComparison.Ordinal);
        Assert.Equal("a) godkender aftalen\nb) drøfter priserne", MarkdownText.ToPlain("a) godkender aftalen\nb) drøfter priserne"));
    }

    /// <summary>A record has no quotations, no code and no notes: a sign that begins one in Markdown stands in the minutes.</summary>
    [Theory]
    [InlineData("> 65 år"), InlineData("Borgere over\n>65 år"), InlineData("+ 3 projekter"), InlineData("KL`s svar og KKR`s"), InlineData("```\nsvar"), InlineData("~~~"), InlineData("[1]: https://eksempel.dk/note")]
    [InlineData("I alt\n==="), InlineData("I alt\n---"), InlineData("10. og 11. juni er de her"), InlineData("3. - 5. maj"), InlineData("10., 11. og 12. juni"), InlineData("~20 mod ~30"), InlineData("Note:\n\n    [ ] ja")]
    public void Every_sign_of_a_record_stands_on_the_page_and_in_the_plain_words(string markdown)
    {
        static string Squeezed(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
        var html = MarkdownText.ToHtml(markdown).Value;
        Assert.Equal(Squeezed(markdown), Squeezed(System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", ""))));
        Assert.Equal(Squeezed(markdown), Squeezed(MarkdownText.ToPlain(markdown)));
        Assert.DoesNotMatch("<(?!/?(?:p|a|br)\\b)", html);
    }

    [Fact]
    public void Points_keep_the_sign_behind_their_numbers()
    {
        Assert.StartsWith("<ol start=\"3\" class=\"paren\">", MarkdownText.ToHtml("3) tre\n4) fire").Value, StringComparison.Ordinal);
        Assert.StartsWith("<ol>", MarkdownText.ToHtml("1. en\n2. to").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_scrolls_in_its_own_box_and_numbers_stand_right()
    {
        var html = MarkdownText.ToHtml("|Område|Pladser|\n|--|--:|\n|Nord|20|").Value;
        Assert.Contains("tabindex=\"0\"", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">Område</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num\">20</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_begin_where_the_page_is_and_skip_no_level()
    {
        var html = MarkdownText.ToHtml("# A\n\n#### B", topHeading: 3).Value;
        Assert.Contains("<h3>A</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<h4>B</h4>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_paragraph_and_list_of_a_part_has_an_address_and_the_record_gets_no_word_by_it()
    {
        const string Words = "Første afsnit.\n\n### Kort\n\n- en\n- to\n\nSidste afsnit.";
        var html = MarkdownText.ToHtml(Words, part: new("baggrund", "Baggrund")).Value;
        Assert.Contains("<p id=\"baggrund-1\">Første afsnit.<a href=\"#baggrund-1\" class=\"here\" aria-label=\"Link til afsnit 1 i Baggrund\"></a></p>", html, StringComparison.Ordinal);
        Assert.Contains("<ul id=\"baggrund-2\">", html, StringComparison.Ordinal);
        Assert.Contains("<li>to<a href=\"#baggrund-2\"", html, StringComparison.Ordinal);
        Assert.Contains("<p id=\"baggrund-3\">Sidste afsnit.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("¶", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=", MarkdownText.ToHtml(Words).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-"), InlineData("- \n-"), InlineData("1."), InlineData("- # Kun en overskrift"), InlineData("Tekst.\n\n-\n\nMere.")]
    public void A_list_without_words_has_an_address_and_no_link(string words)
    {
        var html = MarkdownText.ToHtml(words, part: new("baggrund", "Baggrund")).Value;
        var list = html.IndexOf("<ul id=\"baggrund-", StringComparison.Ordinal) is var bullets and >= 0 ? bullets : html.IndexOf("<ol id=\"baggrund-", StringComparison.Ordinal);
        Assert.True(list >= 0, html);
        Assert.DoesNotContain("<a", html[list..html.IndexOf("l>", list, StringComparison.Ordinal)], StringComparison.Ordinal);
    }
}
