using System.Text;
using System.Text.Json;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Features.Operations;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.OpenData;

/// <summary>Every decision of the archive in one file, row by row.</summary>
internal static class DecisionFiles
{
    private sealed record Row(string Council, DateOnly Date, string Number, string Title, string? CaseNumber, Outcome Outcome, Outcome[] AlsoOutcomes, bool? AsRecommended, string? Decision, string? Resolved, DateTime Modified);

    public static void Map(RouteGroupBuilder open)
    {
        open.MapGet("/api/v1/decisions.ndjson", (HttpContext context, IDbContextFactory<PublishedDbContext> databases) => Results.Stream(async stream =>
        {
            await using var database = await databases.CreateDbContextAsync(context.RequestAborted);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            await foreach (var row in Rows(database).AsAsyncEnumerable().WithCancellation(context.RequestAborted))
                await writer.WriteLineAsync(JsonSerializer.Serialize(new
                {
                    row.Council,
                    row.Date,
                    row.Number,
                    row.Title,
                    row.CaseNumber,
                    Outcome = Naming.Word(row.Outcome),
                    AlsoOutcomes = row.AlsoOutcomes.Select(Naming.Word),
                    row.AsRecommended,
                    row.Decision,
                    row.Resolved,
                    row.Modified,
                    Url = SiteAddress.Of(context) + Urls.Item(row.Council, row.Date, row.Number),
                }, OpenAnswers.Json));
        }, "application/x-ndjson; charset=utf-8")).WithTags("Files").WithSummary("Every decision, one JSON object a line.");
        open.MapGet("/api/v1/decisions.csv", (HttpContext context, IDbContextFactory<PublishedDbContext> databases) => Results.Stream(async stream =>
        {
            await using var database = await databases.CreateDbContextAsync(context.RequestAborted);
            await using var writer = Csv.Writer(stream);
            await writer.WriteLineAsync(Csv.Row("council", "date", "number", "title", "caseNumber", "outcome", "alsoOutcomes", "asRecommended", "decision", "resolved", "modified", "url"));
            await foreach (var row in Rows(database).AsAsyncEnumerable().WithCancellation(context.RequestAborted))
                await writer.WriteLineAsync(Csv.Row(row.Council, Urls.Date(row.Date), row.Number, row.Title, row.CaseNumber, Naming.Word(row.Outcome), string.Join(' ', row.AlsoOutcomes.Select(Naming.Word)),
                    row.AsRecommended switch { true => "true", false => "false", _ => "" }, row.Decision, row.Resolved, row.Modified.ToString("O"), SiteAddress.Of(context) + Urls.Item(row.Council, row.Date, row.Number)));
        }, Csv.ContentType)).WithTags("Files").WithSummary("Every decision as a table: UTF-8 with a byte-order mark, semicolons.");
    }

    private static IQueryable<Row> Rows(PublishedDbContext database) => database.Items
        .Where(i => !i.IsClosed && i.Meeting.WithdrawnAt == null && (i.DecisionText != null || i.Outcome != Outcome.None)).OrderByDescending(i => i.Date).ThenBy(i => i.CouncilId).ThenBy(i => i.Position)
        .Select(i => new Row(i.Meeting.Council.Slug, i.Date, i.Number, i.Title, i.CaseNumber, i.Outcome, i.AlsoOutcomes, i.AsRecommended, i.DecisionText, i.ResolvedText, i.Meeting.ModifiedAt));
}
