using KkrPortal.Minutes.Checks;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes;

/// <summary>The doubts about a document, each one plain sentence with its lines. Nothing is changed because of a doubt.</summary>
internal static class ConsistencyChecks
{
    /// <summary>In the order in which a reader meets them.</summary>
    public static IReadOnlyList<ParseWarning> Run(ParsedMinutes minutes, DocumentStructure document, IReadOnlyList<(DateOnly Date, int Line)> dates) =>
    [
        .. MeetingChecks.Run(minutes, document, dates),
        .. ContentsChecks.Run(minutes),
        .. AttendeeChecks.Run(minutes, document.Attendance),
        .. NumberChecks.Run(minutes, document),
        .. minutes.Sections.SelectMany(s => s.Items).SelectMany(i => ItemChecks.Run(i, minutes)),
        .. TextChecks.Run(minutes, document),
    ];
}
