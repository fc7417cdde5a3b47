using KkrPortal.Data;
using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.SinceLast;

/// <summary>What the councils heard from the bodies that they are represented in, from released, open items alone.</summary>
public sealed class ReadSinceLast(IDbContextFactory<PublishedDbContext> published)
{
    /// <param name="council">The slug of one; null for all.</param>
    public async Task<IReadOnlyList<ReportedBody>> ExecuteAsync(string? council, CancellationToken ct)
    {
        await using var db = await published.CreateDbContextAsync(ct);
        var items = await db.Items.AsSplitQuery().Where(i => !i.IsClosed && i.Meeting.WithdrawnAt == null && (council == null || i.Meeting.Council.Slug == council)
                && (EF.Functions.ILike(i.Title, "siden sidst%") || EF.Functions.ILike(i.Section.Title, "siden sidst%")))
            .OrderBy(i => i.Id)
            .Select(i => new
            {
                i.Meeting.Council.Slug,
                i.Meeting.Council.Name,
                i.Date,
                i.Number,
                i.Meeting.Shows,
                i.DecisionText,
                Sent = i.Parts.Where(p => p.Kind == PartKind.Background || p.Kind == PartKind.Presentation || p.Kind == PartKind.Body).OrderBy(p => p.Position).Select(p => p.Markdown).ToList(),
                Persons = i.Mentions.Where(m => m.Person != null).Select(m => new MentionedPerson(m.NameAsWritten, m.Person!.Name, m.Person.Slug)).ToList(),
            }).ToListAsync(ct);
        return SinceLastBook.Of(items.Select(i => new SinceLastItem(i.Slug, i.Name, i.Date, i.Number, i.Shows, i.Sent, i.DecisionText, i.Persons)));
    }
}
