using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Content;

/// <summary>Who told of which body, as documents of every layout say it.</summary>
public class ReportsTests
{
    private const string Front = "REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\nDeltagere\n\nAne Bo Dahl (A), Køge Kommune\nIb Lund (V), Faxe Kommune\nEa Mo (C), Greve Kommune\n\n";
    private const string List = "Baggrund\n\nUnder dette punkt orienteres fra forskellige fora, herunder:\n\n- Sundhedssamarbejdsudvalget (SSU)\n- Havnebusserne\n- Lyngby Kystforum.\n\n";

    [Theory]
    [InlineData("Fra Sundhedssamarbejdsudvalget (SSU) fortalte Ane Bo Dahl, at aftalen er sendt i høring.", "Ane Bo Dahl: Sundhedssamarbejdsudvalget (SSU)")]
    [InlineData("Ib Lund orienterede om, at arbejdet i SSU har fokus på akutområdet.", "Ib Lund: Sundhedssamarbejdsudvalget (SSU)")]
    [InlineData("I forhold til Havnebusserne nævnte Ea Mo, at driften er dyr.", "Ea Mo: Havnebusserne")]
    [InlineData("Grundet afbud fra Ea Mo orienterede borgmester Ib Lund fra **Lyngby Kystforum**, herunder om digerne.", "Ib Lund: Lyngby Kystforum")]
    [InlineData("Viceborgmester Ane Bo Dahl (A), Køge Kommune, berettede, at Havnebussernes budget er vedtaget.", "Ane Bo Dahl: Havnebusserne")]
    [InlineData("Ib Lund orienterede kort fra\nHavnebusserne, der har godkendt\net regnskab.", "Ib Lund: Havnebusserne")]
    public void A_speaker_is_joined_with_the_body_of_the_list(string told, string expected) => Assert.Equal([expected], Told(List, told));

    [Theory]
    [InlineData("Fra Havnebusserne orienterede Ib Lund om budgettet.", "Ib Lund: Havnebusserne")]
    [InlineData("Ea Mo gav en kort status på arbejdet i Lyngby Kystforum, der har det godt.", "Ea Mo: Lyngby Kystforum")]
    [InlineData("Ane Bo Dahl nævnte, at **Lyngby Kystforum** har fået ny formand.", "Ane Bo Dahl: Lyngby Kystforum")]
    [InlineData("Kystnævnet: Ib Lund orienterede om digerne.", "Ib Lund: Kystnævnet")]
    [InlineData("RKF: Ib Lund orienterede om digerne.", "Ib Lund: RKF")]
    [InlineData("Orientering fra Havnebusserne ved Ib Lund.", "Ib Lund: Havnebusserne")]
    [InlineData("Borgmester Ib Lund redegjorde for drøftelserne i Kystnævnet.", "Ib Lund: Kystnævnet")]
    [InlineData("Ea Mo refererede fra mødet i Kystnævnet.", "Ea Mo: Kystnævnet")]
    [InlineData("*Orientering fra møde i Kystnævnet (KN)*\n\nIb Lund gav en kort orientering. Nævnet er nyt.", "Ib Lund: Kystnævnet (KN)")]
    [InlineData("*Orientering fra Kystnævnet*\n\nIb Lund gav en kort orientering, og det blev drøftet i\n\n*Orientering fra møde mellem KKR's formandskaber*\n\nEa Mo orienterede fra mødet den 20. maj 2022.", "Ib Lund: Kystnævnet")]
    public void Without_a_list_the_sentence_or_the_heading_names_the_body(string told, string expected) => Assert.Equal([expected], Told("", told));

    [Theory]
    [InlineData("Lyngby Kystforum orienterede om digerne.")]
    [InlineData("Formandskabet orienterede om Havnebusserne.")]
    [InlineData("Ib Lund fra Faxe Kommune orienterede om vejret.")]
    [InlineData("Herefter orienterede Ib Lund fra Faxe Kommune om vejret.")]
    [InlineData("Ea Mo havde sendt afbud til Havnebusserne.")]
    [InlineData("Beslutning: Ib Lund orienterede om vejret.")]
    [InlineData("Havnebusserne har godkendt et regnskab. Det er dyrt.")]
    public void Where_speaker_or_body_is_unclear_there_is_no_report(string told) => Assert.Empty(Told(List, told));

    [Fact]
    public void Two_persons_may_tell_of_one_body() =>
        Assert.Equal(["Ane Bo Dahl: Havnebusserne", "Ib Lund: Havnebusserne"], Item("Siden sidst", List, "Ane Bo Dahl og Ib Lund orienterede fra Havnebusserne.").Reports.Select(r => $"{r.Person}: {r.Body}"));

    [Fact]
    public void Several_reports_stand_in_their_order_with_their_lines()
    {
        var item = Item("Siden sidst", List, "Fra Havnebusserne fortalte Ib Lund, at driften er dyr. Ib Lund oplyste, at Havnebusserne er grønne.\n\nEa Mo orienterede fra Lyngby Kystforum.");
        Assert.Equal(["Ib Lund: Havnebusserne", "Ea Mo: Lyngby Kystforum"], item.Reports.Select(r => $"{r.Person}: {r.Body}"));
        Assert.All(item.Reports, r => Assert.InRange(r.Lines.First, item.Lines.First, item.Lines.Last));
    }

    [Fact]
    public void Other_items_have_no_reports() => Assert.Empty(Item("Kystsikring", List, "Ib Lund orienterede fra Havnebusserne.").Reports);

    private static List<string> Told(string before, string decision) => [.. Item("Siden sidst", before, decision).Reports.Select(r => $"{r.Person}: {r.Body}")];

    private static ParsedItem Item(string title, string before, string decision) =>
        Documents.Parse($"{Front}1. {title}\n\n1.1. {title}\n\nSAG-2022-00001 abc\n\n{before}Beslutning\n\n{decision}\n\n2. Eventuelt\n\nIngen bemærkninger.\n").Sections[0].Items[0];
}
