using System.Text.RegularExpressions;
using KkrPortal.Data.Workspace;
using KkrPortal.Minutes;
using Microsoft.EntityFrameworkCore;
using AppointmentAction = KkrPortal.Data.AppointmentAction;
using PartKind = KkrPortal.Data.PartKind;

namespace KkrPortal.Web.Features.Cockpit;

/// <param name="Post">"formand", "suppleant"; null for an ordinary seat.</param>
public sealed record AppointmentFacts(AppointmentAction Action, string Name, string? Party, string? Municipality, string? Body, string? Post, string? Replaces, DateOnly? From, DateOnly? To);

public sealed record DecidedAppointment(long Id, AppointmentFacts Facts);

public sealed record DeadlineFacts(string Text, DateOnly Date);

public sealed record DecidedDeadline(long Id, DeadlineFacts Facts);

/// <param name="TextId">Null while the decision has no words.</param>
/// <param name="Proposed">Read out of the recommendation, and not taken yet.</param>
public sealed partial record DecisionView(
    long ItemId, string Number, string Title, bool IsClosed, string? Recommendation, string? Rest, long? TextId, uint? Version, string Markdown,
    IReadOnlyList<DecidedAppointment> Appointments, IReadOnlyList<AppointmentFacts> Proposed, IReadOnlyList<DecidedDeadline> Deadlines)
{
    /// <summary>The body that the item is about, as far as its title says.</summary>
    public string? BodyInTitle => InTitle().Match(Title) is { Success: true } match ? Danish.Upper(match.Groups["body"].Value) : null;

    // "Udpegning til RAR Sjælland", "Nyudpegning af suppleant til bestyrelsen for Sydbus"
    [GeneratedRegex(@"udpegning\w*\b.*?\b(?:til|i) (?<body>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex InTitle();
}

/// <summary>What is needed to write one item's decision.</summary>
public sealed class ShowDecision(IDbContextFactory<WorkspaceDbContext> workspace)
{
    public async Task<DecisionView?> ExecuteAsync(string accountId, long itemId, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var item = await db.Items.Where(i => i.Id == itemId).Select(i => new
        {
            i.Meeting.CouncilId,
            i.Meeting.Date,
            i.Number,
            i.Title,
            i.IsClosed,
            Texts = i.Texts.OrderBy(t => t.Position).ToList(),
            Appointments = i.Appointments.OrderBy(a => a.Position).ThenBy(a => a.Id).Select(a => new DecidedAppointment(a.Id, new(
                a.Action, a.NameAsWritten, a.Party, a.MunicipalityAsWritten, a.BodyAsWritten, a.Seat != null ? a.Seat.Name : a.IsSubstitute ? SaveAppointment.Substitute : null, a.Replaces, a.From, a.To))).ToList(),
            Deadlines = i.Deadlines.OrderBy(d => d.Date).ThenBy(d => d.Id).Select(d => new DecidedDeadline(d.Id, new(d.Text, d.Date))).ToList(),
        }).AsSplitQuery().SingleOrDefaultAsync(ct);
        if (item is null) return null;
        await db.RequireSecretariatAsync(accountId, item.CouncilId, ct);
        var decision = item.Texts.Find(t => t.Kind == PartKind.Decision);
        var recommendation = Join(item.Texts.Where(t => t.Kind == PartKind.Recommendation));
        var proposed = Proposals.Appointments(recommendation ?? "").Where(p => item.Appointments.TrueForAll(a => PersonName.Fold(a.Facts.Name) != PersonName.Fold(p.Person)))
            .Select(p => new AppointmentFacts(AppointmentAction.Appointed, p.Person, p.Party, p.Municipality, p.Body is { } body ? Danish.Upper(body) : null, p.IsSubstitute ? SaveAppointment.Substitute : null, p.Replaces, item.Date, null));
        return new(itemId, item.Number, item.Title, item.IsClosed, recommendation, Join(item.Texts.Where(t => t.Kind is not (PartKind.Recommendation or PartKind.Decision))),
            decision?.Id, decision?.Version, decision?.Markdown ?? "", item.Appointments, [.. proposed], item.Deadlines);
    }

    private static string? Join(IEnumerable<ItemText> texts) => string.Join("\n\n", texts.Select(t => t.Markdown).Where(t => t.Length > 0)) is { Length: > 0 } all ? all : null;
}
