using KkrPortal.Data;
using KkrPortal.Data.Published;

namespace KkrPortal.Web.Features.Release;

/// <summary>The rows that pages, search, feeds and files read, made from a released document alone.</summary>
internal static class PublishedRows
{
    /// <param name="lines">The source's lines, element n - 1 is line n; empty where the document has none.</param>
    /// <param name="councils">Ids of the councils by slug.</param>
    /// <param name="fileTexts">What could be read out of uploaded files, by the file's id; only those that the document names are used.</param>
    /// <param name="corrected">Items whose text a person changed: their source lines say something else and stay inside.</param>
    public static void Fill(PublishedMeeting meeting, ReleasedDocument document, IReadOnlyList<string> lines, IReadOnlySet<long> corrected, IReadOnlyDictionary<string, int> councils, IReadOnlyDictionary<long, string> fileTexts)
    {
        meeting.Attendees.AddRange(document.Attendees.Select((a, position) => Attendee(a, position)));
        var position = 0;
        foreach (var (section, number) in document.Sections.Select((s, n) => (s, n)))
        {
            var row = new PublishedSection { Position = number, Number = section.Number, Title = section.Title, Body = section.Body };
            meeting.Sections.Add(row);
            foreach (var item in section.Items)
            {
                var itemRow = Item(meeting, row, item, position++, councils, fileTexts);
                if (!item.IsClosed && !corrected.Contains(item.Id)) itemRow.SourceLines.AddRange(SourceLines(item, lines));
                meeting.Items.Add(itemRow);
            }
        }
    }

    private static PublishedItem Item(PublishedMeeting meeting, PublishedSection section, ReleasedItem item, int position, IReadOnlyDictionary<string, int> councils, IReadOnlyDictionary<long, string> fileTexts) => new()
    {
        Id = item.Id,
        Section = section,
        Position = position,
        CouncilId = meeting.CouncilId,
        Date = meeting.Date,
        Number = item.Number,
        Title = item.Title,
        IsClosed = item.IsClosed,
        CaseNumber = item.CaseNumber,
        Caseworkers = [.. item.Caseworkers],
        Outcome = item.Outcome,
        AlsoOutcomes = [.. item.AlsoOutcomes],
        AsRecommended = item.AsRecommended,
        Confidence = item.Confidence,
        DecisionText = Text(item, PartKind.Decision),
        ResolvedText = item.ResolvedText,
        FirstLine = item.FirstLine,
        LastLine = item.LastLine,
        SearchDecision = item.IsClosed ? null : Plain(Text(item, PartKind.Decision), item.ResolvedText),
        SearchRecommendation = item.IsClosed ? null : Plain(Text(item, PartKind.Recommendation)),
        SearchRest = item.IsClosed ? null : Rest(section, item, fileTexts),
        Parts = [.. item.Parts.Select((p, n) => new PublishedPart { Position = n, Kind = p.Kind, Heading = p.Heading, Markdown = p.Markdown, Source = p.Source, FirstLine = p.FirstLine, LastLine = p.LastLine })],
        Attachments = [.. item.Attachments.Select((a, n) => new PublishedAttachment
        {
            Position = n, Title = a.Title, Url = a.Url, Source = a.Source, FirstLine = a.FirstLine, LastLine = a.LastLine,
            FileId = a.File?.Id, FileName = a.File?.Name, MediaType = a.File?.MediaType, Size = a.File?.Size, Sha256 = a.File?.Sha256,
        })],
        References = [.. item.References.Select((r, n) => new PublishedReference { Position = n, Text = r.Text, TargetNumber = r.TargetNumber, TargetDate = r.TargetDate, FirstLine = r.FirstLine, LastLine = r.LastLine })],
        CouncilReferences = [.. (item.CouncilReferences ?? []).Select((r, n) => new PublishedCouncilReference { Position = n, Text = r.Text, CouncilId = councils[r.Council], Date = r.Date, FirstLine = r.FirstLine, LastLine = r.LastLine })],
        Appointments = [.. item.Appointments.Select((a, n) => new PublishedAppointment
        {
            Position = n, PersonId = a.PersonId, NamedId = a.PersonId, NameAsWritten = a.Name, Party = a.Party, MunicipalityAsWritten = a.Municipality, Body = a.Body, Action = a.Action,
            Replaces = a.Replaces, ReplacesId = a.ReplacesId, NamedReplacesId = a.ReplacesId, IsSubstitute = a.IsSubstitute, Seat = a.Seat, From = a.From, To = a.To, FirstLine = a.FirstLine, LastLine = a.LastLine,
        })],
        Deadlines = [.. item.Deadlines.Select(d => new PublishedDeadline { Text = d.Text, Date = d.Date, FirstLine = d.FirstLine, LastLine = d.LastLine })],
        Mentions = [.. item.People.Select(m => new PublishedMention { NameAsWritten = m.Name, PersonId = m.PersonId, NamedId = m.PersonId })],
    };

    private static PublishedAttendee Attendee(ReleasedAttendee a, int position) => new()
    {
        Position = position,
        PersonId = a.PersonId,
        NamedId = a.PersonId,
        NameAsWritten = a.Name,
        Party = a.Party,
        PartyAsWritten = a.PartyAsWritten,
        MunicipalityCode = a.MunicipalityCode,
        MunicipalityAsWritten = a.MunicipalityAsWritten,
        Status = a.Status,
        Group = a.Group,
        Title = a.Title,
        SubstituteFor = a.SubstituteFor,
        SubstituteForId = a.SubstituteForId,
        NamedSubstituteForId = a.SubstituteForId,
        ActingFor = a.ActingFor,
        IsMinuteTaker = a.IsMinuteTaker,
        FromItem = a.FromItem,
        ToItem = a.ToItem,
        FirstLine = a.FirstLine,
        LastLine = a.LastLine,
    };

    private static IEnumerable<PublishedSourceLine> SourceLines(ReleasedItem item, IReadOnlyList<string> lines)
    {
        if (item.FirstLine is not { } first || item.LastLine is not { } last) yield break;
        for (var number = first; number <= last && number <= lines.Count; number++)
            if (!string.IsNullOrWhiteSpace(lines[number - 1]))
                yield return new() { Number = number, Text = lines[number - 1].Trim() };
    }

    private static string? Text(ReleasedItem item, PartKind kind)
    {
        var text = string.Join("\n\n", item.Parts.Where(part => part.Kind == kind).Select(part => part.Markdown));
        return text.Length == 0 ? null : text;
    }

    private static string? Rest(PublishedSection section, ReleasedItem item, IReadOnlyDictionary<long, string> fileTexts) => Plain(
    [
        .. item.Parts.Where(part => part.Kind is not (PartKind.Decision or PartKind.Recommendation)).Select(part => part.Markdown),
        section.Title,
        item.CaseNumber,
        .. item.Attachments.Select(attachment => attachment.Title),
        .. PublishedFiles.Searched(item, fileTexts),
        .. item.Appointments.Select(a => $"{a.Name} {a.Body}"),
        string.Join(", ", item.People.Select(person => person.Name)),
    ]);

    private static string? Plain(params IEnumerable<string?> markdown)
    {
        var text = string.Join("\n\n", markdown.Select(MarkdownText.ToPlain).Where(plain => plain.Length > 0));
        return text.Length == 0 ? null : text;
    }
}
