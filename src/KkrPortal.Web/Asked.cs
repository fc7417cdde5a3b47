using System.Globalization;
using KkrPortal.Data;

namespace KkrPortal.Web;

/// <summary>What an address asks for. An empty or unreadable value is one that wasn't asked for, never an error.</summary>
public static class Asked
{
    public static string? Text(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, 200)].Replace("\0", "", StringComparison.Ordinal) : null;

    public static int Page(IQueryCollection query) =>
        int.TryParse(query["side"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and <= 100_000 ? page : 1;

    public static DateOnly? Date(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(query[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static int? Year(IQueryCollection query) =>
        int.TryParse(query["aar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 9998 ? year : null;

    public static Outcome? Outcome(IQueryCollection query, string name) =>
        Enum.GetValues<Outcome>().Cast<Outcome?>().FirstOrDefault(outcome => Naming.Word(outcome!.Value) == query[name].ToString());

    /// <summary>"50%_\" as a part of what ILIKE looks for.</summary>
    public static string Like(string text) => $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
