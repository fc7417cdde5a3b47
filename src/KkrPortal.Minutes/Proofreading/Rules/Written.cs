using KkrPortal.Minutes.Checks;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>How findings write what they name.</summary>
internal static class Written
{
    private const int LongestQuote = 80;

    public static string Date(DateOnly date) => MeetingChecks.Written(date);

    /// <summary>"2.1", "2.1 og 3.5", "2.1, 3.5 og 6.1".</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} og {parts[^1]}";

    public static string Quote(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote].TrimEnd() + " …";
}
