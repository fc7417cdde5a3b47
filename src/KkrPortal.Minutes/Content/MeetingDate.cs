using System.Text.RegularExpressions;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>Where a document says when its meeting was: on the front page, in a running header, or in the item that approves the agenda. No other date is taken for it.</summary>
internal static partial class MeetingDate
{
    private const int MostLines = 3, LongestText = 1000;

    public static IReadOnlyList<(DateOnly Date, int Line)> Find(DocumentStructure document)
    {
        var found = new List<(DateOnly, int)>();
        if (document.Front is { Date: { } front, DateLine: { } line }) found.Add((front, line));
        // "Publiceret 10. apr. 2019" is a web page's own day.
        found.AddRange(document.Text.Headers.Where(l => l.MayBeHeading && !Layout.SharingSite.IsSign(l)).Select(l => (DanishDate.FindFirst(l.Words)?.Date, l.Number)).Where(x => x.Date is not null).Select(x => (x.Date!.Value, x.Number)).Take(1));
        found.AddRange(document.Sections.SelectMany(s => s.Items).Where(i => ApprovesAgenda().IsMatch(i.Title)).SelectMany(FromAgendaItem).Take(1));
        return found;
    }

    /// <summary>"… godkender dagsordenen for møde den 24. november 2023", which line ends may cut.</summary>
    private static IEnumerable<(DateOnly, int)> FromAgendaItem(ItemText item)
    {
        foreach (var part in item.Parts)
        {
            for (var i = 0; i < part.Lines.Count; i++)
            {
                var (text, ends) = Joined([.. part.Lines.Skip(i).Take(MostLines)]);
                var mention = AgendaOf().Match(text.Length > LongestText ? text[..LongestText] : text);
                if (!mention.Success || mention.Index >= ends[0] || DanishDate.FindFirst(mention.Value) is not { Date: { } date } written) continue;
                yield return (date, part.Lines[i + ends.FindIndex(end => mention.Index + written.Start < end)].Number);
            }
        }
    }

    /// <returns>The lines as one, and where in it each of them ends.</returns>
    private static (string Text, List<int> Ends) Joined(IReadOnlyList<Layout.Line> lines)
    {
        var text = "";
        var ends = new List<int>();
        foreach (var line in lines)
        {
            text = LineJoin.Join(text, line.Plain);
            ends.Add(text.Length);
        }
        return (text, ends);
    }

    [GeneratedRegex(@"\bgodkendelse af .{0,30}dagsorden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ApprovesAgenda();

    [GeneratedRegex(@"\bdagsorden(?:en)?\b(?![^.]{0,80}\breferat)[^.]{0,80}?\bmøde(?:t)?\b[^.]{0,50}?\bden [0-3]?[0-9]\.? ?(?:\p{L}{3,9} [0-9]{4}|[-./][0-9. /-]{4,10})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgendaOf();
}
