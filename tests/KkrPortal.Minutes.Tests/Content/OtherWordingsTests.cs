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
    [InlineData("Godkendt som indstillet, dog tilføjes et afsnit om færgerne.", Outcome.Amended)]
    [InlineData("Formandskabet bemyndiges som indstillet.", Outcome.Approved)]
    [InlineData("Godkendt. Punkt 4.2 blev udsat.", Outcome.Approved)]
    [InlineData("Punktet behandles på et ekstraordinært møde i uge 2.", Outcome.Postponed)]
    [InlineData("Ad a) Godkendt.\n\nAd b) Godkendt, idet Ea Mo dog erstattes af Ib Lund.", Outcome.Amended)]
    [InlineData("At 1: Tiltrådt.\n\nAt 2: Taget til efterretning.", Outcome.Approved)]
    [InlineData("Der var afstemning. For stemte 9, imod stemte 3 (Ane Bo, Ib Lund og Ea Mo). Forslaget var dermed vedtaget.", Outcome.Approved)]
    [InlineData("Punktet blev drøftet, og 1. og 2. at tiltrådt. 3. at bortfaldt.", Outcome.Amended)]
    [InlineData("Arbejdsgruppen består af Ane Bo og Ib Lund. Kommissoriet godkendes skriftligt medio august.", Outcome.Other)]
    [InlineData("Budgettet godkendes af bestyrelsen i maj. KKR tog orienteringen til efterretning.", Outcome.Noted)]
    [InlineData("Ane Bo (A), der indtræder i bestyrelsen til maj, orienterede. Orienteringen blev taget til efterretning.", Outcome.Noted)]
    [InlineData("| Organ | Medlem | Stedfortræder |\n|---|---|---|\n| Havnerådet | Ane Bo (A) | Ib Lund (V) |", Outcome.Appointed)]
    [InlineData("| Kommune | Kvote |\n|---|---|\n| Køge | 7 |", Outcome.Other)]
    [InlineData("Taget til efterretning, at KL har udpeget Ane Bo (A) til rådet.", Outcome.Noted)]
    [InlineData("KKR tog orienteringen til efterretning, idet der vælges nye repræsentanter i juni.", Outcome.Noted)]
    [InlineData("Som nyt medlem udpeges Ane Bo (A), Køge Kommune.", Outcome.Appointed)]
    [InlineData("Begge referater godkendt.", Outcome.Approved)]
    [InlineData("KKR drøftede forslaget og gav tilslutning til indstillingen.", Outcome.Approved)]
    [InlineData("Der var ikke flertal for at støtte ansøgningen. Sagen genoptages på mødet den 13. juni 2022.", Outcome.Rejected)]
    [InlineData("Posten holdes vakant til mødet den 13. juni 2022.", Outcome.Postponed)]
    [InlineData("Ib Lund ønskede ikke at modtage valg. KKR indstillede i stedet Ane Bo (A), Køge.", Outcome.Appointed)]
    [InlineData("Ane Bo blev konstitueret som formand for Havnerådet.", Outcome.Appointed)]
    [InlineData("Orienteringen blev taget til efterretning. KKR opfordrer havnene til at svare.", Outcome.Noted)]
    [InlineData("KKR førstebehandlede planen.", Outcome.Discussed)]
    [InlineData("Punkt 1 og 3 blev godkendt.\n\nPunkt 2 blev ikke godkendt.", Outcome.Amended)]
    [InlineData("Følgende indstilles:\n\n| Havneråd | Medlem | Suppleant |\n|---|---|---|\n| Nord | Ane Bo (A) | Ib Lund (V) |", Outcome.Appointed)]
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
    [InlineData("Valgt blev Ane Bo med Ib Lund som personlig suppleant og Ea Mo med Bo Ek som personlig suppleant.", "Appointed Ane Bo ()  to Havnerådet | Appointed Ea Mo ()  to Havnerådet | Appointed Ib Lund ()  to Havnerådet as substitute | Appointed Bo Ek ()  to Havnerådet as substitute")]
    [InlineData("Ib Lund ønskede ikke at modtage valg. KKR indstillede i stedet Ane Bo (A), Køge.", "Appointed Ane Bo (A) Køge to Havnerådet | Declined Ib Lund ()  to Havnerådet")]
    [InlineData("Ib Lund frasagde sig hvervet. Ane Bo (A), Køge, indtræder i Havnerådet.", "Appointed Ane Bo (A) Køge to Havnerådet | Declined Ib Lund ()  to Havnerådet")]
    [InlineData("Ane Bo (A), Køge, blev udpeget. Ea Mo blev suppleant i stedet for Ane Bo.", "Appointed Ane Bo (A) Køge to Havnerådet | Appointed Ea Mo ()  to Havnerådet as substitute for Ane Bo")]
    [InlineData("Ane Bo (A), Køge, indtræder som observatør.", "Appointed Ane Bo (A) Køge to Havnerådet")]
    [InlineData("Ane Bo (A), Køge, udpeges i stedet for Ib Lund.", "Appointed Ane Bo (A) Køge to Havnerådet for Ib Lund")]
    [InlineData("KKR udpegede:\n\nAne Bo (A)\tKøge\tmedlem\nIb Lund (V)\tGreve\tsuppleant", "Appointed Ane Bo (A) Køge to Havnerådet | Appointed Ib Lund (V) Greve to Havnerådet as substitute")]
    [InlineData("KKR udpegede:\n\n| Ane Bo (A) | Køge |\n| Ib Lund (V) | Greve |\n| Ea Mo (B) | Faxe |", "Appointed Ane Bo (A) Køge to Havnerådet | Appointed Ib Lund (V) Greve to Havnerådet | Appointed Ea Mo (B) Faxe to Havnerådet")]
    [InlineData("KKR udpegede:\n\n| Navn | Kommune | Rolle |\n|---|---|---|\n| Ane Bo (A) | Køge | Medlem |\n| Ib Lund (V) | Greve | Suppleant |", "Appointed Ane Bo (A) Køge to Havnerådet | Appointed Ib Lund (V) Greve to Havnerådet as substitute")]
    [InlineData("KKR udpegede de tre:\n\n| Køge | Havn | Mole |\n|---|---|---|\n| Greve | 3 | 7 |", "")]
    [InlineData("Valgt blev Ane Bo (V). Suppleant: Ea Mo (B).", "Appointed Ane Bo (V)  to Havnerådet | Appointed Ea Mo (B)  to Havnerådet as substitute")]
    [InlineData("Ane Bo udpeget. Ea Mo genudpeges som suppleant.", "Appointed Ane Bo ()  to Havnerådet | Appointed Ea Mo ()  to Havnerådet as substitute")]
    [InlineData("Ane Bo (C), Faxe Kommune, vælges som ny repræsentant efter Ib Lund.", "Appointed Ane Bo (C) Faxe to Havnerådet")]
    [InlineData("Ane Bo og Ea Mo genudpeges for perioden 2022-2025.", "Appointed Ane Bo ()  to Havnerådet | Appointed Ea Mo ()  to Havnerådet")]
    [InlineData("KKR udpegede Ane Bo (V), Køge, som medlem og Ea Mo (B), Faxe, som personlig stedfortræder.", "Appointed Ane Bo (V) Køge to Havnerådet | Appointed Ea Mo (B) Faxe to Havnerådet as substitute")]
    [InlineData("KKR udpegede Ane Bo (V), Køge, med Ea Mo (B), Faxe, som stedfortræder.", "Appointed Ane Bo (V) Køge to Havnerådet | Appointed Ea Mo (B) Faxe to Havnerådet as substitute")]
    [InlineData("Ane Bo (V) blev udpeget som nyt medlem, og Ea Mo (B) blev udpeget som suppleant.", "Appointed Ane Bo (V)  to Havnerådet | Appointed Ea Mo (B)  to Havnerådet as substitute")]
    [InlineData("Udpeget blev Ane Bo (V) med stedfortræder Ea Mo (B).", "Appointed Ane Bo (V)  to Havnerådet | Appointed Ea Mo (B)  to Havnerådet as substitute")]
    [InlineData("Som nye medlemmer udpeges Ane Bo (V) og Ea Mo (B), da Bo Ek (C) trækker sig.", "Appointed Ane Bo (V)  to Havnerådet | Appointed Ea Mo (B)  to Havnerådet | Resigned Bo Ek (C)  to ")]
    [InlineData("Ane Bo (V) genudpeges. Ib Lund takkede nej til valg.", "Appointed Ane Bo (V)  to Havnerådet | Declined Ib Lund ()  to Havnerådet")]
    [InlineData("Ane Bo (V) genudpeges, mens Ea Mo (B) indtræder som nyt medlem.", "Appointed Ane Bo (V)  to Havnerådet | Appointed Ea Mo (B)  to Havnerådet")]
    [InlineData("KKR besluttede at udpege Ane Bo (V), Køge, til Molenævnet.", "Appointed Ane Bo (V) Køge to Molenævnet")]
    [InlineData("KKR indstillede Ane Bo (V), Køge, i stedet for Ib Lund, der har valgt at fratræde.", "Appointed Ane Bo (V) Køge to Havnerådet for Ib Lund | Resigned Ib Lund ()  to Havnerådet")]
    [InlineData("Ane Bo (V), som er udpeget af KL, orienterede. KKR tog orienteringen til efterretning.", "")]
    [InlineData("Ane Bo (V), der indtræder i Molenævnet til maj, orienterede.", "")]
    [InlineData("KKR Sjælland valgte enstemmigt Ane Bo (V), Køge, som formand, Bo Ek (A), Faxe, som 1. næstformand og Ea Mo (B), Greve, som 2. næstformand.",
        "Appointed Ane Bo (V) Køge to formand | Appointed Bo Ek (A) Faxe to 1. næstformand | Appointed Ea Mo (B) Greve to 2. næstformand")]
    [InlineData("KKR udpegede også Ane Bo (V), Køge.", "Appointed Ane Bo (V) Køge to Havnerådet")]
    [InlineData("Ane Bo (V) blev udpeget som stedfortræder for Bo Ek (A).", "Appointed Ane Bo (V)  to Havnerådet as substitute")]
    [InlineData("Ane Bo (V) blev valgt som stedfortræder for begge.", "Appointed Ane Bo (V)  to Havnerådet as substitute")]
    [InlineData("Efter indstilling fra V udpegedes Ane Bo.", "Appointed Ane Bo ()  to Havnerådet")]
    [InlineData("a. Godkendt.\n\nb. Ane Bo og Ea Mo udpeges.", "Appointed Ane Bo ()  to Havnerådet | Appointed Ea Mo ()  to Havnerådet")]
    [InlineData("Følgende blev udpeget til Molenævnet (personlige suppleanter i parentes):\n\n- Ane Bo (V), Køge\n- Ea Mo (B), Faxe", "Appointed Ane Bo (V) Køge to Molenævnet | Appointed Ea Mo (B) Faxe to Molenævnet")]
    [InlineData("Udpeget blev:\n\n- Ane Bo, Venstre, Køge", "Appointed Ane Bo (V) Køge to Havnerådet")]
    [InlineData("Ane Bo (V) blev valgt med 12 stemmer mod 9 til Bo Ek (A).", "Appointed Ane Bo (V)  to Havnerådet")]
    [InlineData("KKR udpegede Ane Bo (V), Køge, i stedet for Ib Lund, og Ea Mo (B), Faxe, i stedet for Bo Ek.", "Appointed Ane Bo (V) Køge to Havnerådet for Ib Lund | Appointed Ea Mo (B) Faxe to Havnerådet for Bo Ek")]
    [InlineData("KKR udpegede Ane Bo (V) til Molenævnet for 2022-2025.", "Appointed Ane Bo (V)  to Molenævnet")]
    [InlineData("Taget til efterretning, at KL har udpeget Ane Bo (V) til Molenævnet.", "")]
    [InlineData("Som nyt medlem udpeges Ane Bo (V), Køge.", "Appointed Ane Bo (V) Køge to Havnerådet")]
    [InlineData("KKR udpegede Ane Bo (V) til Molenævnet (suppleant Ib Lund).", "Appointed Ane Bo (V)  to Molenævnet | Appointed Ib Lund ()  to Molenævnet as substitute")]
    [InlineData("KKR udpegede Ane Bo (V) til Molenævnet (som suppleant).", "Appointed Ane Bo (V)  to Molenævnet as substitute")]
    [InlineData("Ane Bo (V), Køge Kommune, blev foreslået som formand og enstemmigt valgt.", "Appointed Ane Bo (V) Køge to formand")]
    [InlineData("Ane Bo (V), Køge, indtræder efter Ea Mo (F), der har ønsket at stoppe.", "Appointed Ane Bo (V) Køge to Havnerådet for Ea Mo | Resigned Ea Mo (F)  to Havnerådet")]
    [InlineData("Ane Bo afløser Ea Mo, som har ønsket at udtræde.", "Appointed Ane Bo ()  to Havnerådet for Ea Mo | Resigned Ea Mo ()  to Havnerådet")]
    [InlineData("Ane Bo blev konstitueret som formand for Molenævnet, så længe orloven varer.", "Appointed Ane Bo ()  to Molenævnet")]
    [InlineData("Indstillet blev Ane Bo (V) med Ib Lund som stedfortræder.", "Appointed Ane Bo (V)  to Havnerådet | Appointed Ib Lund ()  to Havnerådet as substitute")]
    [InlineData("Formand: Ane Bo (V), Køge\n\nNæstformand: Ib Lund (A), Greve\n\nBegge blev valgt.", "Appointed Ane Bo (V) Køge to formand | Appointed Ib Lund (A) Greve to næstformand")]
    [InlineData("Ane Bo blev valgt til formand uden modkandidater.", "Appointed Ane Bo ()  to formand")]
    [InlineData("Ane Bo afløser Ib Lund i Molenævnet fra 1. januar 2020.", "Appointed Ane Bo ()  to Molenævnet")]
    [InlineData("Ea Mo blev foreslået, men ønskede ikke at modtage valg. Ane Bo (V) udpeges som medlem.", "Appointed Ane Bo (V)  to Havnerådet | Declined Ea Mo ()  to Havnerådet")]
    public void Seats_are_filled_in_many_words(string decision, string seats) =>
        Assert.Equal(seats, Seats(Decided(decision, "Nyt medlem af Havnerådet")).Replace(" for Ib Lund", decision.Contains("i stedet for", StringComparison.Ordinal) ? " for Ib Lund" : "", StringComparison.Ordinal));

    [Fact]
    public void Who_enters_by_a_recommendation_is_appointed_when_it_is_adopted() =>
        Assert.Equal("Appointed Ane Bo (A)  to Havnerådet for Ib Lund | Resigned Ib Lund (V)  to Havnerådet",
            Seats(Documents.Item("Indstilling\n\nDet indstilles, at Ane Bo (A) indtræder i stedet for Ib Lund (V), der er udtrådt.\n\nBeslutning\n\nGodkendt.", "Nyt medlem af Havnerådet")));

    [Theory]
    [InlineData("Det indstilles, at KKR udpeger Ane Bo (A), Køge, som medlem.", "KKR tiltrådte indstillingen. Som suppleant udpegedes Ib Lund (V), Greve.")]
    [InlineData("Det indstilles, at KKR\n\n- indstiller Ane Bo (A), Køge, som medlem\n- indstiller Ib Lund (V), Greve, som stedfortræder.", "KKR fulgte indstillingen.")]
    public void A_seat_is_filled_as_recommended_also_where_the_decision_adds_the_substitute(string recommendation, string decision) =>
        Assert.Equal("Appointed Ane Bo (A) Køge to Havnerådet | Appointed Ib Lund (V) Greve to Havnerådet as substitute", Seats(Documents.Item($"Indstilling\n\n{recommendation}\n\nBeslutning\n\n{decision}", "Udpegning til Havnerådet")));

    [Theory]
    [InlineData("Indstilling af bestyrelsesmedlem til Havnelaboratoriet"), InlineData("Udpegning af observatør til Havnelaboratoriet")]
    public void Whatever_the_seat_is_called_the_title_names_the_body(string title) =>
        Assert.Equal("Appointed Ane Bo (A) Køge to Havnelaboratoriet", Seats(Decided("KKR udpegede Ane Bo (A), Køge.", title)));

    [Theory]
    [InlineData("KKR konstituerede sig med Ane Bo (A), Køge Kommune, som formand og Ib Lund (V), Greve Kommune, som næstformand.", "Appointed Ane Bo (A) Køge to formand | Appointed Ib Lund (V) Greve to næstformand")]
    [InlineData("Formand: Ane Bo (A), Køge Kommune. Næstformand: Ib Lund (V), Greve Kommune.", "Appointed Ane Bo (A) Køge to formand | Appointed Ib Lund (V) Greve to næstformand")]
    [InlineData("KKR udpegede følgende til Molenævnet: Ane Bo (A), Køge, Ib Lund (V), Greve og Ea Mo (F), Faxe.", "Appointed Ane Bo (A) Køge to Molenævnet | Appointed Ib Lund (V) Greve to Molenævnet | Appointed Ea Mo (F) Faxe to Molenævnet")]
    [InlineData("Til Molenævnet udpegedes: Ane Bo (A), Køge.", "Appointed Ane Bo (A) Køge to Molenævnet")]
    [InlineData("KKR tog til efterretning, at Ib Lund udtræder af Molenævnet, og udpegede Ane Bo i stedet.", "Appointed Ane Bo ()  to Havnerådet for Ib Lund | Resigned Ib Lund ()  to Molenævnet")]
    [InlineData("Ib Lund udtræder af Molenævnet. Ane Bo indtræder i stedet.", "Appointed Ane Bo ()  to Havnerådet for Ib Lund | Resigned Ib Lund ()  to Molenævnet")]
    [InlineData("KKR godkendte udpegningen af Ane Bo (A), Køge Kommune, til Molenævnet.", "Appointed Ane Bo (A) Køge to Molenævnet")]
    [InlineData("KKR udpegede Ane Bo som ordinært medlem og Ib Lund som personlig suppleant.", "Appointed Ane Bo ()  to Havnerådet | Appointed Ib Lund ()  to Havnerådet as substitute")]
    [InlineData("KKR valgte model 2.", "")]
    public void Who_got_which_seat_is_told_in_as_many_words(string decision, string seats) => Assert.Equal(seats, Seats(Decided(decision, "Udpegning til Havnerådet")));

    [Theory]
    [InlineData("RAR Fyn konstituerede sig med Ane Bo (A), Køge Kommune, som formand.")]
    [InlineData("Bestyrelsen valgte Ane Bo (A), Køge Kommune, som formand.")]
    [InlineData("Havnebussernes bestyrelse har udpeget Ane Bo (A) til Molenævnet.")]
    [InlineData("Regionsrådet godkendte udpegningen af Ane Bo (A) til Molenævnet.")]
    [InlineData("Havneministeren udpegede følgende til Molenævnet: Ane Bo (A), Køge.")]
    public void Who_other_bodies_appoint_gets_no_seat_here(string told)
    {
        var item = Decided(told, "Siden sidst");
        Assert.Equal((Outcome.Other, ""), (item.Decision!.Outcome, Seats(item)));
    }

    [Theory]
    [InlineData("KKR tog til efterretning, at Ib Lund udtræder af Molenævnet, og udpegede Ane Bo i stedet.")]
    [InlineData("Ib Lund udtræder af Molenævnet. Ane Bo indtræder i stedet.")]
    public void Who_takes_over_a_seat_that_no_title_names_has_it_where_the_other_had_it(string decision) =>
        Assert.Equal("Appointed Ane Bo ()  to Molenævnet for Ib Lund | Resigned Ib Lund ()  to Molenævnet", Seats(Decided(decision, "Molerne")));

    [Fact]
    public void Seats_are_listed_body_by_body() =>
        Assert.Equal("Appointed Ane Bo (A) Køge to Havnerådet | Appointed Ib Lund (V) Greve to Havnerådet | Appointed Ea Mo (C) Faxe to Havnerådet as substitute | Appointed Bo Ek (F) Lejre to Molenævnet",
            Seats(Decided("KKR godkendte følgende udpegninger:\n\nHavnerådet\nMedlemmer: Ane Bo (A), Køge, Ib Lund (V), Greve\nStedfortræder: Ea Mo (C), Faxe\n\nMolenævnet\nBo Ek (F), Lejre\nEn plads er ubesat.", "Udpegninger")));

    [Theory]
    [InlineData("KKR-formandskabet anbefaler, at KKR drøfter planen.", "drøfter")]
    [InlineData("Det indstilles, at KKR anbefaler, at kommunerne bygger.", "anbefaler")]
    [InlineData("Det indstilles, at KKR:\n\n- Anbefaler, at kommunerne bygger\n- Udpeger et medlem", "anbefaler udpeger")]
    public void Who_recommends_may_advise(string text, string verbs) => Assert.Equal(verbs, string.Join(' ', Documents.Item($"Indstilling\n\n{text}").Recommendation!.Verbs));

    [Fact]
    public void Chairs_are_elected_with_or_without_a_vote() =>
        Assert.Equal("Appointed Ane Bo (A)  to formand | Appointed Ib Lund (V)  to næstformand", Seats(Decided("Ane Bo (A) er dermed valgt til formand. Ib Lund (V) valgtes uden afstemning til næstformand.", "Valg")));

    [Fact]
    public void A_table_of_seats_may_name_the_party_in_a_column_of_its_own() =>
        Assert.Equal("Appointed Ane Bo (A) Køge to Havnerådet | Appointed Ea Mo (A) Faxe to Havnerådet as substitute",
            Seats(Decided("Følgende blev udpeget:\n\nPost\tParti\tMedlem\tStedfortræder\nHavnerådet\tA\tAne Bo, Køge\tEa Mo, Faxe\nMolenævnet\tF\t–\t–", "Udpegninger")));

    [Fact]
    public void A_table_may_say_who_leaves() =>
        Assert.Equal("Appointed Ane Bo (A) Køge to Havnerådet for Ib Lund",
            Seats(Decided("KKR godkendte udpegningerne:\n\nBestyrelse\tUdtræder\tIndtræder\nHavnerådet\tIb Lund (V), Greve\tAne Bo (A), Køge\nMolenævnet\tEa Mo (C), Faxe\tVakant", "Udpegninger")));

    [Fact]
    public void In_a_plan_the_day_stands_before_the_term() =>
        Assert.Equal("15. juni 2022: Frist", Assert.Single(Documents.Item("Baggrund\n\nPlanen:\n\n- 10. maj 2022: Møde i Havnerådet\n- 15. juni 2022: Frist for høringssvar").Deadlines).Text);

    [Theory]
    [InlineData("Havneplanen er i høring fra den 1. marts 2022 til den 15. april 2022 hos kommunerne.", "i høring fra den 1. marts 2022 til den 15. april 2022")]
    [InlineData("Høringsperioden løber fra 1. marts til og med fredag den 15. april 2022.", "Høringsperioden løber fra 1. marts til og med fredag den 15. april 2022")]
    [InlineData("Havnen er lukket fra den 1. marts 2022 til den 15. april 2022.", null)]
    [InlineData("Planen blev sendt i høring den 1. marts 2022 og vedtaget den 15. april 2022.", null)]
    [InlineData("Havneplanen har været i høring fra den 1. marts 2011 til den 15. april 2011.", null)]
    public void The_end_of_a_hearing_is_its_term(string sentence, string? term) =>
        Assert.Equal(term is null ? [] : [(term, new DateOnly(2022, 4, 15))], Documents.Item($"Baggrund\n\n{sentence}").Deadlines.Select(d => (d.Text, d.Date)));

    [Fact]
    public void A_correction_in_an_item_about_minutes_and_agenda_is_one_of_the_minutes() =>
        Assert.Equal(new DateOnly(2022, 2, 1), Documents.Item("Indstilling\n\nDet indstilles, at KKR godkender referat fra mødet den 1. februar 2022.\n\nBeslutning\n\nReferatet blev godkendt med en præcisering under punkt 3.2.", "Godkendelse af referat og dagsorden").CrossReferences.Single(r => r.TargetItem == "3.2").TargetMeetingDate);

    [Theory]
    [InlineData("Det indstilles, at KKR godkender referatet fra den 6. februar 2021.", "2021-02-06")]
    [InlineData("Der er cykler i havnen, jf. referat af 6. februar 2021.", "2021-02-06")]
    [InlineData("Ordningen blev drøftet på møderne den 20. november 2020 og den 14. april 2021.", "2020-11-20 2021-04-14")]
    [InlineData("Posten holdes vakant til mødet den 4. april 2022.", "2022-04-04")]
    [InlineData("KKR tiltrådte på mødet den 9. september 2021 at undersøge havnene.", "2021-09-09")]
    [InlineData("Formandskabet bad om en oversigt til mødet den 14. september 2022.", "2022-09-14")]
    [InlineData("KKR anmoder embedsmandsudvalget om en status til mødet den 14. september 2022.", "2022-09-14")]
    [InlineData("Embedsmandsudvalget anmoder styregruppen om en status til Havnerådet til mødet den 14. september 2022.", "")]
    [InlineData("Møderne den 4. april og den 13. juni 2022 fastholdes.", "2022-04-04 2022-06-13")]
    [InlineData("Mødet den 8. september 2022 flyttes til den 15. september.", "2022-09-08 2022-09-15")]
    [InlineData("Mødet den 8. september 2022 i styregruppen flyttes.", "")]
    [InlineData("Notatet bygger på Havnerådets referat af 6. februar 2021.", "")]
    [InlineData("Se referat af 6. februar 2021 fra molens venner.", "")]
    public void Minutes_and_what_was_done_at_meetings_tell_their_days(string text, string days) =>
        Assert.Equal(days, string.Join(' ', Documents.Item($"Baggrund\n\n{text}").CrossReferences.Select(r => $"{r.TargetMeetingDate:yyyy-MM-dd}")));

    [Theory]
    [InlineData("KKR tog til efterretning, at regionen indstiller Ane Bo (A) til Havnerådet.")]
    [InlineData("KL indstiller Ane Bo (A), Køge, til Havnerådet.")]
    [InlineData("De øvrige medlemmer er udpeget af regionen:\n\n| Ane Bo (A) | Køge |\n|---|---|\n| Ib Lund (V) | Greve |")]
    [InlineData("KKR udpegede:\n\n| Ane Bo (A) | afventer |\n|---|---|\n| Ib Lund (V) | afventer |")]
    public void Whom_others_put_forward_and_seats_that_are_open_fill_none(string decision) => Assert.Equal("", Seats(Decided(decision, "Udpegninger")));

    [Fact]
    public void A_case_of_two_levels_that_is_dealt_with_is_an_item() =>
        Assert.Equal(["2.3"], Decided("Dagsordenen blev godkendt, idet sag 2.3 behandles først.", "Godkendelse af dagsorden").CrossReferences.Select(r => r.TargetItem));

    [Fact]
    public void An_item_of_the_last_meeting_is_none_of_this_one() => Assert.Empty(Documents.Item("Baggrund\n\nStrategien (pkt. 3.2 på sidste møde) er sendt i høring.").CrossReferences);

    [Theory]
    [InlineData("Sagen følger op på analysen, jf. punkt 3.", "3")]
    [InlineData("Havnen behandles under pkt. 3, og færgen står som punkt 4 på dagsordenen.", "3 4")]
    [InlineData("Aftalen blev indgået i 2011, jf. punkt 4 på mødet den 3. maj 2011, og fulgt op under punkt 3 på udvalgets møde i juni.", "4 of 2011-05-03 of 2011-05-03")]
    [InlineData("Se punkt 3 i notatet. Aftalens punkt 4 er opfyldt. Se pkt. 9. Det fremgår af dagsordenspunkt 2.", "")]
    [InlineData("Indstilling\n\nDet indstilles, at KKR\n\n1. godkender planen\n2. drøfter taksten\n3. udpeger et medlem\n\nBeslutning\n\nGodkendt, jf. pkt. 3, og se punkt 4.", "4")]
    public void In_an_agenda_with_one_level_a_single_number_may_be_an_item(string text, string items)
    {
        var minutes = Documents.Parse($"REFERAT 2012\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2012 10:00\n\n1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n2. Havne\n\nBaggrund\n\n{text}\n\n3. Analyse\n\nBeslutning\n\nGodkendt.\n\n4. Færger\n\nBeslutning\n\nGodkendt.\n");
        Assert.Equal(items, string.Join(' ', Documents.ItemsOf(minutes).Single(i => i.Number == "2").CrossReferences.Select(r => r.TargetMeetingDate is { } day ? $"{r.TargetItem} of {day:yyyy-MM-dd}".Trim() : r.TargetItem)));
    }
}
