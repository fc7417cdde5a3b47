using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Minutes;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <summary>
/// Puts what a document says into a meeting's rows, in memory. Items keep their ids from import to import, and only rows that were imported
/// and not corrected are replaced; where the source changed under a correction, a person is asked.
/// </summary>
/// <param name="lines">The document's lines, element n - 1 is line n.</param>
internal sealed class FillMeeting(WorkspaceDbContext db, Meeting meeting, ParsedMinutes minutes, string[] lines, ImportQuestions questions)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var municipalities = await db.Municipalities.ToDictionaryAsync(m => m.Name, m => m.Code, ct);
        var names = municipalities.ToDictionary(m => m.Value, m => m.Key);
        var councils = await db.Councils.ToDictionaryAsync(c => c.Name, c => c.Id, ct);
        var persons = await PersonRegister.LoadAsync(db, meeting.CouncilId, [.. AllNames()], names, ct);
        var corrections = await Corrections.LoadAsync(db, meeting, ct);
        FillTimeAndPlace(corrections);
        FillAttendees(persons, await Spellings.LoadAsync(db, municipalities, ct));
        FillSections(new FillItem(persons, meeting, councils, corrections, questions), corrections);
        foreach (var warning in minutes.Warnings.Where(w => !Spellings.Replaced.Contains(w.Code)))
            questions.Ask(warning.Code, warning.Message, ItemAt(warning.Lines), warning.Lines);
        foreach (var pair in persons.Pairs)
        {
            db.PersonPairs.Add(pair);
            var (item, span) = Place(pair.Person.Name);
            questions.Ask(pair, Described(pair.Other, names), item, span);
        }
    }

    // What was given by hand stays; a document that says otherwise is asked about.
    private void FillTimeAndPlace(Corrections corrections)
    {
        var (read, place) = (minutes.Meeting, minutes.Meeting.Location);
        meeting.Note = read.Note;
        if (!corrections.Has(meeting, Revisions.Time)) (meeting.StartTime, meeting.EndTime) = (read.StartTime ?? meeting.StartTime, Later(read.StartTime, read.EndTime));
        else if (read.StartTime is { } start && start != meeting.StartTime) questions.Ask("time-differs", $"Mødets tid er skrevet her, og filen siger {Danish.Clock(start, read.EndTime)}. Skal det, der står her, blive?", null, null);
        if (!corrections.Has(meeting, Revisions.Place)) meeting.Location = place ?? meeting.Location;
        else if (place is not null && place != meeting.Location) questions.Ask("place-differs", $"Mødets sted er skrevet her, og filen siger »{place}«. Skal det, der står her, blive?", null, null);
    }

    /// <summary>A time that ends before it starts is a misprint, which the parser asks about.</summary>
    private static TimeOnly? Later(TimeOnly? start, TimeOnly? end) => end > start ? end : null;

    private IEnumerable<string> AllNames() => minutes.Attendees.SelectMany(a => new[] { a.Name, a.SubstituteFor })
        .Concat(minutes.Sections.SelectMany(s => s.Items).SelectMany(i => i.PeopleMentioned.Concat(i.Appointments.SelectMany(a => new[] { a.Person, a.Replaces }).OfType<string>())))
        .OfType<string>();

    private void FillAttendees(PersonRegister persons, Spellings spellings)
    {
        // A document without a list (an agenda) says nothing about who came.
        if (minutes.Attendees.Count == 0) return;
        foreach (var old in meeting.Attendees.Where(a => a.Origin == Origin.Imported).ToList()) meeting.Attendees.Remove(old);
        persons.Forget(meeting.Id);
        var corrected = meeting.Attendees.Select(a => PersonName.Fold(a.NameAsWritten)).ToHashSet();
        var listed = minutes.Attendees.Select((a, n) => (Parsed: a, Position: n)).Where(a => !corrected.Contains(PersonName.Fold(a.Parsed.Name)));
        // Who is known comes first: a new name that is like theirs is then seen to stand on the same list.
        foreach (var (parsed, position) in listed.OrderBy(a => !persons.Knows(a.Parsed.Name)).ToList())
        {
            var (code, party) = spellings.Read(parsed, minutes.Warnings, questions);
            meeting.Attendees.Add(new Attendee
            {
                Position = position,
                Person = persons.FindOrAdd(parsed.Name, code, party, onList: true),
                NameAsWritten = parsed.Name,
                Party = party,
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
        }
        // Only now is everybody in the room known.
        foreach (var attendee in meeting.Attendees)
            if (attendee.SubstituteFor is { } name)
                attendee.SubstituteForPerson = persons.FindOrAsk(name, meeting.Attendees);
    }

    private void FillSections(FillItem fill, Corrections corrections)
    {
        var seen = new HashSet<string>();
        foreach (var (parsed, position) in minutes.Sections.Select((s, n) => (s, n)))
        {
            var section = meeting.Sections.Find(s => s.Number == parsed.Number && seen.Add("§" + s.Number));
            if (section is null) meeting.Sections.Add(section = new AgendaSection { Number = parsed.Number, Title = parsed.Title });
            section.Position = position;
            FillSection(section, parsed, corrections);
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
            if (Corrections.Has(gone)) questions.Ask("item-gone", $"Punkt {gone.Number} er ikke i den nye fil, men er rettet her. Skal det blive?", gone, null);
            else meeting.Items.Remove(gone);
        }
        foreach (var empty in meeting.Sections.Where(s => !minutes.Sections.Any(p => p.Number == s.Number) && !meeting.Items.Exists(i => i.Section == s)).ToList())
        {
            if (corrections.Has(empty)) questions.Ask("section-gone", $"Afsnit {empty.Number} {empty.Title} er ikke i den nye fil, men er rettet her. Skal det blive?", null, null);
            else meeting.Sections.Remove(empty);
        }
    }

    // As with items: what was corrected here stays, and a source that says something new is asked about.
    private void FillSection(AgendaSection section, ParsedSection parsed, Corrections corrections)
    {
        var (title, text) = (corrections.Read(section, Revisions.SectionTitle), corrections.Read(section, Revisions.SectionText));
        if (title is null) section.Title = parsed.Title;
        else if (title != parsed.Title && section.Title != parsed.Title)
            questions.Ask("section-differs", $"Titlen på afsnit {section.Number} er rettet her, og filen skriver nu »{parsed.Title}«. Skal rettelsen blive?", null, null, proposed: parsed.Title);
        if (text is null) section.Body = parsed.Body;
        else if (text != (parsed.Body ?? "") && section.Body != parsed.Body)
            questions.Ask("section-differs", $"Teksten i afsnit {section.Number} {section.Title} er rettet her, og filen siger nu noget andet. Skal rettelsen blive?", null, null, proposed: parsed.Body ?? "");
    }

    private AgendaItem? ItemAt(LineSpan? lines) => lines is { } span ? meeting.Items.Find(i => i.FirstLine <= span.First && i.LastLine >= span.First) : null;

    /// <summary>Where a name stands: on the list, or first in the texts.</summary>
    private (AgendaItem? Item, LineSpan? Lines) Place(string name)
    {
        if (minutes.Attendees.FirstOrDefault(a => a.Name == name || a.SubstituteFor == name) is { } listed) return (null, listed.Lines);
        var naming = minutes.Sections.SelectMany(s => s.Items).FirstOrDefault(i => i.PeopleMentioned.Contains(name) || i.Appointments.Any(a => a.Person == name || a.Replaces == name));
        if (naming is null) return (null, null);
        for (var n = naming.Lines.First; n <= naming.Lines.Last && n <= lines.Length; n++)
            if (lines[n - 1].Contains(name, StringComparison.OrdinalIgnoreCase))
                return (ItemAt(LineSpan.Of(n)), LineSpan.Of(n));
        return (ItemAt(naming.Lines), naming.Lines);
    }

    // "Jacob Trøst (C), Bornholm"
    private string Described(Person person, Dictionary<string, string> municipalities)
    {
        var here = meeting.Attendees.Find(a => a.Person == person);
        var known = here ?? db.Attendees.Where(a => a.PersonId == person.Id).OrderByDescending(a => a.Meeting.Date).FirstOrDefault();
        return person.Name + (known?.Party is { } party ? $" ({party})" : "") + (known?.MunicipalityCode is { } code ? $", {municipalities[code]}" : "");
    }
}
