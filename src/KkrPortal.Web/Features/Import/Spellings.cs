using KkrPortal.Data.Workspace;
using KkrPortal.Minutes;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <summary>
/// Municipalities and parties as the sources write them. What the parser only guessed, or couldn't read, is a question whose answer is
/// remembered: a municipality's spelling for everybody, a party's for the person who stands with it.
/// </summary>
internal sealed class Spellings(Dictionary<string, string> codes, Dictionary<string, KnownSpelling> known)
{
    // The parser's codes for what these questions ask better.
    public static readonly IReadOnlySet<string> Replaced = new HashSet<string> { "likely-municipality", "unknown-municipality", "doubtful-party" };

    public static async Task<Spellings> LoadAsync(WorkspaceDbContext db, Dictionary<string, string> codes, CancellationToken ct) =>
        new(codes, (await db.KnownSpellings.AsNoTracking().ToListAsync(ct)).ToDictionary(s => Key(s.Kind, s.Folded)));

    public static string Fold(string spelling) => PersonName.Fold(spelling);

    /// <summary>What a party's letter was answered for: somebody else may mean another party by it.</summary>
    public static string Fold(string party, string person) => $"{PersonName.Fold(person)} ({PersonName.Fold(party)})";

    public (string? Municipality, string? Party) Read(ParsedAttendee attendee, IReadOnlyList<ParseWarning> warnings, ImportQuestions questions)
    {
        var code = attendee.Municipality is { } name ? codes.GetValueOrDefault(name) : null;
        var party = attendee.Party;
        foreach (var warning in warnings.Where(w => w.Lines == attendee.Lines && Replaced.Contains(w.Code)))
        {
            if (warning.Code == "doubtful-party")
            {
                var written = attendee.PartyAsWritten ?? "";
                if (known.TryGetValue(Key(SpellingKind.Party, Fold(written, attendee.Name)), out var answer)) party = answer.Target ?? party;
                else questions.Ask("party-spelling", $"Hvilket parti står {attendee.Name} for? Der står ({written}).", null, attendee.Lines, Fold(written, attendee.Name), party);
            }
            else if (attendee.MunicipalityAsWritten is { } written)
            {
                if (known.TryGetValue(Key(SpellingKind.Municipality, Fold(written)), out var answer)) code = answer.Target;
                else questions.Ask("municipality-spelling", code is null ? $"Hvilken kommune er »{written}«?" : $"Er »{written}« {attendee.Municipality} Kommune?", null, attendee.Lines, written, code);
            }
        }
        return (code, party);
    }

    private static string Key(SpellingKind kind, string folded) => $"{kind} {folded}";
}
