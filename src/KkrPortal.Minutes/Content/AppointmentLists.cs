using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Reads appointments listed body by body, as after elections, where a sentence opens the whole list:
/// <code>
/// KKR godkendte følgende udpegninger:
///
/// Havnerådet
/// Medlemmer: Ane Bo (A), Køge, Ib Lund (V), Greve
/// Stedfortræder: Ea Mo (C), Faxe
/// </code>
/// </summary>
internal static partial class AppointmentLists
{
    private const int LongestLabel = 100;

    public static IEnumerable<ParsedAppointment> In(IEnumerable<Block> blocks)
    {
        var isOpen = false;
        string? body = null;
        var isSubstitute = false;
        // "Formand: Ane Bo (A), Køge. Næstformand: Ib Lund (V), Greve" in one line says as much as in two.
        foreach (var (block, line) in blocks.Where(b => b.Plain.Length is > 0 and <= 2000).SelectMany(b => NextLabel().Split(b.Plain), (b, line) => (b, line)))
        {
            var plain = line.TrimEnd('.');
            if (Opens().IsMatch(plain))
            {
                (isOpen, body, isSubstitute) = (true, null, false);
                continue;
            }
            if (!isOpen && !ChairAlone().IsMatch(plain)) continue;
            var (members, substitutes) = BracketedSubstitutes.SetAside(plain);
            var (label, names) = Labelled(members.TrimEnd());
            var people = names.Length > 0 && AttendeeReader.LooksLikeMember(names) ? AttendeeReader.Read(names.Replace(" og ", ", ", StringComparison.Ordinal).Replace(" samt ", ", ", StringComparison.Ordinal), isRun: true) : [];
            if (people.Count == 0)
            {
                // A line of its own names the next body or the role below it; a sentence belongs to neither.
                var isName = plain.Length <= LongestLabel && !LineEndsSentence(block) && !SubHeadings.HasVerb(plain);
                if (isName && Role().IsMatch(plain.TrimEnd(':'))) isSubstitute = Substitute().IsMatch(plain);
                else (body, isSubstitute) = (isName ? plain.TrimEnd(':') : null, false);
                continue;
            }
            if (!isOpen && label is not null) (body, isSubstitute) = (label.ToLowerInvariant(), false);
            else if (label is not null && Role().IsMatch(label)) isSubstitute = Substitute().IsMatch(label);
            else if (label is not null) (body, isSubstitute) = (label, false);
            foreach (var person in people) yield return Appointments.Of(person, body, isSubstitute, block.Lines);
            foreach (var person in substitutes.SelectMany(s => s.People)) yield return Appointments.Of(person, body, isSubstitute: true, block.Lines);
        }
    }

    private static bool LineEndsSentence(Block block) => Layout.LineEnd.EndsSentence(block.Plain) && !block.Plain.EndsWith(':');

    private static (string? Label, string Names) Labelled(string plain)
    {
        var colon = plain.AsSpan(0, Math.Min(LongestLabel, plain.Length)).IndexOf(": ");
        return colon < 0 ? (null, plain) : (plain[..colon], plain[(colon + 2)..]);
    }

    /// <summary><c>KKR godkendte følgende udpegninger:</c> <c>Følgende blev udpeget:</c> <c>Nedenstående repræsentanter er valgt:</c></summary>
    [GeneratedRegex(@"\b(?:følgende|nedenstående)\b[^.:]{0,60}?\b(?:(?:gen)?udpeg|(?:gen)?valg|repræsentant|medlem|post)\p{L}*[^.:]{0,80}:$|^(?:KKR(?: (?-i:\p{Lu})\p{L}+)? )?(?:udpegede|valgte|godkendte)\b[^.:]{0,40}\b(?:således|følgende|herefter):$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opens();

    /// <summary><c>Formand: Ane Bo (A), Køge</c>: in a decision no other words are needed.</summary>
    [GeneratedRegex(@"^(?:[12]\. )?(?:For|Næstfor)(?:mand|person): \p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex ChairAlone();

    [GeneratedRegex(@"(?<=[\p{L})])[.;] (?=(?:(?:[12]\. )?(?:For|Næstfor)(?:mand|person)|Suppleant(?:er)?|Stedfortrædere?): \p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex NextLabel();

    [GeneratedRegex(@"^(?:(?:personlig(?:e)?|ny(?:t|e)?|kommunale?) )?(?:medlem(?:mer)?|repræsentant(?:er)?|formand|næstformand|suppleant(?:er)?|stedfortræder(?:e)?)(?: \(.{1,30}\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(?:suppleant|stedfortræder)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Substitute();
}
