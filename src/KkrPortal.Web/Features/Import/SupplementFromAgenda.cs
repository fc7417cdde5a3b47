using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Minutes;

namespace KkrPortal.Web.Features.Import;

/// <summary>
/// One meeting, two documents: what the agenda says and the minutes leave out stands beside the minutes' words, with the agenda's lines. The
/// minutes are the later word, so nothing of theirs is replaced, and the order in which the two come in makes no difference.
/// </summary>
internal static class SupplementFromAgenda
{
    private static readonly Data.PartKind[] Order = [Data.PartKind.Background, Data.PartKind.Recommendation, Data.PartKind.Presentation, Data.PartKind.Body, Data.PartKind.Other, Data.PartKind.Decision];

    public static void Into(Meeting meeting, ParsedMinutes agenda, ImportQuestions questions)
    {
        (meeting.StartTime, meeting.Location) = (meeting.StartTime ?? agenda.Meeting.StartTime, meeting.Location ?? agenda.Meeting.Location);
        if (agenda.Meeting.EndTime > meeting.StartTime) meeting.EndTime ??= agenda.Meeting.EndTime;
        foreach (var item in agenda.Sections.SelectMany(s => s.Items))
        {
            var row = meeting.Items.Find(i => i.Number == item.Number && IsSame(i.Title, item.Title)) ?? meeting.Items.Find(i => IsSame(i.Title, item.Title));
            if (row is null) questions.Ask("agenda-item-gone", $"Punkt {item.Number} »{item.Title}« står i dagsordenen, men ikke i referatet. Blev det taget af?", null, null);
            else if (item.IsClosed && !row.IsClosed) questions.Ask("closed-differs", $"Punkt {row.Number} er lukket i dagsordenen, men ikke i referatet. Skal det være lukket?", row, null);
            else Add(row, item);
        }
    }

    private static void Add(AgendaItem row, ParsedItem item)
    {
        row.Texts.RemoveAll(t => t is { Origin: Origin.Imported, Source: Data.DocumentKind.Agenda });
        row.Attachments.RemoveAll(a => a is { Origin: Origin.Imported, Source: Data.DocumentKind.Agenda });
        row.CaseNumber ??= item.CaseNumber;
        if (row.Caseworkers.Length == 0) row.Caseworkers = [.. item.Caseworkers];
        var missing = item.Parts.Where(p => p is { IsPlaceholder: false, Kind: not (KkrPortal.Minutes.PartKind.Attachments or KkrPortal.Minutes.PartKind.Decision) } && p.Markdown.Trim().Length > 0
            && !row.Texts.Exists(t => t.Kind == p.Kind.AsData() && t.Markdown.Trim().Length > 0)).ToList();
        foreach (var part in missing)
            row.Texts.Add(new ItemText { Position = int.MaxValue, Kind = part.Kind.AsData(), Heading = part.Heading, Markdown = part.Markdown, Source = Data.DocumentKind.Agenda, FirstLine = part.Lines.First, LastLine = part.Lines.Last });
        if (missing.Count > 0)
            foreach (var (text, n) in row.Texts.OrderBy(t => Array.IndexOf(Order, t.Kind)).ThenBy(t => t.Position).ToList().Select((t, n) => (t, n)))
                text.Position = n;
        foreach (var attachment in item.Attachments.Where(a => !row.Attachments.Exists(known => IsSame(known.Title, a.Title))).ToList())
            row.Attachments.Add(new Attachment { Position = row.Attachments.Count, Title = attachment.Title, Url = attachment.Url, Source = Data.DocumentKind.Agenda, FirstLine = attachment.Lines.First, LastLine = attachment.Lines.Last });
    }

    /// <summary>Words in common, whatever the hyphens and capitals: "1.1 Godkendelse af referat" changes between the two documents.</summary>
    private static bool IsSame(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count > 0 && b.Count > 0 && 2 * a.Intersect(b).Count() >= Math.Max(a.Count, b.Count);
    }

    private static HashSet<string> Words(string title) =>
        [.. string.Concat(title.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2)];
}
