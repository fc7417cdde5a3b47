using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Checks;

/// <summary>Participants whose party or municipality a person must look at, and lines of the list that nobody was found in.</summary>
internal static class AttendeeChecks
{
    public static IEnumerable<ParseWarning> Run(ParsedMinutes minutes, Attendance attendance)
    {
        foreach (var line in attendance.Unread) yield return new ParseWarning("unread-attendee", $"Linje {line.Number} i deltagerlisten kunne ikke læses som en person.", LineSpan.Of(line.Number));
        if (attendance.Doubt is { } doubtful) yield return new ParseWarning("attendee-columns", $"Deltagerne står i spalter, som er læst én ad gangen. Navnene i linje {doubtful.First}-{doubtful.Last} kan høre under en anden overskrift, for eksempel afbud.", doubtful);

        foreach (var person in attendance.NamedAgain.DistinctBy(p => p.Name)) yield return new ParseWarning("absent-named-again", $"{person.Name} står under afbud, men er også nævnt blandt deltagerne uden parti og kommune, og er regnet som fraværende. Se, om det er rigtigt.", person.Lines);

        var usual = minutes.Attendees.Count(a => a.Party is not null) * 2 > minutes.Attendees.Count;
        var ofParties = minutes.Attendees.Where(a => a.PartyAsWritten is not null).Select(a => a.Group).ToHashSet();
        foreach (var person in minutes.Attendees)
        {
            if (person.PartyAsWritten is { } party && Danish.DoubtfulParties.TryGetValue(party, out var doubt)) yield return new ParseWarning("doubtful-party", $"{person.Name} står med parti ({party}), som kan være {doubt}.", person.Lines);
            if (usual && person.PartyAsWritten is null && ofParties.Contains(person.Group) && person.Municipality is not null && person.Title is null) yield return new ParseWarning("missing-party", $"{person.Name} står uden parti.", person.Lines);
            if (person.MunicipalityAsWritten is not { } written) continue;
            if (person.Municipality is null) yield return new ParseWarning("unknown-municipality", $"{person.Name}: »{written}« er ikke en kendt kommune.", person.Lines);
            else if (Municipalities.TryFind(written) is null) yield return new ParseWarning("likely-municipality", $"{person.Name}: »{written}« er læst som {person.Municipality}.", person.Lines);
        }

        var contradicted = new HashSet<string>();
        var present = minutes.Attendees.Where(a => a.Status == AttendeeStatus.Present).ToLookup(a => a.Name);
        var substitutes = minutes.Attendees.Where(a => a is { Status: AttendeeStatus.Present, SubstituteFor: not null }).DistinctBy(a => (a.Name, a.Municipality)).ToLookup(a => a.Name);
        foreach (var absent in minutes.Attendees.Where(a => a.Status == AttendeeStatus.Absent))
        {
            // "Afbud: Ane Bo (A)" beside "Ane Bo (A) (suppleant for Ib Lund)", or "Afbud: Ane Bo (suppleant for Ib Lund)" where Ib Lund came himself.
            var came = substitutes[absent.Name].FirstOrDefault(a => a.Municipality is null || absent.Municipality is null || a.Municipality == absent.Municipality);
            var replaced = came?.SubstituteFor ?? (absent.SubstituteFor is { } member && present.Contains(member) ? member : null);
            if (replaced is null || !contradicted.Add(absent.Name)) continue;
            yield return new ParseWarning("absent-substitute", came is not null
                ? $"{absent.Name} står under afbud, men også som suppleant for {replaced}."
                : $"{absent.Name} står under afbud som suppleant for {replaced}, der selv var til stede.", absent.Lines);
        }

        foreach (var same in minutes.Attendees.GroupBy(a => (a.Name, a.Municipality)).Where(g => g.Count() > 1 && !contradicted.Contains(g.Key.Name)))
        {
            yield return new ParseWarning("duplicate-attendee", $"{same.Key.Name} står {same.Count()} gange på deltagerlisten.", same.Last().Lines);
        }
    }
}
