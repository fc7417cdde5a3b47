using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Checks;

/// <summary>Participants whose party or municipality a person must look at, and lines of the list that nobody was found in.</summary>
internal static class AttendeeChecks
{
    public static IEnumerable<ParseWarning> Run(ParsedMinutes minutes, Attendance attendance)
    {
        foreach (var line in attendance.Unread) yield return new ParseWarning("unread-attendee", $"Linje {line.Number} i deltagerlisten kunne ikke læses som en person.", LineSpan.Of(line.Number));

        var usual = minutes.Attendees.Count(a => a.Party is not null) * 2 > minutes.Attendees.Count;
        foreach (var person in minutes.Attendees)
        {
            if (person.PartyAsWritten is { } party && Danish.DoubtfulParties.TryGetValue(party, out var doubt)) yield return new ParseWarning("doubtful-party", $"{person.Name} står med parti ({party}), som kan være {doubt}.", person.Lines);
            if (usual && person.Party is null && person.Municipality is not null && person.Title is null) yield return new ParseWarning("missing-party", $"{person.Name} står uden parti.", person.Lines);
            if (person.MunicipalityAsWritten is not { } written) continue;
            if (person.Municipality is null) yield return new ParseWarning("unknown-municipality", $"{person.Name}: “{written}” er ikke en kendt kommune.", person.Lines);
            else if (Municipalities.TryFind(written) is null) yield return new ParseWarning("likely-municipality", $"{person.Name}: “{written}” er læst som {person.Municipality}.", person.Lines);
        }

        foreach (var same in minutes.Attendees.GroupBy(a => (a.Name, a.Municipality)).Where(g => g.Count() > 1))
        {
            yield return new ParseWarning("duplicate-attendee", $"{same.Key.Name} står {same.Count()} gange på deltagerlisten.", same.Last().Lines);
        }
    }
}
