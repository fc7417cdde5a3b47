using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Minutes;

namespace KkrPortal.Web.Features.Import;

/// <summary>One item's rows from what the document says of it.</summary>
internal sealed class FillItem(PersonRegister persons, Meeting meeting, Dictionary<string, int> councils, Corrections corrections, ImportQuestions questions)
{
    public void Fill(AgendaItem row, AgendaSection section, ParsedItem item, int position)
    {
        (row.Section, row.Position, row.FirstLine, row.LastLine) = (section, position, item.Lines.First, item.Lines.Last);
        Fields(row, item);
        // Where the document prints a title for a closed item, that title was public on paper.
        if (item.IsClosed) row.PublicTitle ??= item.Title;
        Texts(row, item);
        Decision(row, item);
        Replace(row.Attachments, item.Attachments.Select((a, n) => new Attachment { Position = n, Title = a.Title, Url = a.Url, FirstLine = a.Lines.First, LastLine = a.Lines.Last }), a => a.Origin);
        Replace(row.References, item.CrossReferences.Where(r => r.TargetItem is not null || r.TargetMeetingDate is not null).Select((r, n) => new Reference
        {
            Position = n,
            Text = r.Text,
            TargetNumber = r.TargetItem,
            TargetDate = r.TargetMeetingDate,
            FirstLine = r.Lines.First,
            LastLine = r.Lines.Last,
        }), r => r.Origin);
        Replace(row.CouncilReferences, item.OtherCouncilMeetings.Where(r => councils.ContainsKey(r.Council)).Select((r, n) => new CouncilReference
        {
            Position = n,
            Text = r.Text,
            CouncilId = councils[r.Council],
            Date = r.Date,
            FirstLine = r.Lines.First,
            LastLine = r.Lines.Last,
        }), r => r.Origin);
        Replace(row.Deadlines, item.Deadlines.Select(d => new Deadline { Text = d.Text, Date = d.Date, FirstLine = d.Lines.First, LastLine = d.Lines.Last }), d => d.Origin);
        Replace(row.Appointments, item.Appointments.Select(Appointment), a => a.Origin);
        Replace(row.Mentions, item.PeopleMentioned.Distinct().Select(name => new Mention { NameAsWritten = name, Person = persons.FindOrAsk(name, meeting.Attendees) }), _ => Origin.Imported);
    }

    private void Fields(AgendaItem row, ParsedItem item)
    {
        if (row.Origin == Origin.Imported)
        {
            (row.Title, row.IsClosed, row.CaseNumber, row.Caseworkers) = (item.Title, item.IsClosed, item.CaseNumber, [.. item.Caseworkers]);
            return;
        }
        if (corrections.Read(row, "title") is { } title && title != item.Title && row.Title != item.Title)
            questions.Ask("source-changed", $"Titlen på punkt {row.Number} er rettet her, og filen skriver den nu anderledes. Skal rettelsen blive?", row, LineSpan.Of(item.Lines.First), Title, item.Title);
        if (corrections.Read(row, "caseNumber") is { } number && number != (item.CaseNumber ?? "") && row.CaseNumber != item.CaseNumber)
            questions.Ask("source-changed", $"Sagsnummeret i punkt {row.Number} er rettet her, og filen skriver det nu anderledes. Skal rettelsen blive?", row, LineSpan.Of(item.Lines.First), CaseNumber, item.CaseNumber ?? "");
    }

    /// <summary>Which field a question about a corrected one means.</summary>
    public const string Title = "title", CaseNumber = "caseNumber";

    private void Texts(AgendaItem row, ParsedItem item)
    {
        row.Texts.RemoveAll(t => t.Origin == Origin.Imported);
        foreach (var (part, n) in item.Parts.Where(p => p.Kind != KkrPortal.Minutes.PartKind.Attachments).Select((p, n) => (p, n)))
        {
            var kind = part.Kind.AsData();
            // A text that was written here has no heading of its own.
            if (row.Texts.Find(t => t.Origin == Origin.Manual && t.Kind == kind && (t.Heading == part.Heading || t.Heading is null)) is { } own)
            {
                (own.FirstLine, own.LastLine) = (part.Lines.First, part.Lines.Last);
                if (part.Markdown != corrections.Read(own) && part.Markdown != own.Markdown)
                    questions.Ask("source-changed", $"{part.Heading ?? "Teksten"} i punkt {row.Number} er rettet her, og filen siger nu noget andet. Skal rettelsen blive?", row, part.Lines, null, part.Markdown, own.Id);
                continue;
            }
            row.Texts.Add(new ItemText { Position = n, Kind = kind, Heading = part.Heading, Markdown = part.Markdown, IsPlaceholder = part.IsPlaceholder, FirstLine = part.Lines.First, LastLine = part.Lines.Last });
        }
    }

    private static void Decision(AgendaItem row, ParsedItem item)
    {
        if (row.Decision?.Origin == Origin.Manual) return;
        if (item.Decision is not { } parsed)
        {
            row.Decision = null;
            return;
        }
        row.Decision ??= new Decision();
        row.Decision.Outcome = parsed.Outcome.AsData();
        row.Decision.AlsoOutcomes = [.. parsed.AlsoOutcomes.Select(ParsedWords.AsData)];
        (row.Decision.AsRecommended, row.Decision.ResolvedText, row.Decision.Confidence) = (parsed.AsRecommended, parsed.Resolved, parsed.Confidence.AsData());
    }

    private Appointment Appointment(ParsedAppointment parsed, int position) => new()
    {
        Position = position,
        Person = persons.Find(parsed.Person, meeting.Attendees) ?? persons.FindOrAdd(parsed.Person, null, parsed.Party, onList: false),
        NameAsWritten = parsed.Person,
        Party = parsed.Party,
        MunicipalityAsWritten = parsed.Municipality,
        BodyAsWritten = parsed.Body,
        Action = parsed.Action.AsData(),
        Replaces = parsed.Replaces,
        ReplacesPerson = parsed.Replaces is { } name ? persons.FindOrAsk(name, meeting.Attendees) : null,
        IsSubstitute = parsed.IsSubstitute,
        FirstLine = parsed.Lines.First,
        LastLine = parsed.Lines.Last,
    };

    private static void Replace<T>(List<T> rows, IEnumerable<T> imported, Func<T, Origin> origin)
    {
        rows.RemoveAll(row => origin(row) == Origin.Imported);
        rows.AddRange(imported);
    }
}
