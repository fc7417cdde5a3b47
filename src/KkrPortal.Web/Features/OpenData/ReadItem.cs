using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.OpenData;

/// <summary>One item as the open data shows it.</summary>
public sealed class ReadItem(IDbContextFactory<PublishedDbContext> databases)
{
    public async Task<ApiItem?> ExecuteAsync(string council, DateOnly date, string number, string origin, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        var item = await database.Items.AsSplitQuery().Where(i => i.Meeting.Council.Slug == council && i.Date == date && i.Number == number && i.Meeting.WithdrawnAt == null)
            .Include(i => i.Meeting).Include(i => i.Section).Include(i => i.Parts).Include(i => i.Attachments).Include(i => i.References).Include(i => i.Deadlines)
            .Include(i => i.Appointments).ThenInclude(a => a.Person).Include(i => i.Appointments).ThenInclude(a => a.ReplacesPerson).Include(i => i.Mentions).ThenInclude(m => m.Person).FirstOrDefaultAsync(ct);
        return item is null ? null : Of(item, council, origin);
    }

    private static ApiItem Of(PublishedItem i, string council, string origin)
    {
        var head = new ApiItem(council, i.Date, i.Number, i.Title, i.IsClosed, origin + Urls.Item(council, i.Date, i.Number));
        return i.IsClosed ? head : head with
        {
            Section = i.Section.Title,
            CaseNumber = i.CaseNumber,
            Caseworkers = i.Caseworkers,
            Decision = Decision(i),
            Parts = [.. i.Parts.OrderBy(p => p.Position).Select(p => new ApiPart(Naming.Word(p.Kind), p.Heading, p.Markdown, [p.FirstLine, p.LastLine]))],
            Attachments = [.. i.Attachments.OrderBy(a => a.Position).Select(a => new ApiAttachment(a.Title, a is { FileId: { } file, FileName: { } name } ? origin + Urls.File(file, name) : a.Url, [a.FirstLine, a.LastLine]))],
            CrossReferences = [.. i.References.OrderBy(r => r.Position).Select(r => new ApiReference(r.Text, r.TargetNumber, r.TargetDate))],
            Appointments = [.. i.Appointments.OrderBy(a => a.Position).Select(a => new ApiAppointment(a.NameAsWritten, a.Person.Slug, a.Party, a.MunicipalityAsWritten, a.Body, Naming.Word(a.Action), a.Replaces, a.ReplacesPerson?.Slug, a.IsSubstitute, a.Seat, a.From, a.To))],
            Deadlines = [.. i.Deadlines.OrderBy(d => d.Date).Select(d => new ApiDeadline(d.Text, d.Date))],
            PeopleMentioned = [.. i.Mentions.Select(m => new ApiMention(m.NameAsWritten, m.Person?.Slug))],
            Lines = [i.FirstLine, i.LastLine],
            Modified = i.Meeting.ModifiedAt,
        };
    }

    private static ApiDecision? Decision(PublishedItem i) => i.DecisionText is null && i.Outcome == Outcome.None ? null
        : new(Naming.Word(i.Outcome), [.. i.AlsoOutcomes.Select(Naming.Word)], i.AsRecommended, i.Confidence is { } confidence ? Naming.Word(confidence) : null, i.DecisionText, i.ResolvedText);
}
