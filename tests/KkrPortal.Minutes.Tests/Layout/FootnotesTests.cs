using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Tests.Layout;

public class FootnotesTests
{
    [Fact]
    public void A_footnote_goes_behind_the_sentence_that_its_page_cuts() => Assert.Equal(
        ["Referatet ligger på KKR's side.¹", "Mellem knude-", "punkterne kører busser.", "¹ Tallene er foreløbige.", "Prisen er 24 kr."],
        Placed("Referatet ligger på KKR's side.1\nMellem knude-\n\n1 Tallene er foreløbige.\n\f", "punkterne kører busser.\nPrisen er 24 kr."));

    [Fact]
    public void A_number_that_no_word_carries_is_no_footnote() => Assert.Equal(
        ["Udledningen af CO2 falder, og kommu-", "1 Havne", "nerne følger op."],
        Placed("Udledningen af CO2 falder, og kommu-\n\n1 Havne\n\f", "nerne følger op."));

    private static IEnumerable<string> Placed(params string[] pages)
    {
        var number = 0;
        List<Line> lines = [];
        foreach (var (page, text) in pages.Index())
        {
            foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
            {
                lines.Add(LineReader.Read(new SourceLine(++number, line, page + 1))!);
                lines[^1].StartsPage = lines.Count > 1 && lines[^2].Page != lines[^1].Page;
            }
        }
        Footnotes.Place(lines);
        return lines.Select(line => line.Text);
    }
}
