using KkrPortal.Data;

namespace KkrPortal.Web.Features.Cockpit;

/// <summary>One thing that Enter may mean.</summary>
/// <param name="Said">What was done, for the line under the field.</param>
public sealed record AttendanceOption(string Who, string What, AttendanceChange Change, string Said);

/// <summary>What a typed name may mean, likeliest first. Pure: from the list, the moment of the meeting and the register's namesakes.</summary>
public static class AttendanceOptions
{
    private const int Most = 7;

    /// <param name="at">Number of the item that is open, once the meeting has come past its first; null before that.</param>
    /// <param name="waiting">The member whose absence was noted last and who has no substitute yet.</param>
    /// <param name="register">Persons of the register whom the meeting doesn't know.</param>
    public static IReadOnlyList<AttendanceOption> For(string typed, IReadOnlyList<CockpitPerson> people, string? at, CockpitPerson? waiting, IReadOnlyList<RegisteredPerson> register)
    {
        var person = TypedPerson.Read(typed);
        if (person.Name.Length < 2) return [];
        var known = person is { Party: null, Rest: null } ? people.Where(p => person.Fits(p.Name)).OrderBy(p => !p.Name.StartsWith(person.Name, StringComparison.CurrentCultureIgnoreCase)).SelectMany(p => OfKnown(p, at)) : [];
        var isExact = people.Any(p => string.Equals(p.Name, person.Name, StringComparison.OrdinalIgnoreCase));
        var others = register.Where(r => person.Fits(r.Name)).SelectMany((r, n) => OfNew(new(r.Name, person.Party ?? r.Party, person.Rest ?? r.Municipality, person.IsGuest), people, waiting, n == 0));
        var isRegistered = register.Any(r => string.Equals(r.Name, person.Name, StringComparison.OrdinalIgnoreCase));
        IEnumerable<AttendanceOption> asTyped = isExact || isRegistered || !person.Name.Contains(' ') ? [] : OfNew(person, people, waiting, true);
        return [.. known.Concat(others).Concat(asTyped).Take(Most)];
    }

    /// <summary>What the name before the slash of "Anna Møller / Bo Dam (V)" means: an absence, also of a member whom no earlier meeting names.</summary>
    public static AttendanceOption? Absent(string typed, IReadOnlyList<CockpitPerson> people, IReadOnlyList<RegisteredPerson> register)
    {
        var person = TypedPerson.Read(typed);
        if (people.Where(p => person.Fits(p.Name)).OrderBy(p => !string.Equals(p.Name, person.Name, StringComparison.OrdinalIgnoreCase)).FirstOrDefault() is { } known)
            return new(known.Name, "afbud", new AttendanceChange.Mark(known.PersonId, AttendeeStatus.Absent), Said(known.Name));
        if (register.FirstOrDefault(r => person.Fits(r.Name)) is { } registered) person = new(registered.Name, person.Party ?? registered.Party, person.Rest ?? registered.Municipality);
        return person.Name.Contains(' ') ? new(person.Name, "afbud", new AttendanceChange.Add(person, null, IsGuest: false, AttendeeStatus.Absent), Said(person.Name)) : null;
    }

    private static string Said(string absent) => $"{absent}: afbud. Skriv suppleanten, eller det næste navn.";

    private static IEnumerable<AttendanceOption> OfKnown(CockpitPerson p, string? at)
    {
        var who = p.Party is { } party ? $"{p.Name} ({party})" : p.Name;
        var isExtra = p.SubstituteForId is not null || p.Group == SetAttendance.Guests;
        AttendanceChange.Mark Marked(AttendeeStatus? status) => new(p.PersonId, status);
        AttendanceChange.InRoom InRoom(string? from, string? to) => new(p.PersonId, from, to);
        if (p.Status == AttendeeStatus.Absent)
        {
            if (at is not null) yield return new(who, $"kom ved {at}", InRoom(at, null), $"{p.Name} kom ved punkt {at}.");
            yield return new(who, "er mødt", Marked(AttendeeStatus.Present), $"{p.Name} er mødt.");
            yield break;
        }
        if (p.Status == AttendeeStatus.Present && at is not null)
        {
            if (p.ToItem is null) yield return new(who, $"gik ved {at}", InRoom(p.FromItem, at), $"{p.Name} gik ved punkt {at}.");
            else yield return new(who, "blev til slut", InRoom(p.FromItem, null), $"{p.Name} blev til slut.");
        }
        if (isExtra) yield return new(who, "fjern fra listen", Marked(null), $"{p.Name} er fjernet.");
        else yield return new(who, "afbud, så suppleant", Marked(AttendeeStatus.Absent), Said(p.Name));
        if (p.Status is null) yield return new(who, "er mødt", Marked(AttendeeStatus.Present), $"{p.Name} er mødt.");
    }

    /// <summary>Somebody who isn't on the list: for the member who was just noted absent; else for one of the others, a guest, or a new member.</summary>
    private static IEnumerable<AttendanceOption> OfNew(TypedPerson p, IReadOnlyList<CockpitPerson> people, CockpitPerson? waiting, bool all)
    {
        var who = string.Join(", ", new[] { p.Party is { } party ? $"{p.Name} ({party})" : p.Name, p.Rest }.OfType<string>());
        var absent = people.Where(a => a.Status == AttendeeStatus.Absent && !people.Any(s => s.SubstituteForId == a.PersonId))
            .OrderByDescending(a => a.PersonId == waiting?.PersonId).ThenByDescending(a => a.Municipality is not null && a.Municipality == p.Rest);
        AttendanceOption Guest() => new(who, "gæst", new AttendanceChange.Add(p, null, IsGuest: true), $"{p.Name} er med som gæst.");
        if (p.IsGuest)
        {
            yield return Guest();
            yield break;
        }
        // Guests have titles; whoever has a party is of the council, or comes for somebody who is.
        var isOfCouncil = waiting is not null || p.Party is not null;
        if (!isOfCouncil) yield return Guest();
        foreach (var member in absent.Take(all ? 3 : 1))
            yield return new(who, $"suppleant for {member.Name}", new AttendanceChange.Add(p, member.PersonId, IsGuest: false), $"{p.Name} er suppleant for {member.Name}.");
        if (waiting is not null) yield return Guest();
        if (all) yield return new(who, "nyt medlem", new AttendanceChange.Add(p, null, IsGuest: false), $"{p.Name} er mødt som medlem.");
        if (waiting is null && isOfCouncil) yield return Guest();
    }
}
