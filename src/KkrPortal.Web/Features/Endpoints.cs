using KkrPortal.Web.Features.Accounts;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Features.Deadlines;
using KkrPortal.Web.Features.Decisions;
using KkrPortal.Web.Features.Documents;
using KkrPortal.Web.Features.Import;
using KkrPortal.Web.Features.Members;
using KkrPortal.Web.Features.OpenData;
using KkrPortal.Web.Features.Operations;
using KkrPortal.Web.Features.Release;
using KkrPortal.Web.Features.Search;
using KkrPortal.Web.Features.Seats;

namespace KkrPortal.Web.Features;

/// <summary>Everything that answers but isn't a page, feature by feature.</summary>
internal static class Endpoints
{
    public static void MapFeatures(this WebApplication app)
    {
        app.MapAccounts();
        app.MapMembers();
        app.MapDecisionFile();
        var data = app.MapStaffData();
        data.MapAgendas();
        data.MapImport();
        data.MapDraftFile();
        app.MapDocuments();
        app.MapFiles();
        app.MapSearch();
        app.MapFollowing();
        app.MapSeatFile();
        app.MapDeadlineCalendar();
        app.MapOpenData();
    }
}
