using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Party and place of somebody who is appointed may stand in another part of the item: "… at lade Ane Bo (Ø), Køge Kommune, varetage pladsen". All names
/// are looked up in one pass through the text, as an item may fill as many seats as it has sentences.
/// </summary>
internal sealed class PartyAndPlace
{
    /// <summary>Behind a name, party and municipality take no more characters.</summary>
    private const int LongestBehindName = 60;

    private readonly Dictionary<string, (string? Party, string? Municipality)> told;
    private readonly int[] lengths;

    private PartyAndPlace(IEnumerable<ParsedAppointment> incomplete)
    {
        told = incomplete.Select(a => a.Person).Distinct().ToDictionary(person => person, _ => ((string?)null, (string?)null));
        lengths = [.. told.Keys.Select(person => person.Length).Distinct()];
    }

    public static IEnumerable<ParsedAppointment> Complete(IReadOnlyList<ParsedAppointment> seats, IEnumerable<Block> blocks)
    {
        var incomplete = new PartyAndPlace(seats.Where(a => a.Party is null || a.Municipality is null));
        if (incomplete.told.Count == 0) return seats;
        foreach (var block in blocks) incomplete.Read(block.Plain);
        return seats.Select(seat => incomplete.told.TryGetValue(seat.Person, out var more) ? seat with { Party = seat.Party ?? more.Party, Municipality = seat.Municipality ?? more.Municipality } : seat);
    }

    /// <summary>What stands behind the first mention of each.</summary>
    private void Read(string text)
    {
        var names = told.GetAlternateLookup<ReadOnlySpan<char>>();
        var seen = new HashSet<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) || (at > 0 && char.IsLetter(text[at - 1]))) continue;
            foreach (var length in lengths)
            {
                if (at + length > text.Length || !names.TryGetValue(text.AsSpan(at, length), out var name, out var known) || known is { Party: not null, Municipality: not null } || !seen.Add(name)) continue;
                var words = text[at..Math.Min(text.Length, at + length + LongestBehindName)];
                if (AttendeeReader.Read(words, isRun: false).FirstOrDefault(p => p.Name == name) is not { } person) continue;
                told[name] = (known.Party ?? (person.Party is null ? null : PartyName.TryRead(person.Party)), known.Municipality ?? (person.Municipality is null ? null : Municipalities.TryFind(person.Municipality)));
            }
        }
    }
}
