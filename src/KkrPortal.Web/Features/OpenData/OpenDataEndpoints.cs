using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.OpenData;

/// <summary>Everything that other programs may ask for; listed for people on /aabne-data.</summary>
internal static class OpenDataEndpoints
{
    public static void AddOpenData(this IServiceCollection services) => services.AddTransient<ReadOParl>().AddOpenApi("v1", options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true || description.RelativePath?.StartsWith("oparl/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info.Title = "KKR Portal";
            document.Info.Description = "Released agendas, minutes and decisions of Denmark's five kommunekontaktråd. No key is needed. See /aabne-data.";
            return Task.CompletedTask;
        });
    });

    public static void MapOpenData(this WebApplication app)
    {
        var open = app.MapOpenAnswers();
        MeetingApi.Map(open);
        DecisionFiles.Map(open);
        Feeds.Map(open);
        OParl.Map(open);
        Discovery.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json").AddEndpointFilter(async (call, next) =>
        {
            OpenAnswers.AllowAll(call.HttpContext);
            return await next(call);
        });
    }
}
