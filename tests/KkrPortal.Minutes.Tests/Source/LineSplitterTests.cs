using KkrPortal.Minutes.Source;

namespace KkrPortal.Minutes.Tests.Source;

public class LineSplitterTests
{
    [Fact]
    public void Lines_are_counted_from_one_and_blank_lines_count() =>
        Assert.Equal([(1, "en", null), (2, "", null), (3, "tre", null)], LineSplitter.Split("en\n\ntre\n").Select(l => (l.Number, l.Text, l.Page)));

    [Fact]
    public void A_form_feed_begins_the_next_page_and_is_no_line_of_its_own() =>
        Assert.Equal([(1, "a", 1), (2, "b", 2), (3, "c", 3)], LineSplitter.Split("a\n\fb\fc").Select(l => (l.Number, l.Text, l.Page!.Value)));
}
