using System.Globalization;
using KkrPortal.Data;
using KkrPortal.Web.Components.Shared;

namespace KkrPortal.Web.Features.Overview;

/// <summary>What the council's latest meeting leaves for the next one. Texts are Markdown.</summary>
/// <param name="SinceLast">The text of <em>Siden sidst</em>, whose list names the bodies.</param>
/// <param name="NextMeeting">The text of <em>Punkter til næste møde</em>.</param>
public sealed record LastMeeting(DateOnly Date, IReadOnlyList<string> Sections, string? SinceLast, string? NextMeeting);

public sealed record PlannedSection(string Number, string Title, IReadOnlyList<PlannedItem> Items);

public sealed record PlannedItem(string Title, string? Background, string? Recommendation, bool IsAnnounced = false)
{
    /// <summary>The texts are the template's alone until somebody writes in them.</summary>
    public bool IsPlaceholder { get; init; }
    /// <summary>The day whose minutes the item approves.</summary>
    public DateOnly? Approves { get; init; }
}

/// <summary>The agenda that every meeting of a council starts from. Its sections are those of the council's latest meeting, since that is what the council is used to.</summary>
public static class MeetingTemplate
{
    public const string BackgroundPlaceholder = "Her skrives baggrunden";
    public const string RecommendationPlaceholder = "Her skrives indstillingen";

    private const int LongestBody = 80;

    private static readonly string[] Standard =
        ["Godkendelse af referat og dagsorden", "Siden sidst", "Regionalpolitiske sager", "Udpegninger", "KKR", "Punkter til næste møde", "Eventuelt"];

    public static IReadOnlyList<PlannedSection> Sections(string council, DateOnly date, LastMeeting? last, IReadOnlyCollection<string> announced, MeetingKind kind = MeetingKind.Ordinary) => kind switch
    {
        MeetingKind.Constitutive => Numbered(Constitutive(council, date)),
        MeetingKind.Extraordinary => Numbered(Extraordinary(council, date, announced)),
        _ => Ordinary(council, date, last, announced),
    };

    private static IReadOnlyList<PlannedSection> Ordinary(string council, DateOnly date, LastMeeting? last, IReadOnlyCollection<string> announced)
    {
        var titles = last is { Sections.Count: > 2 } ? last.Sections : Standard;
        var subject = titles.FirstOrDefault(t => Is(t, "Regionalpolitiske")) ?? titles[Math.Min(2, titles.Count - 1)];
        return [.. titles.Select((title, n) => new PlannedSection((n + 1).ToString(CultureInfo.InvariantCulture), title,
            [.. Standing(title, council, date, last), .. title == subject ? announced.Select(Announced) : []]))];
    }

    /// <summary>The first meeting of a term (konstituerende møde) chooses who leads the council and who sits for it.</summary>
    private static IEnumerable<(string Title, PlannedItem[] Items)> Constitutive(string council, DateOnly date) =>
    [
        ("Godkendelse af dagsorden", [ApprovalOfAgenda(council, date)]),
        ("Konstituering",
        [
            new("Valg af formand", "Rådet vælger sin formand for valgperioden.", $"Det indstilles, at {council} vælger en formand."),
            new("Valg af næstformand", "Rådet vælger sin næstformand for valgperioden.", $"Det indstilles, at {council} vælger en næstformand."),
            new("Forretningsorden", BackgroundPlaceholder, $"Det indstilles, at {council} godkender forretningsordenen for valgperioden.") { IsPlaceholder = true },
            new("Mødeplan", BackgroundPlaceholder, $"Det indstilles, at {council} godkender mødeplanen.") { IsPlaceholder = true },
        ]),
        ("Udpegninger", [new("Udpegninger for valgperioden", BackgroundPlaceholder, RecommendationPlaceholder) { IsPlaceholder = true }]),
        ("Punkter til næste møde", [NextMeeting(council)]),
        ("Eventuelt", [new("Eventuelt", null, null)]),
    ];

    /// <summary>A meeting that is called for one matter has that and no more.</summary>
    private static IEnumerable<(string Title, PlannedItem[] Items)> Extraordinary(string council, DateOnly date, IReadOnlyCollection<string> announced) =>
    [
        ("Godkendelse af dagsorden", [ApprovalOfAgenda(council, date)]),
        ("Sager til behandling", announced.Count > 0 ? [.. announced.Select(Announced)] : [Announced("Nyt punkt")]),
        ("Eventuelt", [new("Eventuelt", null, null)]),
    ];

    private static IReadOnlyList<PlannedSection> Numbered(IEnumerable<(string Title, PlannedItem[] Items)> sections) =>
        [.. sections.Select((s, n) => new PlannedSection((n + 1).ToString(CultureInfo.InvariantCulture), s.Title, s.Items))];

    private static PlannedItem ApprovalOfAgenda(string council, DateOnly date) => new("Godkendelse af dagsorden", null, $"Det indstilles, at {council} godkender dagsordenen for mødet den {Danish.Long(date)}.");

    private static PlannedItem NextMeeting(string council) => new("Punkter til næste møde", $"{council} mødes næste gang den …", null) { IsPlaceholder = true };

    private static IEnumerable<PlannedItem> Standing(string section, string council, DateOnly date, LastMeeting? last)
    {
        if (Is(section, "Godkendelse"))
        {
            if (last is not null)
                yield return new("Godkendelse af referat", $"Referatet fra mødet den {Danish.Long(last.Date)} er sendt til medlemmerne.",
                    $"Det indstilles, at {council} godkender referatet fra mødet den {Danish.Long(last.Date)}.")
                { Approves = last.Date };
            if (Is(section, "dagsorden") || last is null || !last.Sections.Any(s => s != section && Is(s, "dagsorden")))
                yield return ApprovalOfAgenda(council, date);
        }
        else if (Is(section, "Siden sidst"))
        {
            // Bodies are names; what was reported from them stands in the same list as sentences, and was then.
            var bodies = Announcement.Bullets(last?.SinceLast).Where(line => line.Length <= LongestBody && !line.Contains("./.", StringComparison.Ordinal) && !line.Contains(". ", StringComparison.Ordinal)).ToList();
            yield return new("Siden sidst",
                bodies.Count == 0 ? "Orientering fra de organer, hvor rådet er repræsenteret." : "Orientering fra:\n\n" + string.Join('\n', bodies.Select(b => $"- {b}")), null);
        }
        else if (Is(section, "næste møde"))
        {
            yield return NextMeeting(council);
        }
        else if (Is(section, "Eventuelt"))
        {
            yield return new("Eventuelt", null, null);
        }
    }

    private static PlannedItem Announced(string title) => new(title, BackgroundPlaceholder, RecommendationPlaceholder, IsAnnounced: true) { IsPlaceholder = true };

    private static bool Is(string title, string word) => title.Contains(word, StringComparison.OrdinalIgnoreCase);
}
