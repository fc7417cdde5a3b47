using KkrPortal.Minutes.Content;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Tests.Layout;

public class LayoutRecogniserTests
{
    [Theory]
    [InlineData("K K R  S Y D D A N M A R K", "KKR SYDDANMARK")]
    [InlineData("K K R S Y D D A N M A R K", "KKR SYDDANMARK")]
    [InlineData("D AG S O R D E N 2 0 1 5", "DAGSORDEN 2015")]
    [InlineData("A B og C", "A B og C")]
    [InlineData("KKR SYDDANMARK", "KKR SYDDANMARK")]
    [InlineData("B ES LUTNING", "BESLUTNING")]
    [InlineData("IN DS TILLIN G:", "INDSTILLING:")]
    [InlineData("2 . S IDEN S IDS T", "2. SIDEN SIDST")]
    [InlineData("B e s l u t n i n g", "Beslutning")]
    [InlineData("SIDEN SIDST", "SIDEN SIDST")]
    [InlineData("KL OG KKR", "KL OG KKR")]
    public void Letterspaced_headings_are_closed(string spaced, string closed) => Assert.Equal(closed, LetterSpacing.Close(spaced));

    [Theory]
    [InlineData("Side 3 af 12", 3)]
    [InlineData("SIDE | 9", 9)]
    [InlineData("- 4 -", 4)]
    [InlineData("12", 12)]
    [InlineData("3/12", 3)]
    [InlineData("3 kommuner", null)]
    [InlineData("2021.", null)]
    [InlineData("2022", null)]
    public void Page_numbers_are_recognised(string line, int? number) => Assert.Equal(number, PageNumber.TryRead(line)?.Number);

    [Theory]
    [InlineData("- punkt", "-", "punkt")]
    [InlineData("– punkt", "-", "punkt")]
    [InlineData("•punkt", "-", "punkt")]
    [InlineData("2) punkt", "2)", "punkt")]
    [InlineData("a) punkt", "a)", "punkt")]
    public void List_items_are_recognised(string line, string mark, string text) => Assert.Equal((mark, text), (Bullet.TryRead(line)!.Mark, Bullet.TryRead(line)!.Text));

    [Theory]
    [InlineData("-punkt"), InlineData("2021. Der"), InlineData("1.1. Titel"), InlineData("Afsnit")]
    public void Other_lines_are_no_list_items(string line) => Assert.Null(Bullet.TryRead(line));

    [Theory]
    [InlineData("**1.2. Titel**", "1.2. Titel")]
    [InlineData("<b>Titel</b>", "Titel")]
    [InlineData("se [her](#) og *der*", "se her og der")]
    [InlineData("2*3*4 og snake_case_navn", "2*3*4 og snake_case_navn")]
    public void Marks_of_converters_are_taken_off(string marked, string plain) => Assert.Equal(plain, MarkdownMarks.Remove(marked));

    [Theory]
    [InlineData("hospitals-", "behandling", "hospitalsbehandling")]
    [InlineData("kommunikations-", "og presse", "kommunikations- og presse")]
    [InlineData("2025-", "2026", "2025-2026")]
    [InlineData("KKR-", "medlem", "KKR-medlem")]
    [InlineData("EU-", "Kommissionen", "EU-Kommissionen")]
    [InlineData("lånepuljen 2024 -", "eller senere", "lånepuljen 2024 - eller senere")]
    [InlineData("https://x.dk/til-", "side", "https://x.dk/til-side")]
    [InlineData("en linje", "til", "en linje til")]
    public void Lines_are_joined_and_words_made_whole(string before, string after, string joined) => Assert.Equal(joined, LineJoin.Join(before, after));

    [Theory]
    [InlineData("./. Kort over havnen", "Kort over havnen")]
    [InlineData("- ./. Kort", "- Kort")]
    [InlineData("./.. Kort", "Kort")]
    [InlineData("./.", "")]
    [InlineData("Kort over havnen ./.", "Kort over havnen")]
    public void The_margin_mark_is_read_off(string line, string text) => Assert.Equal((text, true), MarginMark.Strip(line));
}
