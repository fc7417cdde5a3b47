using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Content;

public class DecisionTests
{
    private static ParsedItem Decided(string recommendation, string decision, string title = "En sag") =>
        Documents.Item($"Indstilling\n\nDet indstilles, at KKR Midtjylland {recommendation}\n\nBeslutning\n\n{decision}", title);

    [Theory]
    [InlineData("godkender planen.", "Godkendt.", Outcome.Approved, true)]
    [InlineData("godkender planen.", "KKR Midtjylland tiltrådte indstillingen.", Outcome.Approved, true)]
    [InlineData("godkender planen.", "Planen blev godkendt.", Outcome.Approved, true)]
    [InlineData("tager orienteringen til efterretning.", "KKR Midtjylland tog orienteringen til efterretning med enkelte bemærkninger.", Outcome.Noted, true)]
    [InlineData("drøfter planen.", "KKR Midtjylland drøftede planen.", Outcome.Discussed, true)]
    [InlineData("drøfter planen.", "Under drøftelsen blev der peget på havnene.", Outcome.Discussed, null)]
    [InlineData("udpeger et medlem.", "KKR Midtjylland udpegede Ane Bo (A) til Kystrådet.", Outcome.Appointed, true)]
    [InlineData("godkender planen.", "KKR Midtjylland udsatte sagen.", Outcome.Postponed, false)]
    [InlineData("godkender planen.", "KKR Midtjylland kunne ikke godkende planen.", Outcome.Rejected, false)]
    [InlineData("godkender planen.", "Indstillingen blev forkastet.", Outcome.Rejected, false)]
    [InlineData("godkender planen.", "KKR Midtjylland godkendte planen med følgende ændringer.", Outcome.Amended, false)]
    [InlineData("tager stilling til et svar.", "KKR Midtjylland besluttede at svare.", Outcome.Other, null)]
    [InlineData("godkender planen.", "Ane Bo orienterede om havnen, der har godkendt sit budget.", Outcome.Other, null)]
    public void The_outcome_is_the_councils_own_act(string recommendation, string decision, Outcome outcome, bool? asRecommended)
    {
        var read = Decided(recommendation, decision).Decision!;
        Assert.Equal((outcome, asRecommended), (read.Outcome, read.AsRecommended));
    }

    /// <summary>The words with which minutes decide, each behind a recommendation to approve a plan.</summary>
    [Theory]
    [InlineData("KKR Midtjylland tiltrådte planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland vedtog planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland besluttede at gå videre med planen.", Outcome.Approved, true)]
    [InlineData("Det blev besluttet at gå videre med planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland bakkede op om planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland anbefalede, at havnene følger planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland nedsatte en arbejdsgruppe.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland gav opbakning til planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland accepterede tilbuddet.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland bifaldt planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland sendte planen i høring i havnene.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland valgte model 2.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland pegede på scenarie B.", Outcome.Approved, true)]
    [InlineData("Indstillingen blev anbefalet.", Outcome.Approved, true)]
    [InlineData("Der var ingen bemærkninger.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland var enige om at godkende planen.", Outcome.Approved, true)]
    [InlineData("Der var enighed om at tiltræde planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland kan tilslutte sig planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland anbefaler indstillingen.", Outcome.Approved, true)]
    [InlineData("Indstillingen blev enstemmigt anbefalet.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland gav grønt lys til planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland sagde nej til planen.", Outcome.Rejected, false)]
    [InlineData("KKR Midtjylland kunne desværre ikke godkende planen.", Outcome.Rejected, false)]
    [InlineData("KKR Midtjylland afgav et høringssvar.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland pålagde sekretariatet at skrive et notat.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland noterer sig planen.", Outcome.Noted, null)]
    [InlineData("KKR Midtjylland kvitterede for orienteringen.", Outcome.Noted, null)]
    [InlineData("Temadrøftelsen blev gennemført.", Outcome.Discussed, null)]
    [InlineData("KKR Midtjylland drøftede, om havnene kan støtte planen.", Outcome.Discussed, null)]
    [InlineData("KKR Midtjylland drøftede, at havnene sagde nej til planen.", Outcome.Discussed, null)]
    [InlineData("KKR Midtjylland blev orienteret.", Outcome.Noted, null)]
    [InlineData("Taget ad notam.", Outcome.Noted, null)]
    [InlineData("Sagen afventer et svar fra havnene.", Outcome.Postponed, false)]
    [InlineData("Drøftelsen fortsættes på mødet i juni.", Outcome.Postponed, false)]
    [InlineData("KKR Midtjylland ønsker ikke at indgå aftalen.", Outcome.Rejected, false)]
    [InlineData("KKR Midtjylland valgte ikke at indgå aftalen.", Outcome.Rejected, false)]
    [InlineData("Der blev ikke udpeget et medlem.", Outcome.Other, null)]
    [InlineData("Der blev ikke udpeget et medlem. Ib Lund (A) bliver suppleant.", Outcome.Appointed, null)]
    [InlineData("Der blev ikke endnu udpeget et medlem til rådet.", Outcome.Other, null)]
    [InlineData("KKR Midtjylland udpegede ikke et medlem.", Outcome.Other, null)]
    [InlineData("Afslag.", Outcome.Rejected, false)]
    [InlineData("Indstillingen tiltrådt", Outcome.Approved, true)]
    [InlineData("Indstillingen blev fulgt.", Outcome.Approved, true)]
    [InlineData("Indstillingen blev fulgt", Outcome.Approved, true)]
    [InlineData("Godkendt", Outcome.Approved, true)]
    [InlineData("Ad 1. Godkendt.", Outcome.Approved, true)]
    [InlineData("Indstilling tiltrådt, idet havnene får et svar.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland godkendte, at byggeriet udsættes.", Outcome.Approved, true)]
    [InlineData("Enstemmigt vedtaget.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland tog sagen til efterretning.", Outcome.Noted, null)]
    [InlineData("KKR Midtjylland tog oplægget fra havnene til orientering.", Outcome.Noted, null)]
    [InlineData("KKR Midtjylland noterede sig planen.", Outcome.Noted, null)]
    [InlineData("KKR Midtjylland drøftede planen.", Outcome.Discussed, null)]
    [InlineData("KKR Midtjylland udsatte sagen.", Outcome.Postponed, false)]
    [InlineData("KKR Midtjylland besluttede at udsætte sagen.", Outcome.Postponed, false)]
    [InlineData("Sagen blev udsat til næste møde.", Outcome.Postponed, false)]
    [InlineData("Udsat", Outcome.Postponed, false)]
    [InlineData("Punktet blev trukket.", Outcome.Postponed, false)]
    [InlineData("KKR Midtjylland trak punktet.", Outcome.Postponed, false)]
    [InlineData("Punktet udgik.", Outcome.Postponed, false)]
    [InlineData("KKR Midtjylland sendte planen tilbage til havnene.", Outcome.Postponed, false)]
    [InlineData("KKR Midtjylland hjemviste sagen.", Outcome.Postponed, false)]
    [InlineData("KKR Midtjylland afviste planen.", Outcome.Rejected, false)]
    [InlineData("KKR Midtjylland forkastede planen.", Outcome.Rejected, false)]
    [InlineData("KKR Midtjylland besluttede at afvise planen.", Outcome.Rejected, false)]
    [InlineData("KKR Midtjylland fulgte ikke indstillingen.", Outcome.Rejected, false)]
    [InlineData("KKR Midtjylland kunne ikke tilslutte sig planen.", Outcome.Rejected, false)]
    [InlineData("KKR Midtjylland fandt ikke grundlag for planen.", Outcome.Rejected, false)]
    [InlineData("Indstillingen blev ikke fulgt.", Outcome.Rejected, false)]
    [InlineData("KKR Midtjylland ændrede indstillingen, så kun to havne er med.", Outcome.Amended, false)]
    [InlineData("KKR Midtjylland udpegede Ane Bo (A) til Kystrådet.", Outcome.Appointed, null)]
    [InlineData("KKR Midtjylland genudpegede Ane Bo (A) til Kystrådet.", Outcome.Appointed, null)]
    [InlineData("KKR Midtjylland indstillede Ane Bo (A) til Kystrådet.", Outcome.Appointed, null)]
    [InlineData("KKR Midtjylland valgte Ane Bo (A) som formand.", Outcome.Appointed, null)]
    [InlineData("Planen blev godkendt, dog således at pkt. 3 udgår.", Outcome.Amended, false)]
    [InlineData("Som indstillet, idet KKR bad om en status.", Outcome.Approved, true)]
    [InlineData("Formanden konkluderede, at KKR bakker op om planen.", Outcome.Approved, true)]
    [InlineData("KKR Midtjylland tilslutter sig indstillingen.", Outcome.Approved, true)]
    [InlineData("Orientering givet.", Outcome.Noted, null)]
    [InlineData("KKR pegede på Ane Bo (A) til Kystrådet.", Outcome.Appointed, null)]
    [InlineData("Ane Bo (A) genudpeges til Kystrådet.", Outcome.Appointed, null)]
    [InlineData("Følgende er udpeget til Kystrådet: Ane Bo (A) og Ib Lund (V).", Outcome.Appointed, null)]
    [InlineData("Der var enighed om at pege på borgmester Ane Bo til Kystrådet.", Outcome.Appointed, null)]
    [InlineData("Medlemmer udpeges til Kystrådet af kommunerne.", Outcome.Other, null)]
    [InlineData("Udpegningen udsættes til næste møde.", Outcome.Postponed, false)]
    [InlineData("Handleplanen godkendes med de faldne bemærkninger.", Outcome.Approved, true)]
    [InlineData("Sagen blev drøftet, og KKR Midtjylland besluttede at nedsætte en gruppe.", Outcome.Approved, true)]
    [InlineData("Rådet for havne havde desuden godkendt planen.", Outcome.Other, null)]
    [InlineData("Indstillingen blev tiltrådt, idet Dragør stemte imod.", Outcome.Approved, true)]
    [InlineData("Indstillingen faldt, idet KKR stemte imod den.", Outcome.Rejected, false)]
    [InlineData("KKR Midtjylland gav formandskabet mandat til at forhandle med regionen.", Outcome.Approved, true)]
    [InlineData("Arbejdsgruppen nedsættes med tre medlemmer.", Outcome.Approved, true)]
    [InlineData("Bo Ry oplyste, at taksten nedsættes.", Outcome.Other, null)]
    [InlineData("Bo Ry fortalte, at regionen har mandat til at forhandle.", Outcome.Other, null)]
    public void Every_word_that_decides_has_its_outcome(string decision, Outcome outcome, bool? asRecommended)
    {
        var read = Decided("godkender planen.", decision).Decision!;
        Assert.Equal((outcome, asRecommended), (read.Outcome, read.AsRecommended));
    }

    [Theory]
    [InlineData("Taget til efterretning."), InlineData("Til efterretning."), InlineData("Til orientering"), InlineData("KKR Midtjylland tog indstillingen til efterretning."), InlineData("Noteret.")]
    public void A_formula_of_noting_is_resolved_too(string formula)
    {
        var read = Decided("tager orienteringen til efterretning.", formula).Decision!;
        Assert.Equal((Outcome.Noted, true, "Det indstilles, at KKR Midtjylland tager orienteringen til efterretning."), (read.Outcome, read.AsRecommended, read.Resolved));
    }

    [Theory]
    [InlineData("KKR Midtjylland udpegede Ea Mo (C), Skive Kommune, i stedet for Ib Lund (V), Struer Kommune, til Kystrådet.", "Ea Mo to Kystrådet for Ib Lund")]
    [InlineData("KKR Midtjylland udpegede Ea Mo (C), Skive Kommune, til Kystrådet i stedet for Ib Lund (V).", "Ea Mo to Kystrådet for Ib Lund")]
    [InlineData("KKR Midtjylland udpegede Ea Mo (C), Skive Kommune, som suppleant for Ib Lund (V), Struer Kommune, i bestyrelsen for Havnene.", "Ea Mo to bestyrelsen for Havnene for  (substitute)")]
    [InlineData("KKR Midtjylland udpegede Ea Mo (C), Skive Kommune, til Kystrådet pr. 1. juli 2022.", "Ea Mo to Kystrådet for ")]
    [InlineData("KKR Midtjylland valgte Ea Mo (C), Skive Kommune, som formand og Bo Ry (A), Struer Kommune, som næstformand.", "Ea Mo to formand for ; Bo Ry to næstformand for ")]
    [InlineData("Som formand valgtes Ea Mo (C), og som næstformand valgtes Bo Ry (A).", "Ea Mo to formand for ; Bo Ry to næstformand for ")]
    [InlineData("Til Kystrådet udpegedes Ea Mo (C) og Bo Ry (A).", "Ea Mo to Kystrådet for ; Bo Ry to Kystrådet for ")]
    [InlineData("KKR Midtjylland udpegede Ea Mo (C), Skive, i stedet for Ib Lund (V), Struer.", "Ea Mo to Havnerådet for Ib Lund")]
    [InlineData("Følgende blev udpeget: Ea Mo (C), Skive, og Bo Ry (A), Struer.", "Ea Mo to Havnerådet for ; Bo Ry to Havnerådet for ")]
    [InlineData("Ea Mo blev udpeget som medlem og Bo Ry som suppleant.", "Ea Mo to Havnerådet for ; Bo Ry to Havnerådet for  (substitute)")]
    [InlineData("Ib Lund (V) ønskede at udtræde. Ea Mo (C) blev udpeget i stedet.", "Ea Mo to Havnerådet for Ib Lund; Ib Lund to Havnerådet for ")]
    [InlineData("Ea Mo (C), Skive Kommune, blev udpeget til repræsentantskabet for Havnene.", "Ea Mo to repræsentantskabet for Havnene for ")]
    [InlineData("Ea Mo (C) blev valgt til formandskabet for Sundhedsrådet.", "Ea Mo to formandskabet for Sundhedsrådet for ")]
    [InlineData("Ea Mo blev enstemmigt valgt til formand for KKR Midtjylland for perioden 2022-2025.", "Ea Mo to formand for ")]
    [InlineData("Ea Mo (C) genudpeges til bestyrelsen for Havnene frem til udgangen af 2025.", "Ea Mo to bestyrelsen for Havnene for ")]
    [InlineData("KKR Midtjylland genudpeger Ea Mo (C), Skive, til Kystrådet frem til den 31. december 2025.", "Ea Mo to Kystrådet for ")]
    [InlineData("KKR Midtjylland genudpeger Ea Mo (C), Skive, frem til 31. december 2025.", "Ea Mo to Havnerådet for ")]
    [InlineData("KKR Midtjylland udpegede Ea Mo (C), Skive, til Rådet for 31. december.", "Ea Mo to Rådet for 31. december for ")]
    [InlineData("KKR Midtjylland udpegede Ea Mo (C), Skive, i stedet for borgmester Ib Lund (V), Struer, til Kystrådet.", "Ea Mo to Kystrådet for Ib Lund")]
    [InlineData("KKR Midtjylland udpegede Ea Mo (C), Skive (suppleant: Bo Ry), og Ib Lund (V), Struer (personlig stedfortræder Bo Ek (A), Ikast-Brande), til Kystrådet.", "Ea Mo to Kystrådet for ; Ib Lund to Kystrådet for ; Bo Ry to Kystrådet for  (substitute); Bo Ek to Kystrådet for  (substitute)")]
    [InlineData("Ea Mo (suppleant: Bo Ry) blev udpeget til Kystrådet.", "Ea Mo to Kystrådet for ; Bo Ry to Kystrådet for  (substitute)")]
    [InlineData("Følgende blev udpeget til Kystrådet:\n\n- Ea Mo (C), Skive (suppleant: Bo Ry (A), Struer)\n- Ib Lund (V), Struer", "Ea Mo to Kystrådet for ; Bo Ry to Kystrådet for  (substitute); Ib Lund to Kystrådet for ")]
    [InlineData("Følgende blev udpeget til Kystrådet:\n\n- Ea Mo (C), Skive\n- Bo Ry (A), Struer (stedfortræder for Ea Mo)", "Ea Mo to Kystrådet for ; Bo Ry to Kystrådet for  (substitute)")]
    [InlineData("KKR godkendte følgende udpegninger:\n\nKystrådet\nMedlemmer: Ea Mo (C), Skive (suppleant: Bo Ry)", "Ea Mo to Kystrådet for ; Bo Ry to Kystrådet for  (substitute)")]
    [InlineData("KKR udpegede Ea Mo (C), Skive, til Kystrådet. Bo Ry (A), Struer, er suppleant for Ea Mo.", "Ea Mo to Kystrådet for ; Bo Ry to Kystrådet for  (substitute)")]
    [InlineData("Ea Mo (C) blev valgt. Suppleant for Ea Mo er Bo Ry (A).", "Ea Mo to Havnerådet for ; Bo Ry to Havnerådet for  (substitute)")]
    [InlineData("KKR udpegede Ea Mo (C), Skive, til Kystrådet. Bo Ry (A), Struer, er suppleant for Ib Lund i Vejrådet.", "Ea Mo to Kystrådet for ")]
    [InlineData("Ea Mo (C), Skive, erstatter Ib Lund (V), Struer, i Kystrådet.", "Ea Mo to Kystrådet for Ib Lund")]
    [InlineData("Ea Mo udpeget for resten af perioden. Bo Ry udpeget som suppleant.", "Ea Mo to Havnerådet for ; Bo Ry to Havnerådet for  (substitute)")]
    [InlineData("Godkendt. Ea Mo afløser Ib Lund, der er fratrådt.", "Ea Mo to Havnerådet for Ib Lund; Ib Lund to Havnerådet for ")]
    [InlineData("Godkendt. Bo Ry spurgte, hvem der erstatter Ib Lund. Ny Havneplan erstatter den gamle.", "")]
    [InlineData("Drøftet. Ea Mo (suppleant: Bo Ry) deltog.", "")]
    [InlineData("KKR Midtjylland valgte at udsætte sagen.", "")]
    [InlineData("KKR Midtjylland udpegede formandskabet til styregruppen.", "")]
    public void Appointments_name_the_seat_alone(string decision, string appointments) =>
        Assert.Equal(appointments, string.Join("; ", Decided("udpeger.", decision, "Udpegning af medlem til Havnerådet").Appointments.Select(a => $"{a.Person} to {a.Body} for {a.Replaces}{(a.IsSubstitute ? " (substitute)" : "")}")));

    [Theory]
    [InlineData("Ib Lund (V), Struer, udtræder af Kystrådet.", "Ib Lund from Kystrådet")]
    [InlineData("Borgmester Ib Lund har meddelt, at han udtræder af Kystrådet. Der udpeges en ny på næste møde.", "Ib Lund from Kystrådet")]
    [InlineData("KKR Midtjylland tog til efterretning, at Ib Lund (V) er udtrådt af Kystrådet.", "Ib Lund from Kystrådet")]
    [InlineData("Godkendt. Ib Lund (V) fratræder som medlem af Kystrådet pr. 1. juli 2022.", "Ib Lund from Kystrådet")]
    [InlineData("Ib Lund er fratrådt som borgmester i Struer.", "")]
    [InlineData("Ib Lund (V), Struer, har ønsket at blive afløst i Kystrådet.", "Ib Lund from Kystrådet")]
    [InlineData("Drøftet. Bo Ry spurgte, om Ib Lund (V) udtræder af Kystrådet.", "")]
    [InlineData("Drøftet. Bo Ry oplyste, at regionen udtræder af Kystrådet.", "")]
    [InlineData("Udsat. Ib Lund (V) udtræder af Kystrådet.", "")]
    public void Who_leaves_a_seat_needs_no_successor(string decision, string departures) =>
        Assert.Equal(departures, string.Join("; ", Decided("godkender planen.", decision, "Orientering om Kystrådet").Appointments.Select(a => $"{a.Person} {(a.Action == AppointmentAction.Resigned ? "from" : "to")} {a.Body}")));

    [Theory]
    [InlineData("Taget til efterretning. Ea Mo erstatter Ib Lund som tovholder.", Outcome.Noted)]
    [InlineData("Ea Mo udpeget for resten af perioden.", Outcome.Appointed)]
    [InlineData("KKR Midtjylland opfordrer regionen til at grave havnen ud.", Outcome.Approved)]
    [InlineData("Taget til efterretning. Ea Mo er udpeget af regionen.", Outcome.Noted)]
    [InlineData("Godkendt. Ny Havneplan erstatter Gammel Havneplan i Skive.", Outcome.Approved)]
    [InlineData("Ea Mo erstatter Ib Lund som medlem af Kystrådet.", Outcome.Appointed)]
    public void The_heaviest_act_is_the_outcome(string decision, Outcome outcome) => Assert.Equal(outcome, Decided("godkender planen.", decision, "Nyt fra Kystrådet").Decision!.Outcome);

    [Fact]
    public void Who_leaves_a_seat_leaves_it_alone_without_the_day() =>
        Assert.Equal("Kystrådet", Documents.Item("Baggrund\n\nIb Lund (V), Struer Kommune, udtræder af Kystrådet pr. 1. juli 2022.\n\nBeslutning\n\nKKR Midtjylland udpegede Ea Mo (C), Skive Kommune, til Kystrådet.").Appointments.Single(a => a.Action == AppointmentAction.Resigned).Body);

    [Theory]
    [InlineData("Godkendt."), InlineData("Tiltrådt"), InlineData("KKR Midtjylland godkendte indstillingen."), InlineData("Indstillingen blev tiltrådt."), InlineData("Indstillingen tiltrådt"), InlineData("Indstillingen blev fulgt."), InlineData("Som indstillet."), InlineData("KKR Midtjylland godkendte."), InlineData("Enstemmigt godkendt."), InlineData("Godkendt med bemærkning om tovværk.")]
    public void A_bare_formula_is_resolved_to_the_recommendation_word_by_word(string formula) =>
        Assert.Equal("Det indstilles, at KKR Midtjylland godkender planen.", Decided("godkender planen.", formula).Decision!.Resolved);

    [Fact]
    public void A_decision_that_speaks_for_itself_is_not_resolved() =>
        Assert.Null(Decided("godkender planen.", "KKR Midtjylland godkendte planen.").Decision!.Resolved);

    [Fact]
    public void Minutes_are_approved_with_a_correction() =>
        Assert.Equal(Outcome.Approved, Decided("godkender referatet.", "Godkendt med den rettelse, at Ane Bo var til stede.", "Godkendelse af referat").Decision!.Outcome);

    [Fact]
    public void What_a_minority_did_is_not_the_outcome() =>
        Assert.Equal(Outcome.Approved, Decided("godkender planen.", "Et flertal vedtog planen. Et mindretal (O) kunne ikke godkende den.").Decision!.Outcome);

    [Fact]
    public void An_empty_decision_is_none_and_raises_a_warning()
    {
        var minutes = Documents.Parse("REFERAT\n\nKKR MIDTJYLLAND\n\n1. Sager\n\n1.1. En sag\n\nIndstilling\n\nDet indstilles, at KKR drøfter sagen.\n\nBeslutning\n\n2. Eventuelt\n");
        Assert.Equal(Outcome.None, minutes.Sections[0].Items[0].Decision!.Outcome);
        Assert.Contains(minutes.Warnings, w => w.Code == "missing-decision");
    }

    [Fact]
    public void An_adopted_recommendation_appoints_and_tells_whose_seat_it_was()
    {
        var item = Documents.Item("Baggrund\n\nEa Mo (C), Skive Kommune, overtager pladsen fra Ib Lund.\n\nIndstilling\n\nDet indstilles, at Ea Mo (C) udpeges som repræsentant i Kystrådet.\n\nBeslutning\n\nKKR Midtjylland godkendte indstillingen.");
        var appointment = Assert.Single(item.Appointments);
        Assert.Equal(("Ea Mo", "C", "Skive", "Kystrådet", "Ib Lund"), (appointment.Person, appointment.Party, appointment.Municipality, appointment.Body, appointment.Replaces));
    }

    [Fact]
    public void What_an_agenda_proposes_is_no_appointment() =>
        Assert.Empty(Documents.Item("Indstilling\n\nDet indstilles, at Ea Mo (C) udpeges som repræsentant i Kystrådet.").Appointments);
}
