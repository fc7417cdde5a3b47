using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Import;

/// <summary>A person of the register with what their records say of them: of all names that turned out to be the same person.</summary>
/// <param name="Shown">The person as who this one is shown.</param>
internal sealed record KnownPerson(Person Person, Person Shown, HashSet<string> Municipalities, HashSet<string> Parties, HashSet<int> Councils, HashSet<long> Lists)
{
    /// <summary>Stands for the meeting that is being imported, which may have no id yet.</summary>
    public const long ThisList = 0;

    /// <summary>What speaks for and against two being one; null where they can't be, or nothing says so.</summary>
    /// <param name="municipalityName">Of a code.</param>
    public static PersonPair? Compare(KnownPerson one, KnownPerson other, Func<string, string> municipalityName)
    {
        // Nobody stands twice on one list.
        if (one.Shown == other.Shown || one.Lists.Overlaps(other.Lists)) return null;
        if (NameLikeness.Of(one.Person.Name, other.Person.Name) is not (var score, var reason)) return null;
        List<string> reasons = [reason], against = [];
        if (one.Municipalities.Count > 0 && other.Municipalities.Count > 0)
        {
            var shared = one.Municipalities.Intersect(other.Municipalities).FirstOrDefault();
            score += shared is null ? -30 : 8;
            if (shared is null) against.Add($"{Names(one)} og {Names(other)} er to kommuner");
            else reasons.Add($"Begge hører til i {municipalityName(shared)}");
        }
        if (one.Parties.Count > 0 && other.Parties.Count > 0)
        {
            var same = one.Parties.Overlaps(other.Parties);
            score += same ? 4 : -12;
            (same ? reasons : against).Add(same ? $"Begge står med parti {one.Parties.Intersect(other.Parties).First()}" : "De står med hvert sit parti");
        }
        if (one.Councils.Count > 0 && other.Councils.Count > 0)
        {
            var same = one.Councils.Overlaps(other.Councils);
            score += same ? 3 : -8;
            (same ? reasons : against).Add(same ? "Begge er nævnt i det samme råd" : "De er nævnt i hvert sit råd");
        }
        if (one.Lists.Count > 0 && other.Lists.Count > 0) reasons.Add("De står aldrig på samme deltagerliste");
        score = Math.Clamp(score, 0, 99);
        return score < PersonPair.Possible ? null : new PersonPair { Person = one.Person, Other = other.Shown, Score = score, For = [.. reasons], Against = [.. against] };

        string Names(KnownPerson person) => Danish.List([.. person.Municipalities.Select(municipalityName)]);
    }
}
