using KkrPortal.Minutes.Content;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Content;

public class ContentRecogniserTests
{
    [Theory]
    [InlineData("den 24. november 2023 i Ry", "2023-11-24")]
    [InlineData("21-04-2023 10:00", "2023-04-21")]
    [InlineData("9.6.2015", "2015-06-09")]
    [InlineData("2023-04-21", "2023-04-21")]
    [InlineData("d. 6/2 2013 kl. 13", "2013-02-06")]
    [InlineData("onsdag den 6. feb. 2013", "2013-02-06")]
    [InlineData("31-02-2023", null)]
    [InlineData("kl. 10.00", null)]
    public void Dates_are_read_as_documents_write_them(string text, string? date) => Assert.Equal(date, DanishDate.FindFirst(text)?.Date?.ToString("yyyy-MM-dd", null));

    [Fact]
    public void A_date_without_a_year_is_the_one_nearest_to_the_meeting() =>
        Assert.Equal(new DateOnly(2023, 12, 20), DanishDate.FindFirst("den 20. december")!.NearestTo(new DateOnly(2024, 1, 10)));

    [Theory]
    [InlineData("10:00", "10:00", null)]
    [InlineData("kl. 9", "09:00", null)]
    [InlineData("kl. 10.00-12.30", "10:00", "12:30")]
    [InlineData("fra kl. 9 til kl. 10.30", "09:00", "10:30")]
    [InlineData("9.30-11.45", "09:30", "11:45")]
    [InlineData("i 2023", null, null)]
    public void Times_are_read_as_front_pages_write_them(string text, string? start, string? end)
    {
        var time = DanishTime.TryFind(text);
        Assert.Equal((start, end), (time?.Start.ToString("HH:mm", null), time?.End?.ToString("HH:mm", null)));
    }

    [Fact]
    public void A_sentence_does_not_end_at_an_abbreviation_or_a_day() =>
        Assert.Equal(["Se bl.a. punkt 3, jf. KKR den 8. februar.", "Det er nyt!"], Sentences.Split("Se bl.a. punkt 3, jf. KKR den 8. februar. Det er nyt!").Select(s => s.Text));

    [Theory]
    [InlineData("jf. pkt. 3.4", "3.4")]
    [InlineData("under dagsordenpunkt 2.1 nævnes", "2.1")]
    [InlineData("punkt 3.4 og 3.5", "3.4 3.5")]
    [InlineData("KKR Sjælland besluttede på mødet den 3. maj 2021, at", "2021-05-03")]
    [InlineData("på KKR Sjællands møde den 3. maj 2021", "2021-05-03")]
    [InlineData("på KKR-mødet den 3. maj", "2021-05-03")]
    [InlineData("KKR Sjælland vedtog planen den 3. maj 2021.", "2021-05-03")]
    [InlineData("Med godkendelsen den 3. maj 2021 besluttede KKR Sjælland", "2021-05-03")]
    [InlineData("Kystudvalget godkendte på mødet den 3. maj 2021", "")]
    [InlineData("på mødet i Kystudvalget den 3. maj 2021", "")]
    [InlineData("KKR Fynsland drøfter det på sit møde den 3. maj 2021", "")]
    [InlineData("på et dialogmøde den 3. maj 2021", "")]
    [InlineData("mødet mellem KL og KKR's formandskaber den 3. maj 2021", "")]
    [InlineData("Brevet er sendt den 3. maj 2021", "")]
    [InlineData("På mødet den 3. maj 2021 bad KKR Sjælland om et notat.", "2021-05-03")]
    [InlineData("Punktet blev udsat på mødet den 3. maj 2021, fordi kortet manglede.", "2021-05-03")]
    [InlineData("Ib Lund blev udpeget til bestyrelsen på mødet den 3. maj 2021.", "2021-05-03")]
    [InlineData("Ib Lund blev på mødet den 3. maj 2021 udpeget til bestyrelsen.", "2021-05-03")]
    [InlineData("På mødet den 3. maj 2021 blev det varslet, at sagen kommer igen.", "2021-05-03")]
    [InlineData("Referatet af mødet den 3. maj 2021 er sendt ud.", "2021-05-03")]
    [InlineData("Næste møde holdes den 3. maj 2021 i Køge.", "2021-05-03")]
    [InlineData("KKR Sjælland mødes næste gang den 3. maj 2021.", "2021-05-03")]
    [InlineData("KKR Sjælland har på møderne den 3. maj 2021 og den 14. juni 2021 drøftet planen.", "2021-05-03 2021-06-14")]
    [InlineData("KKR Sjælland holder møde den 3. maj, 14. juni og 2. november 2023.", "2023-05-03 2023-06-14 2023-11-02")]
    [InlineData("På sidste møde den 3. maj 2021 blev sagen udsat.", "2021-05-03")]
    [InlineData("Jf. punkt 3.2 på dagsordenen fra mødet 3/5 2021.", "3.2 2021-05-03")]
    [InlineData("Der henvises til KKR Sjællands beslutning af 3. maj 2021.", "2021-05-03")]
    [InlineData("I forlængelse af KKR's drøftelse den 3. maj 2021 er der lavet et notat.", "2021-05-03")]
    [InlineData("Kystudvalget mødtes den 3. maj 2021 og den 14. juni 2021.", "")]
    [InlineData("Kystudvalget så på sagen. Den blev udsat på mødet den 3. maj 2021.", "")]
    [InlineData("Planen blev godkendt i Kystudvalget på mødet den 3. maj 2021.", "")]
    [InlineData("KKR Sjælland godkendte, at arbejdet begynder den 3. maj 2021.", "")]
    public void References_are_to_items_and_to_the_councils_own_meetings(string text, string targets) =>
        Assert.Equal(targets, string.Join(' ', References.Find(Sentences.Split(text), _ => 1, "KKR Sjælland", new DateOnly(2021, 9, 1)).Ours.Select(r => r.TargetItem ?? r.TargetMeetingDate?.ToString("yyyy-MM-dd", null))));

    [Theory]
    [InlineData("Sagen blev behandlet i KKR Sjælland den 3. maj 2021, pkt. 3.4.", "2021-05-03")]
    [InlineData("Den blev drøftet på KKR-mødet den 3. maj 2021 (punkt 3.4), hvor der blev bedt om mere.", "2021-05-03")]
    [InlineData("Jf. punkt 3.4 på dagsordenen fra mødet den 3. maj 2021.", "2021-05-03")]
    [InlineData("På mødet den 3. maj 2021 (punkt 3.4) besluttede KKR Sjælland at gå med.", "2021-05-03")]
    [InlineData("KKR Sjælland behandlede planen på sit møde den 3. maj 2021 under punkt 3.4.", "2021-05-03")]
    [InlineData("KKR behandlede planen på mødet den 3. maj 2021 som pkt. 3.4.", "2021-05-03")]
    [InlineData("KKR Sjælland besluttede den 3. maj 2021 at gå med, jf. pkt. 3.4.", null)]
    [InlineData("Kystudvalget mødtes den 3. maj 2021 (punkt 3.4).", null)]
    public void An_item_beside_a_meeting_is_of_that_meeting(string text, string? day) =>
        Assert.Equal(day, References.Find(Sentences.Split(text), _ => 1, "KKR Sjælland", new DateOnly(2021, 9, 1)).Ours.Single(r => r.TargetItem == "3.4").TargetMeetingDate?.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData("KKR Fynsland besluttede på mødet den 3. maj 2021 at gå med.", "KKR Fynsland 2021-05-03")]
    [InlineData("KKR Sjælland besluttede på mødet den 3. maj 2021 at gå med.", "")]
    [InlineData("Kystudvalget besluttede på mødet den 3. maj 2021 at gå med.", "")]
    public void Meetings_of_other_councils_are_told_apart(string text, string meetings) =>
        Assert.Equal(meetings, string.Join(' ', References.Find(Sentences.Split(text), _ => 1, "KKR Sjælland", new DateOnly(2021, 9, 1)).Others.Select(r => $"{r.Council} {r.Date:yyyy-MM-dd}")));

    [Fact]
    public void A_correction_of_minutes_names_items_of_the_meeting_that_they_are_of()
    {
        var item = Documents.Item("Baggrund\n\nReferatet fra mødet den 3. december 2021 er sendt ud.\n\nBeslutning\n\nReferatet godkendes med den rettelse, at det under punkt 3.3 er Skive og ikke Struer, der leverer tovværk.", "Godkendelse af referat");
        Assert.Equal(("3.3", new DateOnly(2021, 12, 3)), (item.CrossReferences[1].TargetItem, item.CrossReferences[1].TargetMeetingDate));
        Assert.Equal(Outcome.Approved, item.Decision!.Outcome);
    }

    [Theory]
    [InlineData("Svar gives senest den 20. juni 2023.", "senest den 20. juni 2023", "2023-06-20")]
    [InlineData("Frist for ansøgning er den 1. maj 2023.", "Frist for ansøgning er den 1. maj 2023", "2023-05-01")]
    [InlineData("Deadline for input er sat til den 11. december 2023", "Deadline for input er sat til den 11. december 2023", "2023-12-11")]
    public void Deadlines_are_found(string text, string words, string date)
    {
        var deadline = Assert.Single(Deadlines.Find(Sentences.Split(text), _ => 1, new DateOnly(2023, 4, 1)));
        Assert.Equal((words, date), (deadline.Text, deadline.Date.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void What_was_done_most_recently_is_no_deadline() => Assert.Empty(Deadlines.Find(Sentences.Split("Rådet mødtes senest den 20. juni 2023."), _ => 1, new DateOnly(2023, 9, 1)));

    [Theory]
    [InlineData("Havneplanlægger Ea Mo viser kortet.", "Ea Mo")]
    [InlineData("Husets nye direktør, Ea Mo-Lund, hilser på.", "Ea Mo-Lund")]
    [InlineData("Direktør Ea Mo fra Nordvig Erhvervsakademi fortæller om brugen.", "Ea Mo")]
    public void Persons_are_told_from_organisations(string text, string people) =>
        Assert.Equal(people, string.Join(", ", People.Find(text, new HashSet<string>())));

    [Fact]
    public void A_date_without_a_cue_is_no_deadline() => Assert.Empty(Deadlines.Find(Sentences.Split("Mødet var den 20. juni 2023."), _ => 1, null));

    private const string Paragraph = "Havnene har svaret på brevet, og svarene er samlet i et kort notat.";

    [Theory]
    [InlineData("Den videre proces\n\n" + Paragraph, "#### Den videre proces")]
    [InlineData("*Nyt fra havnene*\n\n" + Paragraph, "#### Nyt fra havnene")]
    [InlineData("Ønsker til havnene\n\n- Flere kajpladser\n- Mere tovværk", "#### Ønsker til havnene")]
    [InlineData("Den videre proces er ikke aftalt\n\n" + Paragraph, "Den videre proces er ikke aftalt")]
    [InlineData("Følgende havne\n\n- Lemvig\n- Skagen", "Følgende havne")]
    [InlineData("Lemvig: Arbejdet går\n\n" + Paragraph, "Lemvig: Arbejdet går")]
    [InlineData("Lemvig Havn\n\nSkagen Havn\n\n" + Paragraph, "Lemvig Havn")]
    [InlineData("Der er spurgt i:\n\nLemvig Havn\n\n" + Paragraph, "Der er spurgt i:")]
    [InlineData("Status fra KKR Midtjylland og\n\n" + Paragraph, "Status fra KKR Midtjylland og")]
    [InlineData("./. Notat om havnene\n\n" + Paragraph, "./. Notat om havnene")]
    [InlineData("Den videre proces", "Den videre proces")]
    public void A_short_line_over_a_paragraph_is_a_sub_heading_where_that_is_certain(string text, string first) =>
        Assert.Equal(first, Documents.Item("Baggrund\n\n" + text).Parts[0].Markdown.Split("\n\n")[0]);

    [Theory]
    [InlineData("Godkendt"), InlineData("Indstillingen tiltrådt"), InlineData("Taget til efterretning"), InlineData("Ane Bo (A), Skive Kommune"), InlineData("Ane Bo")]
    public void A_decision_is_no_sub_heading_of_what_was_added_to_it(string decision) =>
        Assert.StartsWith(decision, Documents.Item($"Beslutning\n\n{decision}\n\n{Paragraph}").Parts[0].Markdown, StringComparison.Ordinal);

    [Fact]
    public void A_place_cut_by_a_line_end_is_no_heading() =>
        Assert.Contains("Ib Lund (V), Struer Kommune, går af", Documents.Parse(Wrapped("Rådet ønsker at takke, fordi Ib Lund (V), Struer\nKommune, går af efter mange år i rådet.")).Sections[0].Items[0].Parts[0].Markdown, StringComparison.Ordinal);

    /// <summary>A document whose lines are wrapped at some fifty characters.</summary>
    private static string Wrapped(string text) =>
        "REFERAT 2022\n \nKKR MIDTJYLLAND\n \n1. Sager\n \n1.1. En sag\nSAG-2022-00017 abc\n \nBaggrund\n" + text + "\n \n"
        + string.Concat(Enumerable.Repeat("Havnene i kommunen har fået nye kajpladser, som er\nbedre end de gamle, og de kan rumme både små skibe\nog store skibe, der kommer langt væk fra.\n \n", 12));

    [Theory]
    [InlineData("Fra Sundhedssamarbejdsudvalget (SSU) blev der fortalt", "SSU", "Sundhedssamarbejdsudvalget", "Sundhedssamarbejdsudvalget (SSU)")]
    [InlineData("penge fra EU's Fond for  Retfærdig Omstilling (FRO) kan", "FRO", "Fond for Retfærdig Omstilling", "Fond for  Retfærdig Omstilling (FRO)")]
    [InlineData("den forberedende grunduddannelse (FGU)", "FGU", "forberedende grunduddannelse", "forberedende grunduddannelse (FGU)")]
    [InlineData("Nordjyllands Trafikselskab (NT)", "NT", "Nordjyllands Trafikselskab", "Nordjyllands Trafikselskab (NT)")]
    [InlineData("Midler fra FRO (Fond for Retfærdig Omstilling) kan søges", "FRO", "Fond for Retfærdig Omstilling", "FRO (Fond for Retfærdig Omstilling)")]
    public void Abbreviations_are_found_where_a_text_explains_them(string text, string shortForm, string longForm, string mention)
    {
        var (found, meaning, start, length) = Assert.Single(Abbreviations.Find(text));
        Assert.Equal((shortForm, longForm, mention), (found, meaning, text.Substring(start, length)));
    }

    [Theory]
    [InlineData("Asta Wolmer Fribjerg (SF), Køge Kommune")]
    [InlineData("Sanne Friis (SF), Køge Kommune")]
    [InlineData("Rita Ager (A), Køge Kommune")]
    [InlineData("mødet i byen (XYZ) var kort")]
    [InlineData("drøftet i KKR (se bilag)")]
    public void Parties_and_strangers_are_no_abbreviations(string text) => Assert.Empty(Abbreviations.Find(text));
}
