using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;
using KkrPortal.Minutes.Tests.Support;

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
    [InlineData("3.a Havne", "3.a", "Havne")]
    [InlineData("3a. Havne", "3a", "Havne")]
    [InlineData("3 a Havne", "3a", "Havne")]
    [InlineData("Punkt 3.b: Havne", "3.b", "Havne")]
    [InlineData("3.1.a) Havne", "3.1.a", "Havne")]
    public void Numbered_titles_are_recognised(string text, string number, string title) =>
        Assert.Equal((number, title), (NumberedHeading.TryRead(Line(text))!.Number.Text, NumberedHeading.TryRead(Line(text))!.Title));

    [Theory]
    [InlineData("3.1. og 3.2. Havne", "3.1 3.2")]
    [InlineData("1.-3. Havne", "1 2 3")]
    [InlineData("Punkt 4 og 5: Havne", "4 5")]
    [InlineData("3.4. Havne", "3.4")]
    [InlineData("3.a-3.c. Havne", "3.a 3.b 3.c")]
    public void A_title_may_stand_for_several_numbers(string text, string numbers)
    {
        var heading = NumberedHeading.TryRead(Line(text))!;
        Assert.Equal((numbers, "Havne"), (string.Join(' ', heading.Also.Prepend(heading.Number)), heading.Title));
    }

    [Theory]
    [InlineData("10-12 Kommuner er med"), InlineData("3.-4. kvartal"), InlineData("5. og 3. Havne"), InlineData("3.a-3.4. Havne")]
    public void Spans_of_figures_are_no_numbered_titles(string text) => Assert.Null(NumberedHeading.TryRead(Line(text)));

    [Theory]
    [InlineData("Ane Bo (A), Greve Kommune", true)]
    [InlineData("Ib Lund (SF), Køge", true)]
    [InlineData("Status for den forberedende uddannelse (FGU)", false)]
    public void A_member_is_known_by_a_party(string text, bool isMember) => Assert.Equal(isMember, AttendeeReader.LooksLikeMember(text));

    [Theory]
    [InlineData("24. november 2023."), InlineData("2026. Der arbejdes"), InlineData("1.150 pladser"), InlineData("Havne"), InlineData("3.at KKR"), InlineData("8 i Odense"), InlineData("2 a-kasser"), InlineData("12a, Aarhus")]
    public void Dates_and_sentences_are_no_numbered_titles(string text) => Assert.Null(NumberedHeading.TryRead(Line(text)));

    [Theory]
    [InlineData("SAG-2023-04525 gitb", "SAG-2023-04525", "gitb")]
    [InlineData("SAG-2020-06517 asfp/frbe", "SAG-2020-06517", "asfp+frbe")]
    [InlineData("SAG-2023-01182", "SAG-2023-01182", "")]
    [InlineData("Sagsnr.: SAG-2014-00321 / abc", "SAG-2014-00321", "abc")]
    [InlineData("Sag: SAG 2014-00321", "SAG-2014-00321", "")]
    [InlineData("SAG - 2014 - 00321 abc", "SAG-2014-00321", "abc")]
    [InlineData("ABC SAG-2014-00321", "SAG-2014-00321", "ABC")]
    [InlineData("Ref: abc, Sag: SAG-2014-00321", "SAG-2014-00321", "abc")]
    [InlineData("SAG-2014-00321 SAG-2014-00322 abc", "SAG-2014-00321", "abc")]
    [InlineData("Sagsnr. SAG-2014-00321 Dok. 1234567 v1", "SAG-2014-00321", "")]
    [InlineData("Sagsnr. 14/1234 abc", "14/1234", "abc")]
    [InlineData("KKR-10-0311 abc/def", "KKR-10-0311", "abc+def")]
    [InlineData("Sag: 2015-00413/abc", "2015-00413", "abc")]
    [InlineData("J.nr. 03.07.00-A00/12 abc", "03.07.00-A00/12", "abc")]
    [InlineData("Sags-nr: SAG-2023-00123 abc", "SAG-2023-00123", "abc")]
    [InlineData("Sag nummer: 14/1234 abc", "14/1234", "abc")]
    [InlineData("Journal nr. 14/1234", "14/1234", "")]
    [InlineData("SAG abc, def", null, "abc+def")]
    public void Case_lines_are_recognised(string text, string? number, string initials)
    {
        var line = CaseLine.TryRead(text)!;
        Assert.Equal((number, initials), (line.CaseNumber, string.Join('+', line.Caseworkers)));
    }

    [Theory]
    [InlineData("SAG-2023-04525 behandles igen på næste møde"), InlineData("2023"), InlineData("14/1234"), InlineData("EU-2021-2027 plan")]
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
    [InlineData("Baggrund om havnene"), InlineData("Beslutningen påvirker havnene."), InlineData("indstilling: den"), InlineData("beslutning"), InlineData("indstilling.")]
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
    [InlineData("KKR – NORDJYLLAND", "KKR Nordjylland")]
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

    [Fact]
    public void A_point_of_a_list_between_two_items_heads_no_section()
    {
        var minutes = Documents.Parse("DAGSORDEN\n\nKKR MIDTJYLLAND\n\n3. Sager\n\n3.1. Tidsplan\n\nSAG-2022-00001 abc\n\nBaggrund\n\nDer er tre trin:\n\n1. Havnene svarer.\n2. Rådet ser på svarene.\n3. KKR behandler sagen på mødet.\n\nDet tager et år.\n\n3.2. Færger\n\nSAG-2022-00002 abc\n\nBaggrund\n\nFærgerne sejler.\n");
        Assert.Equal(["3.1", "3.2"], Assert.Single(minutes.Sections).Items.Select(i => i.Number));
        Assert.Contains("3. KKR behandler sagen på mødet.\n\nDet tager et år.", minutes.Sections[0].Items[0].Parts[0].Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_of_a_table_may_be_empty() =>
        Assert.Contains("| I alt |  | 9 |", Documents.Item("Baggrund\n\nHavn\tBy\tPladser\nNord\tSkagen\t4\nVest\tLemvig\t5\nI alt\t\t9").Parts[0].Markdown, StringComparison.Ordinal);

    private static string Agenda(string section, string item, string under) =>
        $"REFERAT 2022\n\nKKR MIDTJYLLAND\n\n1. {section}\n\n1.1. {item}\n\n{under}Baggrund\n\nHavnen sælger en grund.\n\nBeslutning\n\nGodkendt.\n";

    [Theory]
    [InlineData("Sager", "Lukket punkt", "")]
    [InlineData("Sager", "Lukket punkt: Salg af grund", "")]
    [InlineData("Sager", "LUKKET - Salg af grund", "")]
    [InlineData("Sager", "LUKKET Salg af grund", "")]
    [InlineData("Sager", "Salg af grund (lukket)", "")]
    [InlineData("Sager", "Salg af grund (lukket punkt)", "")]
    [InlineData("Sager", "Salg af grund - LUKKET", "")]
    [InlineData("Sager", "Salg af grund. Lukket punkt", "")]
    [InlineData("Sager", "Lukket sag: Salg af grund", "")]
    [InlineData("Sager", "Salg af grund", "LUKKET\n\n")]
    [InlineData("Sager", "Salg af grund", "Lukket sag\n\n")]
    [InlineData("Sager", "Salg af grund", "(lukket)\n\n")]
    [InlineData("Sager", "Salg af grund", "SAG-2022-00001 abc\n\nLukket punkt\n\n")]
    [InlineData("Sager", "Salg af grund", "Punktet er lukket.\n\n")]
    [InlineData("Lukkede punkter", "Salg af grund", "")]
    [InlineData("Lukket dagsorden", "Salg af grund", "")]
    [InlineData("Punkter på lukket dagsorden", "Salg af grund", "")]
    public void Items_closed_to_the_public_are_known(string section, string item, string under) =>
        Assert.True(Documents.Parse(Agenda(section, item, under)).Sections[0].Items[0].IsClosed);

    [Theory]
    [InlineData("Det lukkede arkiv", "")]
    [InlineData("Lukket system til spildevand", "")]
    [InlineData("Havnen har lukket", "")]
    [InlineData("Lukkede afdelinger for unge", "")]
    public void Titles_about_closed_things_are_open(string item, string under) =>
        Assert.False(Documents.Parse(Agenda("Sager", item, under)).Sections[0].Items[0].IsClosed);

    [Fact]
    public void A_line_that_closes_the_agenda_closes_what_follows()
    {
        var minutes = Documents.Parse("REFERAT 2022\n\nKKR MIDTJYLLAND\n\n1. Sager\n\n1.1. Færger\n\nSAG-2022-00001 abc\n\nBeslutning\n\nGodkendt.\n\nLukket dagsorden\n\n2. Grunde\n\n2.1. Salg af grund\n\nSAG-2022-00002 abc\n\nBeslutning\n\nGodkendt.\n\n2.2. Køb af grund\n\nSAG-2022-00003 abc\n\nBeslutning\n\nGodkendt.\n");
        Assert.Equal([false, true, true], Documents.ItemsOf(minutes).Select(i => i.IsClosed));
    }

    [Fact]
    public void Contents_may_have_their_leaders_and_pages_on_lines_of_their_own()
    {
        var minutes = Documents.Parse("REFERAT 2022\n\nKKR MIDTJYLLAND\n\nIndholdsfortegnelse\n\n1. Sager\n........\n2\n1.1. Færger og\nhavne .\n.\n.\n2\n2. Eventuelt\n.........\n3\nSide 1 af 3\n\f1. Sager\n1.1. Færger og havne\nSAG-2022-00001 abc\nBeslutning\nGodkendt.\n2. Eventuelt\nIntet.\n");
        Assert.Equal(["1 Sager 2", "1.1 Færger og havne 2", "2 Eventuelt 3"], minutes.TableOfContents.Select(e => $"{e.Number} {e.Title} {e.Page}"));
        Assert.Equal(["1", "2"], minutes.Sections.Select(s => s.Number));
    }

    [Fact]
    public void List_marks_that_an_extraction_left_at_the_end_of_a_page_belong_to_nothing()
    {
        var minutes = Documents.Parse("REFERAT 2022\n\nKKR MIDTJYLLAND\n\n1. Sager\n\n1.1. Færger\n\nSAG-2022-00001 abc\n\nBaggrund\n\nHavnene ønsker:\n\nNyt tovværk\n\n•\n\n•\n\nSide 1 af 2\n\f\n1.2. Havne\n\nSAG-2022-00002 abc\n\nBaggrund\n\nHavnene er åbne.\n\nSide 2 af 2\n");
        Assert.Equal("Havnene ønsker:\n\nNyt tovværk", minutes.Sections[0].Items[0].Parts[0].Markdown);
        Assert.Equal(0, minutes.Coverage.Unplaced);
    }
}
