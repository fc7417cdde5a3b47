using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Tests.Structure;

public class StructureRecogniserTests
{
    private static Line Line(string text) => LineReader.Read(new SourceLine(1, text, null))!;

    [Theory]
    [InlineData("3. Havne og færger", "3", "Havne og færger")]
    [InlineData("3.4. Havne", "3.4", "Havne")]
    [InlineData("3.1.1 Kajplads", "3.1.1", "Kajplads")]
    [InlineData("Punkt 4: Havne", "4", "Havne")]
    [InlineData("Ad 2.1) Havne", "2.1", "Havne")]
    [InlineData("## **3.4. Havne**", "3.4", "Havne")]
    [InlineData("2.2. 5G på øerne", "2.2", "5G på øerne")]
    [InlineData("3.4.", "3.4", "")]
    public void Numbered_titles_are_recognised(string text, string number, string title) =>
        Assert.Equal((number, title), (NumberedHeading.TryRead(Line(text))!.Number, NumberedHeading.TryRead(Line(text))!.Title));

    [Theory]
    [InlineData("24. november 2023."), InlineData("2026. Der arbejdes"), InlineData("1.150 pladser"), InlineData("Havne")]
    public void Dates_and_sentences_are_no_numbered_titles(string text) => Assert.Null(NumberedHeading.TryRead(Line(text)));

    [Theory]
    [InlineData("SAG-2023-04525 gitb", "SAG-2023-04525", "gitb")]
    [InlineData("SAG-2020-06517 asfp/frbe", "SAG-2020-06517", "asfp+frbe")]
    [InlineData("SAG-2023-01182", "SAG-2023-01182", "")]
    [InlineData("Sagsnr.: SAG-2014-00321 / abc", "SAG-2014-00321", "abc")]
    [InlineData("Sagsnr. 14/1234 abc", "14/1234", "abc")]
    public void Case_lines_are_recognised(string text, string number, string initials)
    {
        var line = CaseLine.TryRead(text)!;
        Assert.Equal((number, initials), (line.CaseNumber, string.Join('+', line.Caseworkers)));
    }

    [Theory]
    [InlineData("SAG-2023-04525 behandles igen på næste møde"), InlineData("2023"), InlineData("14/1234")]
    public void Other_lines_are_no_case_lines(string text) => Assert.Null(CaseLine.TryRead(text));

    [Theory]
    [InlineData("Baggrund", PartKind.Background, null)]
    [InlineData("#### **Indstilling**", PartKind.Recommendation, null)]
    [InlineData("Beslutning:", PartKind.Decision, null)]
    [InlineData("Beslutning: Godkendt.", PartKind.Decision, "Godkendt.")]
    [InlineData("./. Bilag", PartKind.Attachments, null)]
    public void Headings_of_parts_are_recognised(string text, PartKind kind, string? rest) =>
        Assert.Equal((kind, rest), (PartHeading.TryRead(Line(text))!.Kind, PartHeading.TryRead(Line(text))!.Rest));

    [Theory]
    [InlineData("Baggrund om havnene"), InlineData("Beslutningen påvirker havnene."), InlineData("indstilling: den")]
    public void Text_that_begins_like_a_heading_is_none(string text) => Assert.Null(PartHeading.TryRead(Line(text)));

    [Theory]
    [InlineData("3.2. Havne .....\t11", "3.2", "Havne", 11)]
    [InlineData("Deltagere.....\t3", "", "Deltagere", 3)]
    [InlineData("1. Havne . . . . . 4", "1", "Havne", 4)]
    public void Lines_of_contents_are_recognised(string text, string number, string title, int page) =>
        Assert.Equal(new TocLine(number, title, page), TocLine.TryRead(Line(text)));

    [Theory]
    [InlineData("KKR SJÆLLAND", "KKR Sjælland")]
    [InlineData("KKR Hovedstadens møde", "KKR Hovedstaden")]
    [InlineData("Kommunekontaktrådet for Region Sjælland", "KKR Sjælland")]
    [InlineData("KKR Østdanmark", "KKR Østdanmark")]
    [InlineData("KKR drøfter sagen", null)]
    public void Councils_are_recognised_also_those_to_come(string text, string? council) => Assert.Equal(council, CouncilName.TryRead(text));

    [Theory]
    [InlineData("Høje Tåstrup Kommune", "Høje-Taastrup")]
    [InlineData("Københavns Kommune", "København")]
    [InlineData("Bornholms Regionskommune", "Bornholm")]
    [InlineData("Århus", "Aarhus")]
    [InlineData("Vesthimmerland", "Vesthimmerlands")]
    [InlineData("Atlantis", null)]
    public void Municipalities_are_found_by_every_spelling_in_use(string asWritten, string? name) => Assert.Equal(name, Municipalities.TryFind(asWritten));

    [Fact]
    public void A_slip_of_one_letter_in_a_municipality_is_only_guessed() =>
        Assert.Equal((null, "Frederikshavn"), (Municipalities.TryFind("Frederikshvn"), Municipalities.TryGuess("Frederikshvn Kommune")));
}
