using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Tests.Structure;

public class ItemNumberTests
{
    private static ItemNumber Number(string text) => ItemNumber.TryRead(text)!;

    [Theory]
    [InlineData("3", "3"), InlineData("03.1", "3.1"), InlineData("3.1.12", "3.1.12"), InlineData("3.a", "3.a"), InlineData("3a", "3a"), InlineData("3 a", "3a"), InlineData("3.1.b", "3.1.b")]
    public void A_number_is_written_as_it_stands_without_blanks(string text, string written) => Assert.Equal(written, Number(text).Text);

    [Theory]
    [InlineData(""), InlineData("a"), InlineData("3."), InlineData("3.A"), InlineData("3.ab"), InlineData("3 1"), InlineData("3.a.1"), InlineData("1.2.3.4"), InlineData("0.1"), InlineData(".3"), InlineData("1234567890")]
    public void What_is_no_number_is_not_read(string text) => Assert.Null(ItemNumber.TryRead(text));

    [Fact]
    public void A_letter_is_one_with_or_without_a_stop_but_no_figure()
    {
        Assert.Equal(Number("3.a"), Number("3 a"));
        Assert.Equal(Number("3.a").GetHashCode(), Number("3a").GetHashCode());
        Assert.NotEqual(Number("3.a"), Number("3.1"));
    }

    [Theory]
    [InlineData("3", "3.1", "3.1.1", "3.2", "3.10", "4.a", "4b", "5")]
    public void Numbers_have_an_order(params string[] inOrder) => Assert.Equal(inOrder, inOrder.Reverse().Select(Number).Order().Select(n => n.Text));

    [Theory]
    [InlineData(null, "1.1"), InlineData(null, "2.a"), InlineData("3.1", "3.2"), InlineData("3.1", "3.1.1"), InlineData("3.1.4", "3.2"), InlineData("3.1.4", "3.2.1"), InlineData("3.9", "4.1")]
    [InlineData("3.a", "3.b"), InlineData("3.a", "3b"), InlineData("3.c", "4.a"), InlineData("3.c", "4.1"), InlineData("3.2", "4.a"), InlineData("3.1", "3.1.a")]
    public void A_number_takes_its_turn(string? above, string number) => Assert.True(Number(number).Follows(above is null ? null : Number(above)));

    [Theory]
    [InlineData(null, "1.2"), InlineData(null, "1.b"), InlineData("3.1", "3.3"), InlineData("3.1", "2.1"), InlineData("3.1.1", "3.1.1"), InlineData("3.1", "13.1")]
    [InlineData("3.1", "3.a"), InlineData("3.1", "3.b"), InlineData("3.a", "3.2"), InlineData("3.a", "3.a"), InlineData("3.b", "3.a"), InlineData("3.c", "4.b"), InlineData("3.1.2", "3.1.a")]
    public void A_number_out_of_turn_follows_nothing(string? above, string number) => Assert.False(Number(number).Follows(above is null ? null : Number(above)));
}
