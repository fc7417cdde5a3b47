namespace KkrPortal.Web.Features.Search;

/// <summary>How far apart two spellings are.</summary>
internal static class Spelling
{
    /// <summary>Letters that may be wrong in a word of this length.</summary>
    public static int Allowed(int length) => length switch { < 6 => 1, < 12 => 2, _ => 3 };

    /// <summary>Letters to add, take out, exchange, or swap with their neighbour (Damerau and Levenshtein, optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[a.Length, b.Length];
    }
}
