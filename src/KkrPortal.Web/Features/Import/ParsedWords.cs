using KkrPortal.Data;

namespace KkrPortal.Web.Features.Import;

/// <summary>The parser's words in the database's: two enums each, because neither project knows the other.</summary>
internal static class ParsedWords
{
    public static Outcome AsData(this Minutes.Outcome outcome) => Enum.Parse<Outcome>(outcome.ToString());
    public static Confidence AsData(this Minutes.Confidence confidence) => Enum.Parse<Confidence>(confidence.ToString());
    public static AttendeeStatus AsData(this Minutes.AttendeeStatus status) => Enum.Parse<AttendeeStatus>(status.ToString());
    public static AppointmentAction AsData(this Minutes.AppointmentAction action) => Enum.Parse<AppointmentAction>(action.ToString());
    public static PartKind AsData(this Minutes.PartKind kind) => Enum.Parse<PartKind>(kind.ToString());
}
