using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Meetings;

public sealed record ItemView
{
    public required long Id { get; init; }
    public required long MeetingId { get; init; }
    public required int CouncilId { get; init; }
    public required string CouncilSlug { get; init; }
    public required string CouncilName { get; init; }
    public required DateOnly Date { get; init; }
    public required string SectionTitle { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public bool IsClosed { get; init; }
    public DocumentKind Shows { get; init; }
    public int Version { get; init; }
    public DateTime? ReleasedAt { get; init; }
    public DateTime? WithdrawnAt { get; init; }
    public string? CaseNumber { get; init; }
    public string[] Caseworkers { get; init; } = [];
    public Outcome Outcome { get; init; }
    public Outcome[] AlsoOutcomes { get; init; } = [];
    public string? DecisionText { get; init; }
    public string? ResolvedText { get; init; }
    public int? FirstLine { get; init; }
    public int? LastLine { get; init; }
    public required List<PartView> Parts { get; init; }
    public required List<SourceLine> Lines { get; init; }
    public required List<AttachmentView> Attachments { get; init; }
    public required List<AppointmentView> Appointments { get; init; }
    public required List<DeadlineView> Deadlines { get; init; }
    public required List<MentionView> People { get; init; }

    public bool IsAgenda => Shows == DocumentKind.Agenda;
    public string Address => Urls.Item(CouncilSlug, Date, Number);
}

public sealed record PartView(int Position, PartKind Kind, string? Heading, string Markdown, int? FirstLine, int? LastLine);

public sealed record AttachmentView(string Title, string? Url, int? FirstLine, int? LastLine, long? FileId, string? FileName, long? Size);

public sealed record AppointmentView(
    string Slug, string Name, string? Party, string? Municipality, string? Body, AppointmentAction Action, string? Replaces, string? ReplacesSlug, bool IsSubstitute, string? Seat, DateOnly? From, DateOnly? To);

public sealed record DeadlineView(string Text, DateOnly Date);

public sealed record MentionView(string Name, string? Slug);

/// <summary>One agenda item with all that was released of it; null where the archive doesn't hold it.</summary>
public sealed class ReadItem(IDbContextFactory<PublishedDbContext> published)
{
    public async Task<ItemView?> ExecuteAsync(string council, DateOnly date, string number, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await db.Items.AsSplitQuery().Where(i => i.Meeting.Council.Slug == council && i.Meeting.Date == date && i.Number == number).Select(i => new ItemView
        {
            Id = i.Id,
            MeetingId = i.MeetingId,
            CouncilId = i.CouncilId,
            CouncilSlug = i.Meeting.Council.Slug,
            CouncilName = i.Meeting.Council.Name,
            Date = i.Meeting.Date,
            SectionTitle = i.Section.Title,
            Number = i.Number,
            Title = i.Title,
            IsClosed = i.IsClosed,
            Shows = i.Meeting.Shows,
            Version = i.Meeting.Version,
            ReleasedAt = i.Meeting.Versions.Where(v => v.Number == i.Meeting.Version).Select(v => (DateTime?)v.ReleasedAt).FirstOrDefault(),
            WithdrawnAt = i.Meeting.WithdrawnAt,
            CaseNumber = i.CaseNumber,
            Caseworkers = i.Caseworkers,
            Outcome = i.Outcome,
            AlsoOutcomes = i.AlsoOutcomes,
            DecisionText = i.DecisionText,
            ResolvedText = i.ResolvedText,
            FirstLine = i.FirstLine,
            LastLine = i.LastLine,
            Parts = i.Parts.OrderBy(p => p.Position).Select(p => new PartView(p.Position, p.Kind, p.Heading, p.Markdown, p.FirstLine, p.LastLine)).ToList(),
            Lines = i.SourceLines.OrderBy(l => l.Number).Select(l => new SourceLine(l.Number, l.Text)).ToList(),
            Attachments = i.Attachments.OrderBy(a => a.Position).Select(a => new AttachmentView(a.Title, a.Url, a.FirstLine, a.LastLine, a.FileId, a.FileName, a.Size)).ToList(),
            Appointments = i.Appointments.OrderBy(a => a.Position).Select(a => new AppointmentView(
                a.Person.Slug, a.NameAsWritten, a.Party, a.MunicipalityAsWritten, a.Body, a.Action, a.Replaces, a.ReplacesPerson != null ? a.ReplacesPerson.Slug : null, a.IsSubstitute, a.Seat, a.From, a.To)).ToList(),
            Deadlines = i.Deadlines.OrderBy(d => d.Date).Select(d => new DeadlineView(d.Text, d.Date)).ToList(),
            People = i.Mentions.OrderBy(m => m.NameAsWritten).Select(m => new MentionView(m.NameAsWritten, m.Person != null ? m.Person.Slug : null)).ToList(),
        }).FirstOrDefaultAsync(ct);
    }
}
