namespace KkrPortal.Web.Components.Shared;

/// <summary>A day that somebody typed. To a browser's date field the year 26 is the year 26, and it takes 20266 just as gladly.</summary>
public static class TypedDay
{
    /// <summary>The municipalities of today, or those before them, are no older.</summary>
    private const int First = 1970, Last = 2100;

    /// <returns>One Danish sentence that says what is wrong with the year; null where nothing is.</returns>
    public static string? Problem(DateOnly? day) => day is { Year: < First or > Last } typed ? $"Årstallet {typed.Year} kan ikke passe. Skriv det med fire cifre." : null;
}
