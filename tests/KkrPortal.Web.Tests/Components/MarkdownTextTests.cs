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
}
