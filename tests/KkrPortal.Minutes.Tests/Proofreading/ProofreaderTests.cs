using FsCheck;
using FsCheck.Fluent;
using KkrPortal.Minutes.Proofreading;

namespace KkrPortal.Minutes.Tests.Proofreading;

/// <summary>Each rule with texts that it must speak up at, and texts at which it must be quiet. All invented.</summary>
public class ProofreaderTests
{
    private static readonly DateOnly Held = new(2024, 3, 14);

    [Theory]
    [InlineData("Her skrives indstillingen")]
    [InlineData("[Indsæt tekst]")]
    [InlineData("Havnen er ny.\n\nHer skrives Sagsfremstillingen")]
    public void Template_text_that_nobody_replaced_is_found(string text) => Assert.Contains("placeholder", Codes(text));

    [Theory]
    [InlineData("mandag den 6. februar 2024", "weekday-differs")]
    [InlineData("Der er frist torsdag d. 12. april.", "weekday-differs")]
    [InlineData("Svar sendes senest den 31. juni 2024.", "no-such-date")]
    [InlineData("Budgettet for 2124-25 ligger klar.", "implausible-year")]
    [InlineData("Planen blev vedtaget den 4. maj 2204.", "implausible-year")]
    [InlineData("Aftalen gælder 2026-2024.", "years-reversed")]
    [InlineData("Rådet får forelagt planen på mødet den 1. juni 2023.", "past-for-future")]
    [InlineData("Rapporten forventes færdig den 1. februar 2023.", "past-for-future")]
    [InlineData("Fristen for høringssvar er den 1. februar 2023.", "past-for-future")]
    [InlineData("Næste møde holdes den 4. juni 2024.\n\nSagen kommer på næste KKR-møde den 8. juni 2024.", "next-meeting-differs")]
    [InlineData("Mødet er kl. 9 til kl. 11. Der kan holdes formøder fra kl. 9 til kl. 10.", "times-overlap")]
    [InlineData("Det fremgår af punkt 7.3.", "unknown-item")]
    [InlineData("./. Planen ligger klar.", "mark-without-attachment")]
    [InlineData("Planen kan ses [her](#).", "dead-link")]
    [InlineData("Planen kan ses [her](http://localhost).", "dead-link")]
    [InlineData("Høringsfristen er den 1. februar 2023.", "past-for-future")]
    [InlineData("Svar sendes senest 31/9 2024.", "no-such-date")]
    [InlineData("Planen kan læses her.", "missing-link")]
    [InlineData("Læs mere her.", "missing-link")]
    [InlineData("Kontakt Høje Tåstrup Kommune.", "municipality-spelling")]
    [InlineData("Kontakt Frederikshvn Kommune.", "municipality-spelling")]
    [InlineData("Borgerens nummer er 010190-1234.", "cpr-number")]
    [InlineData("Borgeren (2110621003) har klaget.", "cpr-number")]
    [InlineData("Skriv til eva.lund@havn.dk.", "e-mail")]
    [InlineData("Ring på tlf. 12345678.", "phone")]
    [InlineData("Ring på +45 12 34 56 78.", "phone")]
    [InlineData("Hun bor på Havnevej 12.", "private-address")]
    [InlineData("Brevet går til Havnegade 12, 2. tv.", "private-address")]
    [InlineData("| By | Pladser |\n| --- | --- |\n| Køge | 10 |\n| Faxe | 12 |\n| I alt | 23 |", "total-differs")]
    public void A_defect_is_found(string text, string code) => Assert.Contains(code, Codes(text));

    [Theory]
    [InlineData("Mødet er tirsdag den 6. februar 2024.")]
    [InlineData("Planen for 2024-2027 og 2025-26 er klar, og §§ 4-10 følges.")]
    [InlineData("Der er sat 2024-2500 pladser af.")]
    [InlineData("Rådet besluttede den 1. februar 2023, at planen forelægges igen.")]
    [InlineData("Referatet er sendt ud den 25. januar 2023. Fristen for bemærkninger er den 1. februar 2023.")]
    [InlineData("Rapporten blev fremlagt på mødet den 1. februar 2023 og skal drøftes igen den 4. juni 2024.")]
    [InlineData("Næste møde holdes den 4. juni 2024. Derefter er der KKR-mødet den 13. september 2024.")]
    [InlineData("Mødet er kl. 10 til kl. 12. Der kan holdes formøder fra kl. 9 til kl. 10.")]
    [InlineData("Det fremgår af punkt 1.2 og af referatets punkt 9.9.")]
    [InlineData("Planen kan ses [her](https://www.kl.dk/plan).")]
    [InlineData("Det skal ske her og nu.")]
    [InlineData("|  |  |\n| --- | --- |\n| Køge | 10 |\n| Faxe | 12 |\n| Greve | 3 |\n| I alt | 25 |")]
    [InlineData("Kontakt Høje-Taastrup Kommune, Københavns Kommune og Vesthimmerlands Kommune.")]
    [InlineData("Sagen er SAG-2023-04525, EAN 5798000123456 og CVR 12345678.")]
    [InlineData("Der er bevilget 12 34 56 78 kr. og 3112991234 kr.")]
    [InlineData("Nummeret 991399-1234 er ingen dag, og 010130-4123 er ikke født endnu.")]
    [InlineData("Skriv til kkr@kl.dk eller info@havn.dk.")]
    [InlineData("Spørgsmål rettes til KKR-sekretariatet på tlf. 12 34 56 78.")]
    [InlineData("Tilmeldingsfristen er den 1. februar 2024.")]
    [InlineData("Læs mere her i planen.")]
    [InlineData("Der er talt 12345678 fugle.")]
    [InlineData("Mødet holdes på Havnevej 12, Køge.")]
    [InlineData("| By | Pladser |\n| --- | --- |\n| Køge | 10 |\n| Faxe | 12,5 |\n| **I alt** | **22,5** |")]
    [InlineData("| By | Andel |\n| --- | --- |\n| Køge | 40 |\n| Faxe | 50 |\n| Samlet | 45 |")]
    [InlineData("| By | Note |\n| --- | --- |\n| Køge | 10 |\n| Faxe | ukendt |\n| I alt | 12 |")]
    public void Sound_text_raises_nothing(string text) => Assert.Empty(Codes(text));

    [Fact]
    public void A_birthday_after_today_is_no_cpr_number()
    {
        Assert.DoesNotContain("cpr-number", Read(Meeting(Item("Barnet 150324-4123.")), new(new(2024, 3, 1), [])).Select(f => f.Code));
        Assert.Contains("cpr-number", Read(Meeting(Item("Barnet 150324-4123.")), new(new(2024, 3, 20), [])).Select(f => f.Code));
    }

    [Fact]
    public void A_cpr_number_is_not_repeated_by_the_finding_about_it()
    {
        var finding = Assert.Single(Read(Meeting(Item("Borgeren 010190-1234 har klaget."))));
        Assert.DoesNotContain("1234", finding.Found, StringComparison.Ordinal);
        Assert.Equal(ProofSeverity.MustFix, finding.Severity);
    }

    [Fact]
    public void A_mark_at_the_paragraph_after_the_one_that_names_the_attachment_is_misplaced()
    {
        Assert.Contains("mark-misplaced", Codes("Planen er klar, jf. bilag.\n\n./. Der er tre mål i den.", attachments: ["Plan"]));
        Assert.Empty(Codes("./. Planen er klar, jf. bilag.\n\nDer er tre mål i den.", attachments: ["Plan"]));
        Assert.Empty(Codes("Planen er klar, jf. bilag.\n\n./. Plan for havnen", attachments: ["Plan for havnen"]));
    }

    [Fact]
    public void What_is_written_here_needs_a_text_a_recommendation_a_title_and_its_attachments()
    {
        static IReadOnlyList<ProofFinding> Agenda(ProofItem item) => Read(Meeting(item) with { DocumentType = DocumentType.Agenda });

        Assert.Equal(["missing-text"], Agenda(new ProofItem { Number = "1.1", Title = "Havnen", IsManual = true }).Select(f => f.Code));
        Assert.Equal(["missing-title", "missing-text"], Agenda(new ProofItem { Number = "1.1", Title = "Nyt punkt", IsManual = true }).Select(f => f.Code));
        Assert.Equal(["missing-recommendation"], Agenda(Item("Havnen er ny.") with { IsManual = true }).Select(f => f.Code));
        Assert.Contains("attachment-missing", Agenda(Item("Planen er vedlagt.") with { IsManual = true }).Select(f => f.Code));
        Assert.Contains("attachment-without-mark", Agenda(Item("Planen er klar.") with { IsManual = true, Attachments = [new("Plan", null)] }).Select(f => f.Code));
        Assert.Empty(Agenda(new ProofItem { Number = "1.1", Title = "Eventuelt", IsManual = true }));
    }

    [Fact]
    public void An_undecided_item_is_asked_for_in_minutes_alone()
    {
        var item = Item("Havnen er ny.") with { IsDecided = false };
        Assert.Equal(["undecided"], Read(Meeting(item)).Select(f => f.Code));
        Assert.Empty(Read(Meeting(item) with { DocumentType = DocumentType.Agenda }));
        Assert.Empty(Read(Meeting(item with { IsDecided = true })));
    }

    [Theory]
    [InlineData("KKR Nord godkendte indstillingen, idet ", "idet")]
    [InlineData("KKR Nord drøftede sagen.\n\nRådet ønsker,", ",")]
    [InlineData("KKR Nord besluttede, at\n\n- havnen bygges\n- vejen venter", null)]
    [InlineData("KKR Nord godkendte indstillingen.", null)]
    public void A_decision_that_ends_within_its_sentence_is_found(string text, string? quote) =>
        Assert.Equal(quote is null ? [] : [quote], Read(Meeting(new ProofItem { Number = "1.1", Title = "Havnen", Texts = [Text(text, PartKind.Decision)] })).Where(f => f.Code == "unfinished-decision").Select(f => f.Quote));

    [Theory]
    [InlineData("KKR Nord godkendte indstillingen.", "Havnen er ny.", "godkendte indstillingen")]
    [InlineData("Indstillingen blev tiltrådt med en bemærkning.", "Havnen er ny.", "Indstillingen blev tiltrådt")]
    [InlineData("KKR Nord godkendte indstillingen.", "Formandskabet indstiller, at havnen bygges.", null)]
    [InlineData("KKR Nord godkendte, at havnen bygges.", "Havnen er ny.", null)]
    [InlineData("KKR Nord drøftede indstillingen.", "Havnen er ny.", null)]
    public void A_decision_that_adopts_a_recommendation_needs_one(string decision, string background, string? quote)
    {
        var item = new ProofItem { Number = "1.1", Title = "Havnen", Texts = [Text(background, PartKind.Background), Text(decision, PartKind.Decision)] };
        Assert.Equal(quote is null ? [] : [quote], Read(Meeting(item)).Where(f => f.Code == "nothing-to-adopt").Select(f => f.Quote));
        Assert.DoesNotContain(Read(Meeting(item with { Texts = [.. item.Texts, Text("At havnen bygges.", PartKind.Recommendation)] })), f => f.Code == "nothing-to-adopt");
    }

    [Fact]
    public void A_recommendation_typed_under_background_is_found() =>
        Assert.Equal(["misplaced-recommendation"], Read(Meeting(new ProofItem { Number = "1.1", Title = "Havnen", Texts = [Text("Det indstilles, at havnen godkendes.", PartKind.Background), Text("", PartKind.Recommendation)] })).Select(f => f.Code));

    [Theory]
    [InlineData("Godkendelse af dagsorden", "Det indstilles, at dagsordenen for mødet den 15. marts 2024 godkendes.", "agenda-of-other-day")]
    [InlineData("Godkendelse af referat", "Referatet af mødet den 14. april 2024 er udsendt.", "minutes-of-later-day")]
    [InlineData("Godkendelse af referat", "Referatet af mødet den 11. november 2023 er udsendt.", "minutes-of-other-day")]
    [InlineData("Godkendelse af dagsorden", "Det indstilles, at dagsordenen for mødet den 14. marts 2024 godkendes.", null)]
    [InlineData("Godkendelse af referat", "Referatet af mødet den 12. december 2023 er udsendt.", null)]
    public void An_approval_names_the_right_meeting(string title, string text, string? code) =>
        Assert.Equal(code is null ? [] : [code], Read(Meeting(new ProofItem { Number = "1.1", Title = title, Texts = [Text(text, PartKind.Recommendation)] }), new(Held, [], new(2023, 12, 12))).Select(f => f.Code));

    [Fact]
    public void A_reference_whose_words_are_another_items_title_is_found()
    {
        var meeting = Meeting(Item("Arbejdet med havnefremmestrategien tages op under punkt 1.3."), Item("Havnen er ny.", "1.2") with { Title = "Havnefremmestrategi 2024-2027" }, Item("Vejen er ny.", "1.3") with { Title = "Vejene" });
        Assert.Equal(["other-item-meant"], Read(meeting).Select(f => f.Code));
        Assert.Empty(Read(Meeting(Item("Arbejdet med havnefremmestrategien tages op under punkt 1.2."), Item("Havnen er ny.", "1.2") with { Title = "Havnefremmestrategi 2024-2027" })));
    }

    [Theory]
    [InlineData("Jacob Havnsø bød velkommen.", "person-spelling")]
    [InlineData("Eva Lund bød velkommen.", "person-spelling")]
    [InlineData("Jakob Havnsø (V) bød velkommen.", "party-differs")]
    [InlineData("Havnsøs leder Jakob Havnsø og Eva Holm Lund bød velkommen.", null)]
    [InlineData("Eva Bo Lund bød velkommen.", null)]
    public void Participants_are_written_as_in_their_list(string text, string? code)
    {
        var meeting = Meeting(Item(text)) with { Attendees = [new("Jakob Havnsø", "A", "Køge Kommune", null, null, null), new("Eva Holm Lund", "B", "Faxe Kommune", null, null, null)] };
        Assert.Equal(code is null ? [] : [code], Read(meeting).Select(f => f.Code));
    }

    [Fact]
    public void A_name_that_the_register_has_is_nobody_elses_misspelling()
    {
        Assert.Equal(["person-spelling"], Read(Meeting(Item("Jacob Havnsø bød velkommen.")), new(Held, ["Jakob Havnsø"])).Select(f => f.Code));
        Assert.Empty(Read(Meeting(Item("Jacob Havnsø bød velkommen.")), new(Held, ["Jakob Havnsø", "Jacob Havnsø"])));
    }

    [Fact]
    public void The_list_of_participants_is_checked_itself()
    {
        ProofAttendee[] list = [new("Ane Bo", "A", "Bornholms Regionskommune", null, null, null), new("Ea Mo", "K", "Høje-Tåstrup Kommune", null, null, null), new("Ib Lund", null, "Bornholm Regionskommune", "Eva Lund", null, null), new("Eva Holm Lund", "B", "Køge Kommune", null, null, null), new("Per Bo", null, null, null, "Direktør", null)];
        Assert.Equal(["doubtful-party", "missing-party", "municipality-spelling", "municipality-spelling", "person-spelling"], Read(Meeting(Item("Havnen er ny.")) with { Attendees = list }).Select(f => f.Code).Order());
    }

    [Fact]
    public void A_long_name_spelled_once_in_another_way_is_found()
    {
        Assert.Equal(["word-spelling"], Codes("Havnalliancen er ny. Havnalliancen vokser. Havnalliancen bygger. Nu kommer Havnaliancen."));
        Assert.Empty(Codes("Havnalliancen er ny. Havnalliancen vokser. Havnalliancen bygger. Havnalliancens mål er sat. Derudover kommer mere. Herudover intet."));
    }

    [Fact]
    public void A_title_that_the_contents_spell_otherwise_is_found() =>
        Assert.Equal(["contents-title-differs"], Read(Meeting(Item("Havnen er ny.")) with { TableOfContents = [new("1.1", "Havnene", 2)] }).Select(f => f.Code));

    [Fact]
    public void A_finding_knows_its_place_and_the_paragraph_under_it()
    {
        const string text = "Havnen er ny.\n\nMødet er mandag den 6. februar 2024 i Køge.";
        var finding = Assert.Single(Read(Meeting(Item(text))));
        Assert.Equal("mandag den 6. februar 2024", text.Substring(finding.Place.Offset, finding.Place.Length));
        Assert.Equal("Mødet er mandag den 6. februar 2024 i Køge.", finding.Under);
        Assert.Equal("6. februar 2024 er en tirsdag, ikke en mandag.", finding.Found);
        Assert.Equal("Ret ugedagen eller datoen.", finding.Help);
    }

    [Fact]
    public void A_closed_items_personal_data_is_nobody_elses_to_see_but_its_cpr_numbers_are()
    {
        var closed = Item("Ring på tlf. 12345678 til 010190-1234, bor på Havnevej 12.") with { IsClosed = true };
        Assert.Equal(["cpr-number"], Read(Meeting(closed)).Select(f => f.Code));
    }

    [Fact]
    public void Any_text_is_read_to_its_end() =>
        Prop.ForAll<string?>(text => Read(Meeting(Item(text ?? ""))).All(f => f.Place.Offset + f.Place.Length <= (text ?? "").Length)).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Codes(string text, string[]? attachments = null) =>
        Read(Meeting(Item(text) with { Attachments = [.. (attachments ?? []).Select(a => new ProofAttachment(a, null))] }, Item("Vejen er ny.", "1.2"))).Select(f => f.Code);

    private static IReadOnlyList<ProofFinding> Read(ProofMeeting meeting, ProofKnowledge? known = null) => Proofreader.Read(meeting, known ?? ProofKnowledge.Nothing(Held));

    private static ProofMeeting Meeting(params ProofItem[] items) => new() { DocumentType = DocumentType.Minutes, Council = "KKR Sjælland", Date = Held, Sections = [new() { Number = "1", Title = "Sager", Items = items }] };

    private static ProofItem Item(string text, string number = "1.1") => new() { Number = number, Title = "Havnen", Texts = [Text(text, PartKind.Background)] };

    private static ProofText Text(string markdown, PartKind kind) => new(null, kind, null, markdown, null);
}
