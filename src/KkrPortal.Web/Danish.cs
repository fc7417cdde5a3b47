using System.Globalization;
using KkrPortal.Data;

namespace KkrPortal.Web;

/// <summary>How the portal writes dates, times, numbers and outcomes on the screen.</summary>
public static class Danish
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>"24. november 2023".</summary>
    public static string Long(DateOnly date) => date.ToString("d. MMMM yyyy", Culture);

    /// <summary>"fredag den 24. november 2023".</summary>
    public static string WithWeekday(DateOnly date) => date.ToString("dddd 'den' d. MMMM yyyy", Culture);

    /// <summary>"24. nov. 2023" for tight columns.</summary>
    public static string Compact(DateOnly date) => date.ToString("d. MMM yyyy", Culture);

    /// <summary>"kl. 10.00–12.00", "kl. 10.00".</summary>
    public static string Clock(TimeOnly start, TimeOnly? end = null) =>
        $"kl. {start.ToString("HH.mm", CultureInfo.InvariantCulture)}" + (end is { } e ? $"–{e.ToString("HH.mm", CultureInfo.InvariantCulture)}" : "");

    /// <summary>An instant as Danish wall-clock time: "24. november 2023 kl. 10.42".</summary>
    public static string Instant(DateTime utc)
    {
        var local = Local(utc);
        return $"{Long(DateOnly.FromDateTime(local))} {Clock(TimeOnly.FromDateTime(local))}";
    }

    /// <summary>The Danish day of an instant: "24. november 2023".</summary>
    public static string Day(DateTime utc) => Long(LocalDate(utc));

    /// <summary>With a capital first letter, to open a sentence.</summary>
    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    public static DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>An instant's Danish time of day: "10.42".</summary>
    public static string TimeOfDay(DateTime utc) => Local(utc).ToString("H.mm", CultureInfo.InvariantCulture);

    private static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, Zone));

    /// <summary>"10.000".</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>"0,4 MB", "12 kB".</summary>
    public static string Size(long bytes) => bytes >= 100_000 ? $"{(bytes / 1_000_000.0).ToString("0.#", Culture)} MB" : $"{Math.Max(1, bytes / 1000)} kB";

    /// <summary>"1 møde", "3 møder".</summary>
    public static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>The word on an outcome's chip. What was adopted as recommended says so, whatever the verb.</summary>
    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Approved => "Som indstillet",
        Outcome.Noted => "Til efterretning",
        Outcome.Discussed => "Drøftet",
        Outcome.Appointed => "Udpeget",
        Outcome.Postponed => "Udsat",
        Outcome.Rejected => "Ikke tiltrådt",
        Outcome.Amended => "Ændret",
        Outcome.Other => "Anden beslutning",
        _ => "Ingen beslutning",
    };

    /// <summary>The word of an outcome that stands second: what was approved and amended was approved with remarks.</summary>
    public static string SecondWord(Outcome outcome) => outcome is Outcome.Amended ? "Med bemærkninger" : Word(outcome);

    /// <summary>What follows on "Udpeget": " fra 1. januar 2026 til 31. december 2029"; empty where nothing says it.</summary>
    public static string Term(DateOnly? from, DateOnly? to) => (from is { } f ? $" fra {Long(f)}" : "") + (to is { } t ? $" til {Long(t)}" : "");

    /// <summary>"Aarhus Kommune", "Københavns Kommune", "Bornholms Regionskommune".</summary>
    public static string Municipality(string name) => name switch
    {
        "København" => "Københavns Kommune",
        "Bornholm" => "Bornholms Regionskommune",
        _ => $"{name} Kommune",
    };

    /// <summary>"1, 2 og 3".</summary>
    public static string List(IReadOnlyList<string> words, string between = "og") =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} {between} {words[^1]}";

    /// <summary>"linje 12" or "linje 12–14".</summary>
    public static string Lines(int first, int last) => first == last ? $"linje {first.ToString(Culture)}" : $"linje {first.ToString(Culture)}–{last.ToString(Culture)}";
}
