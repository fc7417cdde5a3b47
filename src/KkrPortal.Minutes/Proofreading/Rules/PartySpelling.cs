using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>Members without a party, letters that stand for two, and a person with one party in the list and another in the text.</summary>
internal static class PartySpelling
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        var usual = meeting.Attendees.Count(a => a.Party is not null) * 2 > meeting.Attendees.Count;
        var ofParties = meeting.Attendees.Where(a => a.Party is not null).Select(a => a.Group).ToHashSet();
        foreach (var attendee in meeting.Attendees)
        {
            if (attendee.Party is { } letter && Danish.DoubtfulParties.TryGetValue(letter, out var doubt))
                yield return Findings.Of(attendee, "doubtful-party", "Parti", letter, $"{attendee.Name} står med parti ({letter}), som kan være {doubt}.", "Skriv partiets bogstav.");
            if (usual && attendee is { Party: null, Municipality: not null, Title: null } && ofParties.Contains(attendee.Group))
                yield return Findings.Of(attendee, "missing-party", "Parti", "", $"{attendee.Name} står uden parti.", "Skriv partiets bogstav.");
        }
        foreach (var found in NamesInText.In(meeting).Where(n => n.Party is not null))
            if (meeting.Attendees.FirstOrDefault(a => a.Party is not null && (a.Name == found.Name || Likeness.IsMisspelling(a.Name, found.Name))) is { } listed && found.Party != listed.Party)
                yield return found.Passage.Finding("party-differs", ProofSeverity.LookAt, "Parti", found.Start, found.Length,
                    PartyName.TryRead(found.Party!) == PartyName.TryRead(listed.Party!)
                        ? $"{found.Name} står med ({found.Party}) her og ({listed.Party}) på deltagerlisten."
                        : $"{found.Name} er ({found.Party}) her, men ({listed.Party}) på deltagerlisten.", "Skriv partiet ens.");
    }
}
