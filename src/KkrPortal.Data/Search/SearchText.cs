namespace KkrPortal.Data.Search;

/// <summary>How a text is cut into words before it is indexed.</summary>
internal static class SearchText
{
    /// <summary>
    /// Marks between words become blanks: PostgreSQL's parser would read "2025-2026" as a number and its negative, "halvårlige/årlige" as a
    /// file name and "rammeaftale–2026" as one word.
    /// </summary>
    public static string Words(string column) => $"translate(coalesce({column}, ''), '-/–—_', '     ')";

    public static string Vector(string column, char weight) => $"setweight(to_tsvector('danish', {Words(column)}), '{weight}')";
}
