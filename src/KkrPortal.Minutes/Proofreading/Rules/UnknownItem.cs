namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>A reference to an item that the agenda doesn't have.</summary>
internal static class UnknownItem
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        var numbers = meeting.Sections.SelectMany(s => s.Items.Select(i => i.Number).Prepend(s.Number)).ToHashSet();
        return ItemMentions.In(meeting).Where(m => !numbers.Contains(m.Number)).Select(m => m.Passage.Finding("unknown-item", ProofSeverity.LookAt, "Henvisning", m.Start, m.Length,
            $"Der henvises til punkt {m.Number}, som ikke er på dagsordenen.", "Ret nummeret."));
    }
}
