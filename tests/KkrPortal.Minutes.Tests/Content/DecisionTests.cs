using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Content;

public class DecisionTests
{
    private static ParsedItem Decided(string recommendation, string decision) =>
        Documents.Item($"Indstilling\n\nDet indstilles, at KKR Midtjylland {recommendation}\n\nBeslutning\n\n{decision}");

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

    [Theory]
    [InlineData("Godkendt."), InlineData("KKR Midtjylland godkendte indstillingen."), InlineData("Indstillingen blev tiltrådt.")]
    public void A_bare_formula_is_resolved_to_the_recommendation_word_by_word(string formula) =>
        Assert.Equal("Det indstilles, at KKR Midtjylland godkender planen.", Decided("godkender planen.", formula).Decision!.Resolved);

    [Fact]
    public void A_decision_that_speaks_for_itself_is_not_resolved() =>
        Assert.Null(Decided("godkender planen.", "KKR Midtjylland godkendte planen.").Decision!.Resolved);

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
