using System.Text.RegularExpressions;
using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Cockpit;

/// <summary>A person as one line: name, party in brackets, and what comes after the comma: a municipality, or for a guest a title.</summary>
/// <param name="IsGuest">The line says so itself: "Gæst: Bo Dam, økonom".</param>
public sealed partial record TypedPerson(string Name, string? Party, string? Rest, bool IsGuest = false)
{
    public static TypedPerson Read(string text)
    {
        var match = Form().Match(NamedPersons.Clean(text));
        return new(match.Groups["name"].Value.Trim(), Of(match, "party"), Of(match, "rest"), match.Groups["guest"].Success);
    }

    /// <summary>Every word that was typed begins a word of the name: "an mø" is Anna Møller.</summary>
    public bool Fits(string name)
    {
        var words = Words(name);
        return Name.Length > 1 && Words(Name).All(typed => words.Exists(word => word.StartsWith(typed, StringComparison.CurrentCultureIgnoreCase)));
    }

    private static List<string> Words(string name) => [.. name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)];

    private static string? Of(Match match, string group) => match.Groups[group].Value.Trim() is { Length: > 0 } text ? text : null;

    // "Anna Møller (A), Ringsted", "Bo Dam, økonom, KL", "Bo Dam (V)", "Gæst: Bo Dam, økonom"
    [GeneratedRegex(@"^(?:(?<guest>[Gg]æst)\s*:\s*)?(?<name>[^(,]*)(?:\((?<party>[^)]*)\)?)?\s*,?\s*(?<rest>.*)$")]
    private static partial Regex Form();
}
