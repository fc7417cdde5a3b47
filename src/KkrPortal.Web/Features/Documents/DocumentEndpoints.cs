using System.Globalization;
using KkrPortal.Web.Printing;

namespace KkrPortal.Web.Features.Documents;

/// <summary>Agendas, minutes and extracts as files for anybody: <c>…/referat.pdf</c>, <c>…/dagsorden.docx</c>, <c>…/v2.pdf</c>, <c>…/3.4.pdf</c>.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this WebApplication app)
    {
        foreach (var format in (string[])["pdf", "docx"])
            app.MapGet($"{Urls.Meetings}/{{council}}/{{date}}/{{name}}.{format}", async (string council, string date, string name, HttpContext context, ReadPrinted read, PrintedFiles files) =>
            {
                if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Results.NotFound();
                var answer = await read.ExecuteAsync(council, day, name, context.RequestAborted);
                if (answer.Document is not { } printed) return answer.IsWithdrawn ? Results.StatusCode(StatusCodes.Status410Gone) : Results.NotFound();
                // Search engines have the page; the paper is for people.
                context.Response.Headers["X-Robots-Tag"] = "noindex";
                context.Response.Headers.CacheControl = "public, no-cache";
                return await files.AnswerAsync(context, printed, format);
            }).ExcludeFromDescription();
    }
}
