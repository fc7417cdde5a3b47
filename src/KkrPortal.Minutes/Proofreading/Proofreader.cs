using KkrPortal.Minutes.Proofreading.Rules;

namespace KkrPortal.Minutes.Proofreading;

/// <summary>Holds a meeting against every rule. Finds and says; changes nothing.</summary>
public static class Proofreader
{
    private static readonly Func<ProofMeeting, ProofKnowledge, IEnumerable<ProofFinding>>[] Rules =
    [
        PlaceholderLeft.Find,
        EmptyPart.Find,
        UnfinishedDecision.Find,
        NothingToAdopt.Find,
        MisplacedRecommendation.Find,
        WeekdayDiffers.Find,
        ApprovedMeeting.Find,
        PastForFuture.Find,
        NextMeetingDates.Find,
        OverlappingTimes.Find,
        ImplausibleYear.Find,
        UnknownItem.Find,
        OtherItemMeant.Find,
        MarksAndAttachments.Find,
        MisplacedMark.Find,
        DeadLink.Find,
        ContentsTitle.Find,
        PersonSpelling.Find,
        PartySpelling.Find,
        MunicipalitySpelling.Find,
        WordSpelling.Find,
        TableTotal.Find,
        CprNumber.Find,
        ContactData.Find,
        PrivateAddress.Find,
    ];

    /// <returns>In the order of the agenda; what concerns the participants comes first.</returns>
    public static IReadOnlyList<ProofFinding> Read(ProofMeeting meeting, ProofKnowledge known)
    {
        var order = meeting.Sections.SelectMany(s => s.Items.Select(i => i.Number).Prepend(s.Number)).Distinct().Select((number, n) => (number, n)).ToDictionary(x => x.number, x => x.n);
        return [.. Rules.SelectMany(rule => rule(meeting, known)).OrderBy(f => f.Place.Number is { } number ? order.GetValueOrDefault(number, -1) : -1).ThenBy(f => f.Severity)];
    }
}
