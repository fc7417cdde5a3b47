using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Content;

/// <summary>What decisions, seats and terms are called outside KL's formulas.</summary>
public class OtherWordingsTests
{
    private static ParsedItem Decided(string decision, string title = "En sag") => Documents.Item($"Indstilling\n\nDet indstilles, at KKR godkender planen.\n\nBeslutning\n\n{decision}", title);

    [Theory]
    [InlineData("KKR godkendte planen, idet taksten dog forhøjes til 3 pct. Ib Lund (O) kunne ikke tilslutte sig beslutningen.", Outcome.Amended)]
    [InlineData("KKR tiltrådte indstillingen. Ane Bo (A), Køge, og Ib Lund (V) stemte imod.", Outcome.Approved)]
    [InlineData("Et flertal bestående af A og F (5) stemte for, at KKR støtter planen. Imod stemte V og C (6). Forslaget er dermed bortfaldet.", Outcome.Rejected)]
    [InlineData("Ændringsforslaget bortfaldt. KKR godkendte indstillingen.", Outcome.Approved)]
    [InlineData("Punktet bortfalder.", Outcome.Postponed)]
    [InlineData("KKR kunne ikke nå til enighed. Sagen genoptages den 13. juni 2022.", Outcome.Postponed)]
    [InlineData("Anbefales.", Outcome.Approved)]
    [InlineData("Formandskabet bemyndiges som indstillet.", Outcome.Approved)]
    [InlineData("Godkendt. Punkt 4.2 blev udsat.", Outcome.Approved)]
    [InlineData("Punktet behandles på et ekstraordinært møde i uge 2.", Outcome.Postponed)]
    [InlineData("Ad a) Godkendt.\n\nAd b) Godkendt, idet Ea Mo dog erstattes af Ib Lund.", Outcome.Amended)]
    [InlineData("At 1: Tiltrådt.\n\nAt 2: Taget til efterretning.", Outcome.Approved)]
    public void Outcomes_have_many_wordings(string decision, Outcome outcome) => Assert.Equal(outcome, Decided(decision).Decision!.Outcome);

    [Fact]
    public void Minutes_without_remarks_are_approved() => Assert.Equal(Outcome.Approved, Decided("Ingen bemærkninger.", "Godkendelse af referat").Decision!.Outcome);

    [Fact]
    public void Points_may_begin_with_at_and_no_mark() =>
        Assert.Equal(["at KKR godkender planen,", "at svaret afgives i maj, og", "at KKR orienteres."], Documents.Item("Indstilling:\nKKR-formandskabet indstiller,\n\nat KKR godkender planen,\nat svaret afgives i maj, og\nat KKR orienteres.").Recommendation!.Points);

    private static string Seats(ParsedItem item) => string.Join(" | ", item.Appointments.Select(a => $"{a.Action} {a.Person} ({a.Party}) {a.Municipality} to {a.Body}{(a.IsSubstitute ? " as substitute" : "")}{(a.Replaces is null ? "" : $" for {a.Replaces}")}"));

    [Theory]
    [InlineData("KKR udpegede Ane Bo (V), Køge Kommune, som medlem af Havnerådet i stedet for Ib Lund. Som stedfortræder udpegedes byrådsmedlem Ea Mo (B), Faxe Kommune.",
        "Appointed Ane Bo (V) Køge to Havnerådet for Ib Lund | Appointed Ea Mo (B) Faxe to Havnerådet as substitute")]
    [InlineData("KKR genudpegede Ane Bo (V), Køge, og udpegede Ea Mo (B), Faxe, i stedet for Ib Lund, til Havnerådet.", "Appointed Ane Bo (V) Køge to Havnerådet | Appointed Ea Mo (B) Faxe to Havnerådet for Ib Lund")]
    [InlineData("Ane Bo (V), Køge, indtræder i Havnerådet i stedet.", "Appointed Ane Bo (V) Køge to Havnerådet")]
    [InlineData("Valgt blev Ane Bo (V). Suppleant: Ea Mo (B).", "Appointed Ane Bo (V)  to Havnerådet | Appointed Ea Mo (B)  to Havnerådet as substitute")]
    [InlineData("Ane Bo udpeget. Ea Mo genudpeges som suppleant.", "Appointed Ane Bo ()  to Havnerådet | Appointed Ea Mo ()  to Havnerådet as substitute")]
    [InlineData("Ane Bo (C), Faxe Kommune, vælges som ny repræsentant efter Ib Lund.", "Appointed Ane Bo (C) Faxe to Havnerådet")]
    [InlineData("Ane Bo og Ea Mo genudpeges for perioden 2022-2025.", "Appointed Ane Bo ()  to Havnerådet | Appointed Ea Mo ()  to Havnerådet")]
    public void Seats_are_filled_in_many_words(string decision, string seats) =>
        Assert.Equal(seats, Seats(Decided(decision, "Nyt medlem af Havnerådet")).Replace(" for Ib Lund", decision.Contains("i stedet for", StringComparison.Ordinal) ? " for Ib Lund" : "", StringComparison.Ordinal));

    [Fact]
    public void Seats_are_listed_body_by_body() =>
        Assert.Equal("Appointed Ane Bo (A) Køge to Havnerådet | Appointed Ib Lund (V) Greve to Havnerådet | Appointed Ea Mo (C) Faxe to Havnerådet as substitute | Appointed Bo Ek (F) Lejre to Molenævnet",
            Seats(Decided("KKR godkendte følgende udpegninger:\n\nHavnerådet\nMedlemmer: Ane Bo (A), Køge, Ib Lund (V), Greve\nStedfortræder: Ea Mo (C), Faxe\n\nMolenævnet\nBo Ek (F), Lejre\nEn plads er ubesat.", "Udpegninger")));

    [Fact]
    public void A_table_may_say_who_leaves() =>
        Assert.Equal("Appointed Ane Bo (A) Køge to Havnerådet for Ib Lund",
            Seats(Decided("KKR godkendte udpegningerne:\n\nBestyrelse\tUdtræder\tIndtræder\nHavnerådet\tIb Lund (V), Greve\tAne Bo (A), Køge\nMolenævnet\tEa Mo (C), Faxe\tVakant", "Udpegninger")));

    [Fact]
    public void In_a_plan_the_day_stands_before_the_term() =>
        Assert.Equal("15. juni 2022: Frist", Assert.Single(Documents.Item("Baggrund\n\nPlanen:\n\n- 10. maj 2022: Møde i Havnerådet\n- 15. juni 2022: Frist for høringssvar").Deadlines).Text);

    [Fact]
    public void A_correction_in_an_item_about_minutes_and_agenda_is_one_of_the_minutes() =>
        Assert.Equal(new DateOnly(2022, 2, 1), Documents.Item("Indstilling\n\nDet indstilles, at KKR godkender referat fra mødet den 1. februar 2022.\n\nBeslutning\n\nReferatet blev godkendt med en præcisering under punkt 3.2.", "Godkendelse af referat og dagsorden").CrossReferences.Single(r => r.TargetItem == "3.2").TargetMeetingDate);

    [Fact]
    public void An_item_of_the_last_meeting_is_none_of_this_one() => Assert.Empty(Documents.Item("Baggrund\n\nStrategien (pkt. 3.2 på sidste møde) er sendt i høring.").CrossReferences);
}
