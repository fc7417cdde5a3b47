using System.Text.RegularExpressions;
using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Cockpit;

/// <summary>A person as one line: name, party in brackets, and what comes after the comma: a municipality, or for a guest a title.</summary>
public sealed partial record TypedPerson(string Name, string? Party, string? Rest)
{
    public static TypedPerson Read(string text)
    {
        var match = Form().Match(NamedPersons.Clean(text));
        return new(match.Groups["name"].Value.Trim(), Of(match, "party"), Of(match, "rest"));
    }

    /// <summary>Every word that was typed begins a word of the name: "an mø" is Anna Møller.</summary>
    public bool Fits(string name)
    {
        var words = Words(name);
        return Name.Length > 1 && Words(Name).All(typed => words.Exists(word => word.StartsWith(typed, StringComparison.CurrentCultureIgnoreCase)));
    }

    private static List<string> Words(string name) => [.. name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)];

    private static string? Of(Match match, string group) => match.Groups[group].Value.Trim() is { Length: > 0 } text ? text : null;

    // "Anna Møller (A), Ringsted", "Bo Dam, økonom, KL", "Bo Dam (V)"
    [GeneratedRegex(@"^(?<name>[^(,]*)(?:\((?<party>[^)]*)\)?)?\s*,?\s*(?<rest>.*)$")]
    private static partial Regex Form();
}
