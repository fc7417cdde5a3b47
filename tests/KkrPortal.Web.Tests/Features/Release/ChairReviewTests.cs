using System.Net;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Overview;
using KkrPortal.Web.Features.Release;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Release;

/// <summary>The chair may be asked to read minutes before they are released, and sees exactly what everybody would.</summary>
public sealed class ChairReviewTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static readonly DateOnly Day = new(2033, 2, 4);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chair_is_asked_answers_and_is_asked_again_when_the_minutes_change()
    {
        var staff = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        Assert.Null(await Get<CreateMeeting>().ExecuteAsync(new(staff.Id, "hovedstaden", Day, null, null, null, MeetingKind.Ordinary, []), Ct));
        await using var db = await portal.WorkspaceAsync();
        var meeting = await db.Meetings.SingleAsync(m => m.Date == Day, Ct);
        meeting.Hold();
        meeting.StartMinutes();
        await db.SaveChangesAsync(Ct);
        Assert.StartsWith("Rådet har ingen formand", (await Assert.ThrowsAsync<RefusedTransitionException>(AskAsync)).Message, StringComparison.Ordinal);

        var chair = await portal.AccountAsync("Per Havn", RoleKind.Chair, StaffPortal.Hovedstaden);
        Assert.Null(await Get<ReviewMinutes>().ExecuteAsync(chair.Id, "hovedstaden", Day, Ct));
        await AskAsync();
        await AskAsync();
        using (var home = await portal.SignInAsync(chair)) Assert.Contains(Urls.ChairReview("hovedstaden", Day), await home.GetStringAsync(Urls.Members, Ct), StringComparison.Ordinal);
        Assert.Equal(1, await db.MinutesReviews.CountAsync(r => r.MeetingId == meeting.Id, Ct));
        Assert.Contains(Urls.ChairReview("hovedstaden", Day), await db.OutgoingMail.Where(m => m.To == chair.Email).Select(m => m.Body).SingleAsync(Ct), StringComparison.Ordinal);

        using var http = await portal.SignInAsync(chair);
        Assert.Contains("Det er netop det, alle kommer til at se", await http.GetStringAsync(Urls.ChairReview("hovedstaden", Day), Ct), StringComparison.Ordinal);
        var seen = (await Get<PrepareRelease>().ExecuteAsync(staff.Id, "hovedstaden", Day, Ct))!;
        using (var sent = await StaffPortal.SubmitAsync(http, Urls.ChairReview("hovedstaden", Day), "gennemsyn", ("svar", "fint"), ("rettes", "Godt skrevet.\r\nTak."))) Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        // What was written along with the yes is no less said.
        Assert.True((await Get<PrepareRelease>().ExecuteAsync(staff.Id, "hovedstaden", Day, Ct))!.Review is { IsFine: true, IsCurrent: true, By: "Per Havn", Comment: "Godt skrevet.\nTak." });
        Assert.StartsWith("Sekretariatet har fået et svar i mellemtiden", await Get<ReviewMinutes>().AnswerAsync(new(chair.Id, "hovedstaden", Day, false, "Ret titlen.", seen.Hash), Ct), StringComparison.Ordinal);

        await db.Items.Where(i => i.MeetingId == meeting.Id && i.Number == "1.1").ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "Godkendelse af referatet"), Ct);
        Assert.True((await Get<PrepareRelease>().ExecuteAsync(staff.Id, "hovedstaden", Day, Ct))!.Review is { IsFine: true, IsCurrent: false });
        await AskAsync();
        using (var sent = await StaffPortal.SubmitAsync(http, Urls.ChairReview("hovedstaden", Day), "gennemsyn", ("svar", "ret"), ("rettes", "Ret titlen."))) Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains(await db.OutgoingMail.Where(m => m.To == staff.Email).Select(m => m.Subject).ToListAsync(Ct), s => s.StartsWith("Rettelser til referatet", StringComparison.Ordinal));
        Assert.True((await Get<PrepareRelease>().ExecuteAsync(staff.Id, "hovedstaden", Day, Ct))!.Review is { IsFine: false, Comment: "Ret titlen." });

        Task AskAsync() => Get<AskChair>().ExecuteAsync(staff.Id, "hovedstaden", Day, Ct);
    }

    private T Get<T>() where T : notnull => portal.Services.GetRequiredService<T>();
}
