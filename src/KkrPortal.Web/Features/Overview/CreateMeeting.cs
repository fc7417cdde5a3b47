using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KkrPortal.Web.Features.Overview;

/// <param name="Announced">Titles of those of the announced items that come along.</param>
public sealed record NewMeeting(string AccountId, string Council, DateOnly Date, TimeOnly? Start, TimeOnly? End, string? Location, MeetingKind Kind, IReadOnlyList<string> Announced);

/// <summary>Makes a meeting with its agenda from the council's template.</summary>
public sealed class CreateMeeting(IDbContextFactory<WorkspaceDbContext> workspace, PlanMeeting planMeeting, TimeProvider clock)
{
    /// <returns>Null when it is made; otherwise one Danish sentence that says why not.</returns>
    public async Task<string?> ExecuteAsync(NewMeeting request, CancellationToken ct)
    {
        if (await planMeeting.ExecuteAsync(request.AccountId, request.Council, request.Date, ct) is not { } plan) return "Rådet findes ikke.";
        var when = new TimeAndPlace(request.Date, request.Start, request.End, string.IsNullOrWhiteSpace(request.Location) ? null : request.Location.Trim());
        if (when.Problem() is { } problem) return problem;
        await using var db = await workspace.CreateDbContextAsync(ct);
        var by = await db.RequireSecretariatAsync(request.AccountId, plan.CouncilId, ct);
        var meeting = new Meeting { CouncilId = plan.CouncilId, Date = request.Date, StartTime = request.Start, EndTime = request.End, Location = when.Place, Kind = request.Kind };
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (section, n) in MeetingTemplate.Sections(plan.Council, request.Date, plan.Last, request.Announced, request.Kind).Select((s, n) => (s, n)))
            meeting.Sections.Add(Section(meeting, section, n));
        meeting.Received(DocumentKind.Agenda);
        db.Meetings.Add(meeting);
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "create-meeting", Subject = $"{plan.CouncilSlug}/{request.Date:yyyy-MM-dd}" });
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return $"{plan.Council} har allerede et møde den {Danish.Long(request.Date)}. Vælg en anden dag, eller åbn det møde.";
        }
    }

    private static AgendaSection Section(Meeting meeting, PlannedSection planned, int position)
    {
        var section = new AgendaSection { Position = position, Number = planned.Number, Title = planned.Title, Origin = Origin.Manual };
        section.Items.AddRange(planned.Items.Select((item, n) => new AgendaItem
        {
            Meeting = meeting,
            Position = n,
            Number = $"{planned.Number}.{n + 1}",
            Title = item.Title,
            Origin = Origin.Manual,
            Texts = [.. Texts(item)],
            References = item.Approves is { } day ? [new Reference { Text = $"mødet den {Danish.Long(day)}", TargetDate = day, Origin = Origin.Manual }] : [],
        }));
        return section;
    }

    private static IEnumerable<ItemText> Texts(PlannedItem item)
    {
        if (item.Background is { } background) yield return new() { Kind = PartKind.Background, Position = (int)PartKind.Background, Markdown = background, IsPlaceholder = item.IsPlaceholder, Origin = Origin.Manual };
        if (item.Recommendation is { } recommendation) yield return new() { Kind = PartKind.Recommendation, Position = (int)PartKind.Recommendation, Markdown = recommendation, IsPlaceholder = item.IsPlaceholder && recommendation == MeetingTemplate.RecommendationPlaceholder, Origin = Origin.Manual };
    }
}
