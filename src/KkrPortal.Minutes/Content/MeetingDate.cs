using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>Where a document says when its meeting was: on the front page, in a running header, or in the item that approves the agenda. No other date is taken for it.</summary>
internal static partial class MeetingDate
{
    public static IReadOnlyList<(DateOnly Date, int Line)> Find(DocumentStructure document)
    {
        var found = new List<(DateOnly, int)>();
        if (document.Front is { Date: { } front, DateLine: { } line }) found.Add((front, line));
        found.AddRange(document.Text.Furniture.Where(l => l.MayBeHeading).Select(l => (DanishDate.FindFirst(l.Words)?.Date, l.Number)).Where(x => x.Date is not null).Select(x => (x.Date!.Value, x.Number)).Take(1));
        found.AddRange(document.Sections.SelectMany(s => s.Items).Where(i => ApprovesAgenda().IsMatch(i.Title)).SelectMany(FromAgendaItem).Take(1));
        return found;
    }

    /// <summary>"… godkender dagsordenen for møde den 24. november 2023", which a line end may cut.</summary>
    private static IEnumerable<(DateOnly, int)> FromAgendaItem(ItemText item)
    {
        foreach (var part in item.Parts)
        {
            for (var i = 0; i < part.Lines.Count; i++)
            {
                var line = part.Lines[i];
                var both = i + 1 < part.Lines.Count ? $"{line.Plain} {part.Lines[i + 1].Plain}" : line.Plain;
                var mention = AgendaOf().Match(both.Length > 1000 ? both[..1000] : both);
                if (mention.Success && mention.Index < line.Plain.Length && DanishDate.FindFirst(mention.Value) is { Date: { } date } written) yield return (date, mention.Index + written.Start < line.Plain.Length ? line.Number : part.Lines[i + 1].Number);
            }
        }
    }

    [GeneratedRegex(@"\bgodkendelse af .{0,30}dagsorden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ApprovesAgenda();

    [GeneratedRegex(@"\bdagsorden(?:en)?\b(?![^.]{0,80}\breferat)[^.]{0,80}?\bmøde(?:t)?\b[^.]{0,50}?\bden [0-3]?[0-9]\.? ?(?:\p{L}{3,9} [0-9]{4}|[-./][0-9. /-]{4,10})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgendaOf();
}
