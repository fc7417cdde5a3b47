using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Release;

/// <summary>
/// What of a meeting may be public: a list of what is taken, so that a new column stays inside until somebody writes it here.
/// </summary>
internal static class PublicView
{
    public static ReleasedDocument Of(Meeting meeting, DocumentKind kind) => new()
    {
        Council = meeting.Council.Slug,
        Date = meeting.Date,
        StartTime = meeting.StartTime,
        EndTime = meeting.EndTime,
        Location = meeting.Location,
        Note = meeting.Note,
        MeetingKind = meeting.Kind,
        Kind = kind,
        Attendees = kind == DocumentKind.Minutes ? [.. meeting.Attendees.OrderBy(a => a.Position).Select(Attendee)] : [],
        Sections = [.. meeting.Sections.OrderBy(s => s.Position).Select(section => new ReleasedSection
        {
            Number = section.Number,
            Title = section.Items.FirstOrDefault(i => i.IsClosed && i.Number == section.Number) is { } itself ? Closed(itself).Title : section.Title,
            Body = section.Items.Count > 0 && section.Items.All(i => i.IsClosed) ? null : section.Body,
            Items = [.. section.Items.OrderBy(i => i.Position).Select(item => item.IsClosed ? Closed(item) : Open(item, kind))],
        })],
    };

    /// <summary>A closed item's own title stays inside, also where the agenda has one level and it is the section's title too, unless the secretariat wrote one that the public may see.</summary>
    private static ReleasedItem Closed(AgendaItem item) => new() { Id = item.Id, Number = item.Number, Title = item.PublicTitle ?? "Lukket punkt", IsClosed = true };

    private static ReleasedItem Open(AgendaItem item, DocumentKind kind)
    {
        var minutes = kind == DocumentKind.Minutes;
        var decision = minutes ? item.Decision : null;
        return new()
        {
            Id = item.Id,
            Number = item.Number,
            Title = item.Title,
            CaseNumber = item.CaseNumber,
            Caseworkers = item.Caseworkers,
            Parts = [.. item.Texts.Where(text => !text.IsPlaceholder && !string.IsNullOrWhiteSpace(text.Markdown) && (minutes || text.Kind != PartKind.Decision)).OrderBy(text => text.Position)
                .Select(text => new ReleasedPart(text.Kind, text.Heading, text.Markdown, Line(text.FirstLine, text.Source), Line(text.LastLine, text.Source), text.Source))],
            Outcome = decision?.Outcome ?? Outcome.None,
            AlsoOutcomes = decision?.AlsoOutcomes ?? [],
            AsRecommended = decision?.AsRecommended,
            Confidence = decision?.Confidence,
            ResolvedText = decision is null ? null : Adopted(item, decision),
            Attachments = [.. item.Attachments.OrderBy(a => a.Position).Select(a => new ReleasedAttachment(a.Title, a.Url, Line(a.FirstLine, a.Source), Line(a.LastLine, a.Source), a.Source, File(a)))],
            References = [.. item.References.OrderBy(r => r.Position).Select(r => new ReleasedReference(r.Text, r.TargetNumber, r.TargetDate, r.FirstLine, r.LastLine))],
            CouncilReferences = item.CouncilReferences.Count == 0 ? null : [.. item.CouncilReferences.OrderBy(r => r.Position).Select(r => new ReleasedCouncilReference(r.Text, r.Council.Slug, r.Date, r.FirstLine, r.LastLine))],
            Appointments = minutes ? [.. item.Appointments.OrderBy(a => a.Position).Select(Appointment)] : [],
            // What was promised at the meeting belongs to its minutes; an imported agenda has its own.
            Deadlines = [.. item.Deadlines.Where(d => minutes || d.Origin == Origin.Imported).OrderBy(d => d.Date).ThenBy(d => d.Id).Select(d => new ReleasedDeadline(d.Text, d.Date, d.FirstLine, d.LastLine))],
            People = [.. item.Mentions.OrderBy(m => m.Id).Select(m => new ReleasedMention(m.NameAsWritten, m.PersonId))],
            FirstLine = item.FirstLine,
            LastLine = item.LastLine,
        };
    }

    /// <summary>The importer read what a bare approval adopts; for one that was written here, it is the recommendation as it stands now.</summary>
    private static string? Adopted(AgendaItem item, Decision decision)
    {
        if (decision is not { Origin: Origin.Manual, AsRecommended: true }) return decision.ResolvedText;
        var recommendation = string.Join("\n\n", item.Texts.Where(t => t is { Kind: PartKind.Recommendation, IsPlaceholder: false, Markdown.Length: > 0 }).OrderBy(t => t.Position).Select(t => t.Markdown));
        return recommendation.Length == 0 ? null : recommendation;
    }

    /// <summary>The lines that the public sees are of the document that is shown.</summary>
    private static int? Line(int? line, DocumentKind? other) => other is null ? line : null;

    private static ReleasedFile? File(Attachment a) => a is { FileName: { } name, Sha256: { } hash } ? new(a.Id, name, a.MediaType ?? "application/octet-stream", a.Size ?? 0, hash) : null;

    private static ReleasedAppointment Appointment(Appointment a) => new(
        a.PersonId, a.NameAsWritten, a.Party, a.MunicipalityAsWritten, a.BodyAsWritten, a.Action, a.Replaces, a.ReplacesId, a.IsSubstitute, a.FirstLine, a.LastLine, a.Seat?.Name, a.From, a.To);

    private static ReleasedAttendee Attendee(Attendee a) => new(
        a.PersonId, a.NameAsWritten, a.Party, a.PartyAsWritten, a.MunicipalityCode, a.MunicipalityAsWritten, a.Status, a.Group, a.Title, a.SubstituteFor, a.SubstituteForId,
        a.ActingFor, a.IsMinuteTaker, a.FirstLine, a.LastLine, a.FromItem, a.ToItem);
}
