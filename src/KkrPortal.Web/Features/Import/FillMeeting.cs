using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Minutes;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <summary>
/// Puts what a document says into a meeting's rows. Items keep their ids from import to import, and only rows that were imported and not
/// corrected are replaced; where the source changed under a correction, a person is asked.
/// </summary>
internal sealed class FillMeeting(WorkspaceDbContext db, Meeting meeting, ParsedMinutes minutes, DateTime now)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var municipalities = await db.Municipalities.ToDictionaryAsync(m => m.Name, m => m.Code, ct);
        var persons = await PersonRegister.LoadAsync(db, [.. AllNames()], ct);
        if (meeting.Id != 0) await db.Findings.Where(f => f.MeetingId == meeting.Id && f.Source == FindingSource.Import && f.State == FindingState.Open).ExecuteDeleteAsync(ct);

        (meeting.StartTime, meeting.EndTime) = (minutes.Meeting.StartTime ?? meeting.StartTime, Later(minutes.Meeting.StartTime, minutes.Meeting.EndTime));
        (meeting.Location, meeting.Note) = (minutes.Meeting.Location ?? meeting.Location, minutes.Meeting.Note);
        FillAttendees(persons, municipalities);
        FillSections(new FillItem(persons, meeting, Ask));
        foreach (var warning in minutes.Warnings)
            Ask(warning.Code, warning.Message, ItemAt(warning.Lines), warning.Lines);
    }

    /// <summary>A time that ends before it starts is a misprint, which the parser asks about.</summary>
    private static TimeOnly? Later(TimeOnly? start, TimeOnly? end) => end > start ? end : null;

    private IEnumerable<string> AllNames() => minutes.Attendees.SelectMany(a => new[] { a.Name, a.SubstituteFor })
        .Concat(minutes.Sections.SelectMany(s => s.Items).SelectMany(i => i.PeopleMentioned.Concat(i.Appointments.SelectMany(a => new[] { a.Person, a.Replaces }).OfType<string>())))
        .OfType<string>();

    private void FillAttendees(PersonRegister persons, Dictionary<string, string> municipalities)
    {
        // A document without a list (an agenda) says nothing about who came.
        if (minutes.Attendees.Count == 0) return;
        foreach (var old in meeting.Attendees.Where(a => a.Origin == Origin.Imported).ToList()) meeting.Attendees.Remove(old);
        var corrected = meeting.Attendees.Select(a => PersonRegister.Fold(a.NameAsWritten)).ToHashSet();
        foreach (var (parsed, position) in minutes.Attendees.Select((a, n) => (a, n)))
        {
            if (corrected.Contains(PersonRegister.Fold(parsed.Name))) continue;
            var code = parsed.Municipality is { } name ? municipalities.GetValueOrDefault(name) : null;
            var (person, isDoubtful) = persons.FindOrAdd(parsed.Name, code);
            meeting.Attendees.Add(new Attendee
            {
                Position = position,
                Person = person,
                NameAsWritten = parsed.Name,
                Party = parsed.Party,
                PartyAsWritten = parsed.PartyAsWritten,
                MunicipalityCode = code,
                MunicipalityAsWritten = parsed.MunicipalityAsWritten,
                Status = parsed.Status.AsData(),
                Group = parsed.Group,
                Title = parsed.Title,
                SubstituteFor = parsed.SubstituteFor,
                ActingFor = parsed.ActingFor,
                IsMinuteTaker = parsed.IsMinuteTaker,
                FirstLine = parsed.Lines.First,
                LastLine = parsed.Lines.Last,
            });
            if (isDoubtful) Ask("same-name", $"{parsed.Name} findes i forvejen fra en anden kommune. Er det samme person?", null, parsed.Lines);
        }
        // Only now is everybody in the room known.
        foreach (var attendee in meeting.Attendees)
            if (attendee.SubstituteFor is { } name)
                attendee.SubstituteForPerson = persons.Find(name, meeting.Attendees);
    }

    private void FillSections(FillItem fill)
    {
        var seen = new HashSet<string>();
        foreach (var (parsed, position) in minutes.Sections.Select((s, n) => (s, n)))
        {
            var section = meeting.Sections.Find(s => s.Number == parsed.Number && seen.Add("§" + s.Number));
            if (section is null) meeting.Sections.Add(section = new AgendaSection { Number = parsed.Number, Title = parsed.Title });
            (section.Position, section.Title, section.Body) = (position, parsed.Title, parsed.Body);
            foreach (var (item, n) in parsed.Items.Select((i, n) => (i, n)))
            {
                // A number that the document uses twice is asked about; both texts are kept.
                var number = item.Number;
                for (var twice = 'b'; !seen.Add(number); twice++) number = item.Number + twice;
                var row = meeting.Items.Find(i => i.Number == number);
                if (row is null) meeting.Items.Add(row = new AgendaItem { Number = number, Title = item.Title });
                fill.Fill(row, section, item, n);
            }
        }
        foreach (var gone in meeting.Items.Where(i => !seen.Contains(i.Number)).ToList())
        {
            if (FillItem.IsCorrected(gone)) Ask("item-gone", $"Punkt {gone.Number} er ikke i den nye fil, men er rettet her. Skal det blive?", gone, null);
            else meeting.Items.Remove(gone);
        }
        foreach (var empty in meeting.Sections.Where(s => !minutes.Sections.Any(p => p.Number == s.Number) && !meeting.Items.Exists(i => i.Section == s)).ToList())
            meeting.Sections.Remove(empty);
    }

    private AgendaItem? ItemAt(LineSpan? lines) => lines is { } span ? meeting.Items.Find(i => i.FirstLine <= span.First && i.LastLine >= span.First) : null;

    private void Ask(string code, string message, AgendaItem? item, LineSpan? lines) => db.Findings.Add(new Finding
    {
        Meeting = meeting,
        Item = item,
        Source = FindingSource.Import,
        Code = code,
        Message = message,
        FirstLine = lines?.First,
        LastLine = lines?.Last,
        FoundAt = now,
    });
}
