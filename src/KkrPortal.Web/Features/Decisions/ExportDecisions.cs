using KkrPortal.Data.Published;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Decisions;

/// <summary>The register as a file for a spreadsheet, with the filters of the page and all its rows.</summary>
public sealed class ExportDecisions(IDbContextFactory<PublishedDbContext> databases)
{
    public async Task ExecuteAsync(DecisionFilter filter, string origin, Stream output, CancellationToken ct)
    {
        await using var database = await databases.CreateDbContextAsync(ct);
        await using var writer = Csv.Writer(output);
        await writer.WriteLineAsync(Csv.Row("Råd", "Dato", "Punkt", "Titel", "Udfald", "Flere udfald", "Som indstillet", "Beslutning", "Godkendt indstilling", "Adresse"));
        var rows = filter.InOrder(filter.WithoutStanding(await filter.NarrowAsync(database, ct)))
            .Select(item => new { item.Meeting.Council.Slug, item.Meeting.Council.Name, item.Date, item.Number, item.Title, item.Outcome, item.AlsoOutcomes, item.AsRecommended, item.DecisionText, item.ResolvedText });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            await writer.WriteLineAsync(Csv.Row(row.Name, Urls.Date(row.Date), row.Number, row.Title, Danish.Word(row.Outcome), string.Join(", ", row.AlsoOutcomes.Select(Danish.SecondWord)),
                row.AsRecommended switch { true => "ja", false => "nej", _ => "" }, MarkdownText.ToPlain(row.DecisionText), MarkdownText.ToPlain(row.ResolvedText),
                origin + Urls.Item(row.Slug, row.Date, row.Number)));
    }
}
