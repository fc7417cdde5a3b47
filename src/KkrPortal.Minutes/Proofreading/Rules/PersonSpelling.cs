namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>
/// A person written in two ways: a letter apart (Jacob and Jakob), or by fewer names than the list of participants has. The list is held to
/// be right, then the register of persons, then the spelling that came first.
/// </summary>
internal static class PersonSpelling
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        var listed = meeting.Attendees.Select(a => a.Name).ToHashSet();
        var register = known.Persons.ToHashSet();
        var seen = new List<string>();
        foreach (var attendee in meeting.Attendees)
            if (attendee.SubstituteFor is { } absent && !listed.Contains(absent) && (Misspelled(absent, listed) ?? Shortened(absent, listed, register)) is { } likely)
                yield return Findings.Of(attendee, "person-spelling", "Navn", absent, $"{attendee.Name} står som suppleant for {absent}; på deltagerlisten står {likely}.", "Skriv navnet ens.");
        foreach (var attendee in meeting.Attendees)
            if (!register.Contains(attendee.Name) && Misspelled(attendee.Name, register) is { } spelled)
                yield return Findings.Of(attendee, "person-spelling", "Navn", attendee.Name, $"»{attendee.Name}« staves »{spelled}« i personregistret.", "Skriv navnet ens.");
        foreach (var found in NamesInText.In(meeting))
        {
            // A genitive is no other spelling.
            if (listed.Contains(found.Name) || seen.Contains(found.Name) || listed.Contains(found.Name.TrimEnd('s'))) continue;
            var likely = Misspelled(found.Name, listed) ?? Shortened(found.Name, listed, register);
            if (likely is null && !register.Contains(found.Name) && !register.Contains(found.Name.TrimEnd('s'))) likely = Misspelled(found.Name, register) ?? Misspelled(found.Name, seen);
            seen.Add(found.Name);
            if (likely is not null)
                yield return found.Passage.Finding("person-spelling", ProofSeverity.LookAt, "Navn", found.Start, found.Length, $"»{found.Name}« staves »{likely}« andre steder.", "Skriv navnet ens, hvis det er samme person.");
        }
    }

    private static string? Misspelled(string name, IEnumerable<string> names) => names.FirstOrDefault(other => Likeness.IsMisspelling(name, other) && name + "s" != other && name != other + "s");

    /// <summary>Where the register has the short name too, somebody is called that.</summary>
    private static string? Shortened(string name, IEnumerable<string> listed, HashSet<string> register) => register.Contains(name) ? null : listed.FirstOrDefault(other => Likeness.IsShortFor(name, other));
}
