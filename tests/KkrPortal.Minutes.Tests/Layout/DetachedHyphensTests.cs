using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Tests.Layout;

public class DetachedHyphensTests
{
    [Fact]
    public void A_word_that_stands_whole_elsewhere_was_divided() =>
        Assert.Equal("klimafokus i re-", Attached("Det siger regeringen ofte.", "klimafokus i re -", "geringen betyder mere").ElementAt(1));

    [Fact]
    public void Two_words_that_stand_alone_elsewhere_have_a_dash_between_them() =>
        Assert.Equal("gode muligheder -", Attached("Der er muligheder både her og der - mest her.", "gode muligheder -", "både nu og senere").ElementAt(1));

    [Fact]
    public void What_the_words_leave_open_goes_as_the_others_do() =>
        Assert.Equal(["Regeringen og kommunerne svarer.", "ofte re-", "geringen og kommu-", "nerne i ja-", "nuar."], Attached("Regeringen og kommunerne svarer.", "ofte re -", "geringen og kommu -", "nerne i ja -", "nuar."));

    private static IEnumerable<string> Attached(params string[] text)
    {
        List<Line> lines = [.. text.Select((line, i) => LineReader.Read(new SourceLine(i + 1, line, null))!)];
        DetachedHyphens.Attach(lines);
        return lines.Select(line => line.Text);
    }
}
