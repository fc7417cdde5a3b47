using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.Decisions;

internal static class DecisionFile
{
    public static void MapDecisionFile(this WebApplication app) => app.MapGet(Urls.DecisionFile, async (HttpContext context, ExportDecisions export) =>
    {
        context.Response.ContentType = Csv.ContentType;
        context.Response.Headers.ContentDisposition = "attachment; filename=\"beslutninger.csv\"";
        await export.ExecuteAsync(DecisionFilter.Of(context.Request.Query), SiteAddress.Of(context), context.Response.Body, context.RequestAborted);
    }).CacheOutput(PublicCache.Policy).ExcludeFromDescription();
}
