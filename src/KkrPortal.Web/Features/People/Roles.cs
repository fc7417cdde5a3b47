using KkrPortal.Data;

namespace KkrPortal.Web.Features.People;

/// <summary>A stretch of meetings at which somebody came for the same municipality, party and council.</summary>
public sealed record Role(string CouncilName, string? Party, string? Municipality, bool IsSubstitute, DateOnly First, DateOnly Last, int Meetings, int Present)
{
    /// <summary>Stretches in the order of time. The record knows meetings, not oaths: between the first and the last one nothing is known of what it doesn't say.</summary>
    public static IReadOnlyList<Role> Of(IEnumerable<Attendance> meetings)
    {
        var roles = new List<Role>();
        foreach (var meeting in meetings.OrderBy(meeting => meeting.Date))
        {
            var present = meeting.Status == AttendeeStatus.Present ? 1 : 0;
            var at = roles.FindLastIndex(role => role.CouncilName == meeting.CouncilName);
            if (at >= 0 && roles[at] is var role && role.Party == meeting.Party && role.Municipality == meeting.Municipality && role.IsSubstitute == meeting.SubstituteFor is not null)
                roles[at] = role with { Last = meeting.Date, Meetings = role.Meetings + 1, Present = role.Present + present };
            else
                roles.Add(new(meeting.CouncilName, meeting.Party, meeting.Municipality, meeting.SubstituteFor is not null, meeting.Date, meeting.Date, 1, present));
        }
        return roles;
    }
}
