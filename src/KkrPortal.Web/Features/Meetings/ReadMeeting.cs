using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Meetings;

public sealed record MeetingView
{
    public required long Id { get; init; }
    public required string CouncilSlug { get; init; }
    public required string CouncilName { get; init; }
    public required DateOnly Date { get; init; }
    public TimeOnly? Start { get; init; }
    public TimeOnly? End { get; init; }
    public string? Location { get; init; }
    public string? Note { get; init; }
    public MeetingKind Kind { get; init; }
    public DocumentKind Shows { get; init; }
    public int Version { get; init; }
    public bool IsApproved { get; init; }
    public DateTime? WithdrawnAt { get; init; }
    public string? WithdrawalReason { get; init; }
    public required List<SectionView> Sections { get; init; }
    public required List<OutlineItem> Items { get; init; }
    public required List<AttendeeView> Attendees { get; init; }
    public required List<VersionView> Versions { get; init; }

    /// <summary>Where the agenda has one level, a section is its item, and the title is said once.</summary>
    public bool IsItem(SectionView section) => section.Body is null && Items.Where(i => i.SectionId == section.Id).ToList() is [var only] && only.Number == section.Number;

    public bool IsAgenda => Shows == DocumentKind.Agenda;

    /// <summary>Counted outcomes in the order of the enumeration; closed items have none to count.</summary>
    public List<(Outcome Outcome, int Count)> Mix => IsAgenda ? [] : [.. Items.Where(i => !i.IsClosed).GroupBy(i => i.Outcome)
        .OrderBy(g => g.Key == Outcome.None ? int.MaxValue : (int)g.Key).Select(g => (g.Key, g.Count()))];
}

public sealed record SectionView(long Id, string Number, string Title, string? Body);

public sealed record OutlineItem(
    long SectionId, string Number, string Title, bool IsClosed, string? CaseNumber, Outcome Outcome, Outcome[] AlsoOutcomes, string? DecisionText, string? ResolvedText);

public sealed record AttendeeView(
    string Slug, string Name, string NameAsWritten, string? Party, string? Municipality, string? MunicipalitySlug, AttendeeStatus Status, string? Group, string? Title,
    long PersonId, string? SubstituteFor, long? SubstituteForId, string? ActingFor, bool IsMinuteTaker, string? FromItem, string? ToItem);

public sealed record VersionView(int Number, DocumentKind Kind, ReleaseKind Release, string? Note, DateTime ReleasedAt);

/// <summary>One meeting with its outline, attendance and versions; null where the archive doesn't know it.</summary>
public sealed class ReadMeeting(IDbContextFactory<PublishedDbContext> published)
{
    public async Task<MeetingView?> ExecuteAsync(string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        return await db.Meetings.AsSplitQuery().Where(m => m.Council.Slug == council && m.Date == date).Select(m => new MeetingView
        {
            Id = m.Id,
            CouncilSlug = m.Council.Slug,
            CouncilName = m.Council.Name,
            Date = m.Date,
            Start = m.StartTime,
            End = m.EndTime,
            Location = m.Location,
            Note = m.Note,
            Kind = m.Kind,
            Shows = m.Shows,
            Version = m.Version,
            IsApproved = m.IsApproved,
            WithdrawnAt = m.WithdrawnAt,
            WithdrawalReason = m.WithdrawalReason,
            Sections = m.Sections.OrderBy(s => s.Position).Select(s => new SectionView(s.Id, s.Number, s.Title, s.Body)).ToList(),
            Items = m.Items.OrderBy(i => i.Section.Position).ThenBy(i => i.Position)
                .Select(i => new OutlineItem(i.SectionId, i.Number, i.Title, i.IsClosed, i.CaseNumber, i.Outcome, i.AlsoOutcomes, i.DecisionText, i.ResolvedText)).ToList(),
            Attendees = m.Attendees.OrderBy(a => a.Person.Name).Select(a => new AttendeeView(
                a.Person.Slug, a.Person.Name, a.NameAsWritten, a.Party, a.Municipality != null ? a.Municipality.Name : a.MunicipalityAsWritten,
                a.Municipality != null ? a.Municipality.Slug : null, a.Status, a.Group, a.Title, a.PersonId,
                a.SubstituteForPerson != null ? a.SubstituteForPerson.Name : a.SubstituteFor, a.SubstituteForId, a.ActingFor, a.IsMinuteTaker, a.FromItem, a.ToItem)).ToList(),
            Versions = m.Versions.OrderByDescending(v => v.Number).Select(v => new VersionView(v.Number, v.Kind, v.Release, v.Note, v.ReleasedAt)).ToList(),
        }).FirstOrDefaultAsync(ct);
    }
}
