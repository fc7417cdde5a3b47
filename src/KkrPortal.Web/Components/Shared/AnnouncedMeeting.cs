using KkrPortal.Data;
using KkrPortal.Data.Matters;

namespace KkrPortal.Web.Components.Shared;

/// <summary>An open item of a meeting, by what its title is about.</summary>
public sealed record HeldItem(DateOnly Date, string Number, string Title, Outcome Outcome, DocumentKind Shows)
{
    internal HashSet<string> Words { get; } = MatterWords.Of(Title);
}

/// <summary>A title that a meeting announced, with the item that it became; null where the archive has none with a title like it.</summary>
public sealed record AnnouncedItem(string Title, HeldItem? Came);

/// <summary>What one meeting announced for a later one (<em>Punkter til næste møde</em>), against what came up there.</summary>
/// <param name="Number">The item that announces.</param>
/// <param name="For">The day that it names; where it names none, the council's next meeting in the archive, if there is one.</param>
/// <param name="Holding">What the archive has of that meeting.</param>
public sealed record AnnouncedMeeting(string CouncilSlug, string CouncilName, DateOnly Date, string Number, DateOnly? For, Holding Holding, IReadOnlyList<AnnouncedItem> Items)
{
    /// <summary>Titles seldom stay word for word from the list to the agenda.</summary>
    private const double AlikeEnough = 0.7;

    internal const int YearsAhead = 2;

    /// <param name="later">The council's open items after the meeting, without those that stand on every agenda.</param>
    /// <param name="meetings">The days of the council's meetings in the archive, with what it has of them.</param>
    public static AnnouncedMeeting Of(string councilSlug, string councilName, DateOnly date, string number, string? markdown, IReadOnlyList<HeldItem> later, IReadOnlyDictionary<DateOnly, DocumentKind> meetings, DateOnly today)
    {
        var announcement = Announcement.Read(markdown, date);
        var day = announcement.Date ?? meetings.Keys.Where(d => d > date).Select(d => (DateOnly?)d).Min();
        var holding = day is { } d && meetings.TryGetValue(d, out var shows) ? shows == DocumentKind.Minutes ? Holding.Minutes : Holding.Agenda : day is null || day < today ? Holding.Mentioned : Holding.Coming;
        var within = later.Where(item => item.Date > date && item.Date <= date.AddYears(YearsAhead)).ToList();
        return new(councilSlug, councilName, date, number, day, holding, [.. announcement.Items.Select(title => new AnnouncedItem(title, Find(title, day, within)))]);
    }

    /// <summary>The item that a title became: on the day itself first, then at the earliest meeting that took it up.</summary>
    public static HeldItem? Find(string title, DateOnly? day, IEnumerable<HeldItem> items)
    {
        var words = MatterWords.Of(title);
        return items.Select(item => (Item: item, Likeness: Likeness(title, words, item))).Where(found => found.Likeness >= AlikeEnough)
            .OrderByDescending(found => found.Item.Date == day).ThenBy(found => found.Item.Date).ThenByDescending(found => found.Likeness).Select(found => found.Item).FirstOrDefault();
    }

    // "DK-2020" has no word to compare; then the title itself has to stand in the other.
    private static double Likeness(string title, HashSet<string> words, HeldItem item) =>
        words.Count > 0 ? MatterWords.Likeness(words, item.Words) : item.Title.Contains(title, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
}
