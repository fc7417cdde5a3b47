using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;
using KkrPortal.Web.Proofreading;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Release;

/// <param name="IsBlocking">The release waits for it; other findings are for a person to weigh.</param>
/// <param name="Url">Where it can be settled.</param>
/// <param name="IsProofreading">It stands in Korrektur beside, where it can be dismissed.</param>
public sealed record ReleaseFinding(bool IsBlocking, string Message, string Url, bool IsProofreading = false);

/// <param name="ForAll">What everybody will see; <paramref name="ForMembers"/> counts closed items too.</param>
public sealed record ReleaseCount(string What, int ForAll, int? ForMembers);

public sealed record PublicVersion(int Number, ReleaseKind Kind, string? Note, string By, DateTime At);

/// <summary>What the chair said, or has yet to say, of the minutes.</summary>
/// <param name="By">Who answered; null while nobody has.</param>
/// <param name="IsFine">False where something is to be changed, and <paramref name="Comment"/> says what.</param>
/// <param name="IsCurrent">The minutes are still as the chair saw them.</param>
public sealed record ChairReview(DateTime AskedAt, string? By, bool IsFine, bool IsCurrent, string? Comment);

/// <param name="Document">Exactly what the release would make public.</param>
/// <param name="Closed">What the members alone would read.</param>
/// <param name="IsClosedChanged">The members have other closed items than these.</param>
/// <param name="Members">How many can be told by mail.</param>
/// <param name="Approves">The day whose minutes become approved by this release.</param>
/// <param name="Changes">What is different from the version that is public.</param>
/// <param name="TellsMembers">The members wait for it: an agenda or minutes of these months. A correction, or what is put in of old times, is told only when somebody asks for it.</param>
/// <param name="IsChanged">False where the public sees just this already.</param>
public sealed record ReleaseView(
    MeetingTitle Meeting, ReleaseKind Kind, int NextNumber, bool IsChanged, bool IsWithdrawn, ReleasedDocument Document, IReadOnlyList<ReleaseFinding> Findings, IReadOnlyList<ReleaseCount> Counts, IReadOnlyList<PublicVersion> Versions,
    int Members, DateOnly? Approves, string? Changes, ClosedItems Closed, bool IsClosedChanged, ChairReview? Review, bool TellsMembers)
{
    public bool IsBlocked => Findings.Any(f => f.IsBlocking);

    /// <summary>Of what the page shows, to be sent along with the press that releases it.</summary>
    public string Hash { get; } = ReleaseMeeting.HashOf(Document, Closed);

    /// <summary>There is something to release.</summary>
    public bool IsDue => IsChanged || IsWithdrawn || IsClosedChanged;

    /// <summary>A correction says in public what it changed.</summary>
    public bool NeedsNote => (IsChanged || IsWithdrawn) && NextNumber > 1 && Kind is ReleaseKind.Correction or ReleaseKind.SupplementaryAgenda;
}

/// <summary>What a release would make public, and what stands in its way, proofread anew.</summary>
public sealed class PrepareRelease(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <summary>Days after the meeting in which its members still wait for the minutes.</summary>
    private const int LongestWait = 90;

    public async Task<ReleaseView?> ExecuteAsync(string accountId, string council, DateOnly date, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        var title = await db.Meetings.Where(m => m.Council.Slug == council && m.Date == date).Select(MeetingTitle.Of).SingleOrDefaultAsync(ct);
        if (title is null) return null;
        await db.RequireSecretariatAsync(accountId, title.CouncilId, ct);
        await Proofread.RunAsync(db, title.Id, clock, ct);
        var meeting = await ReleaseMeeting.LoadAsync(db, title.Id, ct);
        var versions = await db.Releases.Where(r => r.MeetingId == title.Id).OrderByDescending(r => r.Number).Select(r => new PublicVersion(r.Number, r.Kind, r.Note, r.By, r.At)).ToListAsync(ct);
        var kind = KindOf(meeting.State, versions);
        var document = PublicView.Of(meeting, kind is ReleaseKind.Agenda or ReleaseKind.SupplementaryAgenda ? DocumentKind.Agenda : DocumentKind.Minutes);
        var last = await db.PublishedVersions.Where(v => v.MeetingId == title.Id).OrderByDescending(v => v.Number).Select(v => new { v.Release, v.Document }).FirstOrDefaultAsync(ct);
        var open = await db.Findings.Where(f => f.MeetingId == title.Id && f.State == FindingState.Open).OrderBy(f => f.FirstLine).ThenBy(f => f.Id).ToListAsync(ct);
        var closed = ClosedItems.Of(meeting, document.Kind);
        var unreleased = await Unreleased.OfAsync(db, title.Id, document, closed, ct);
        var readers = await ReleaseMail.Readers(db, title.CouncilId).CountAsync(ct);
        return new(title, kind, (versions.Count == 0 ? 0 : versions[0].Number) + 1, unreleased.IsChanged, unreleased.IsWithdrawn, document, [.. TooEarly(title, document, Danish.Today(clock)), .. Missing(title, document), .. Findings(meeting, open)], [.. Counts(meeting, document)], versions,
            readers, document.Kind == DocumentKind.Minutes ? ApproveMinutes.DayOf(meeting) : null, last is null || last.Release == ReleaseKind.Withdrawal ? null : ReleaseChanges.Say(last.Document, document),
            closed, unreleased.IsClosedChanged, await ReviewAsync(db, title.Id, ReleaseMeeting.HashOf(document, closed), ct),
            readers > 0 && kind != ReleaseKind.Correction && title.Date >= Danish.Today(clock).AddDays(-LongestWait));
    }

    private static Task<ChairReview?> ReviewAsync(WorkspaceDbContext db, long meetingId, string hash, CancellationToken ct) =>
        db.MinutesReviews.Where(r => r.MeetingId == meetingId).OrderByDescending(r => r.Id).Select(r => new ChairReview(r.AskedAt, r.AnsweredBy, r.IsFine, r.Hash == hash, r.Comment)).FirstOrDefaultAsync(ct);

    private static ReleaseKind KindOf(MeetingState state, List<PublicVersion> versions) => state switch
    {
        MeetingState.Planned or MeetingState.AgendaDraft => ReleaseKind.Agenda,
        MeetingState.AgendaReleased => versions.Count == 0 ? ReleaseKind.Agenda : ReleaseKind.SupplementaryAgenda,
        MeetingState.MinutesReleased or MeetingState.Approved => ReleaseKind.Correction,
        _ => ReleaseKind.Minutes,
    };

    private static IEnumerable<ReleaseFinding> TooEarly(MeetingTitle title, ReleasedDocument document, DateOnly today)
    {
        if (document.Kind == DocumentKind.Minutes && title.Date > today)
            yield return new(false, $"Referatet er af et møde, der først er {Danish.WithWeekday(title.Date)}, om {Danish.Count(title.Date.DayNumber - today.DayNumber, "dag", "dage")}. Er det den rigtige dag?", Urls.WorkspaceCockpit(title.CouncilSlug, title.Date));
    }

    // What was read from a file says what the file says.
    private static IEnumerable<ReleaseFinding> Missing(MeetingTitle title, ReleasedDocument document)
    {
        if (document.Kind != DocumentKind.Agenda || title.HasSource) yield break;
        var url = Urls.WorkspaceTimeAndPlace(title.CouncilSlug, title.Date);
        if (document.StartTime is null) yield return new(false, "Dagsordenen siger ikke, hvornår mødet begynder.", url);
        if (document.Location is null) yield return new(false, "Dagsordenen siger ikke, hvor mødet holdes.", url);
    }

    private static IEnumerable<ReleaseFinding> Findings(Meeting meeting, List<Finding> open)
    {
        var (council, date) = (meeting.Council.Slug, meeting.Date);
        var items = meeting.Items.OrderBy(i => i.Section.Position).ThenBy(i => i.Position).ToList();
        foreach (var item in items.Where(i => i is { IsClosed: true, PublicTitle: null }))
            yield return new(false, $"{item.Number} er lukket og vises som »Lukket punkt«. Skriv en offentlig titel, hvis der skal stå mere.", Urls.WorkspaceMeeting(council, date, item.Id));
        foreach (var finding in open)
            yield return finding.Source == FindingSource.Import
                ? new(false, finding.Message, Urls.WorkspaceReview(council, date))
                : new(finding.IsBlocking, items.Find(i => i.Id == finding.ItemId) is { } item ? $"{item.Number}: {finding.Message}" : finding.Message,
                    finding.ItemId is null || finding.Part == PartKind.Decision || finding.Code == "undecided" ? Urls.WorkspaceCockpit(council, date, finding.ItemId) : Urls.WorkspaceMeeting(council, date, finding.ItemId), IsProofreading: true);
    }

    private static IEnumerable<ReleaseCount> Counts(Meeting meeting, ReleasedDocument document)
    {
        var items = document.Sections.SelectMany(s => s.Items).ToList();
        yield return new(document.Kind == DocumentKind.Agenda ? "Punkter med tekst" : "Punkter med tekst og beslutning", items.Count(i => !i.IsClosed), items.Count);
        yield return new("Kun nummer og offentlig titel", items.Count(i => i.IsClosed), null);
        yield return new("Bilag", items.Sum(i => i.Attachments.Count), meeting.Items.Sum(i => i.Attachments.Count));
        if (document.Kind == DocumentKind.Minutes) yield return new("Deltagere og afbud", document.Attendees.Count, document.Attendees.Count);
    }
}
