using System.Globalization;
using System.Security.Claims;
using KkrPortal.Web.Features.Operations;
using KkrPortal.Web.Printing;

namespace KkrPortal.Web.Features.Release;

/// <summary>What a release would make public now, as a file for the secretariat; it says on every page that it is a draft.</summary>
internal static class DraftFile
{
    public static void MapDraftFile(this RouteGroupBuilder data)
    {
        foreach (var format in (string[])["pdf", "docx"])
            data.MapGet($"/udkast/{{council}}/{{date}}.{format}", async (string council, string date, HttpContext context, ClaimsPrincipal user, PrepareRelease prepare, PrintedFiles files) =>
                DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && await prepare.ExecuteAsync(user.AccountId(), council, day, context.RequestAborted) is { } view
                    ? await files.AnswerAsync(context, new(view.Meeting.Council, view.Document, Edition: null), format)
                    : Results.NotFound());
    }
}
