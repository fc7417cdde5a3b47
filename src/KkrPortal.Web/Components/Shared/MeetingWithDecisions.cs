using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Components.Shared;

public sealed record MeetingWithDecisions(string CouncilSlug, string CouncilName, DateOnly Date, int ItemCount, List<ShortDecision> Decisions)
{
    /// <summary>The newest of the meetings that have minutes, each with a few decisions that between them show every outcome.</summary>
    public static async Task<List<MeetingWithDecisions>> ReadAsync(IQueryable<PublishedMeeting> meetings, int count, int perMeeting, CancellationToken ct)
    {
        var found = await meetings.Where(m => m.Shows == DocumentKind.Minutes && m.WithdrawnAt == null && m.Items.Any(i => i.DecisionText != null))
            .OrderByDescending(m => m.Date).ThenBy(m => m.Council.Position).Take(count).AsSplitQuery()
            .Select(m => new MeetingWithDecisions(m.Council.Slug, m.Council.Name, m.Date, m.Items.Count,
                m.Items.Where(i => i.DecisionText != null).OrderBy(i => i.Section.Position).ThenBy(i => i.Position)
                    .Select(i => new ShortDecision(i.Number, i.Title, i.DecisionText!, i.ResolvedText, i.Outcome, i.AlsoOutcomes)).ToList()))
            .ToListAsync(ct);
        return [.. found.Select(m => m with { Decisions = m.Choose(perMeeting) })];
    }

    // What stands on every agenda is news to nobody.
    private static readonly string[] Standing = ["Godkendelse af ", "Siden sidst", "Orientering", "Punkter til ", "Eventuelt", "Meddelelser"];

    // One of each outcome comes first, then the rest in the order of the minutes.
    private List<ShortDecision> Choose(int count)
    {
        var worth = Decisions.Where(d => !Array.Exists(Standing, title => d.Title.StartsWith(title, StringComparison.OrdinalIgnoreCase))).ToList();
        var chosen = worth.DistinctBy(d => d.Outcome).Concat(worth).Distinct().Take(count).ToHashSet();
        return [.. (worth.Count > 0 ? worth.Where(chosen.Contains) : Decisions.Take(count))];
    }
}

public sealed record ShortDecision(string Number, string Title, string Text, string? Resolved, Outcome Outcome, Outcome[] Also);
