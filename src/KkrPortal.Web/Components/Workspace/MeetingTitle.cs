using System.Linq.Expressions;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Components.Workspace;

/// <summary>What every page of a meeting says at its head.</summary>
public sealed record MeetingTitle(long Id, int CouncilId, string Council, string CouncilSlug, DateOnly Date, MeetingState State, bool HasSource)
{
    public static Expression<Func<Meeting, MeetingTitle>> Of { get; } = m => new MeetingTitle(m.Id, m.CouncilId, m.Council.Name, m.Council.Slug, m.Date, m.State, m.Sources.Any());
}
