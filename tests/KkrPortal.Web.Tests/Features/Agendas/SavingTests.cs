using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Agendas;
using KkrPortal.Web.Features.Overview;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KkrPortal.Web.Tests.Features.Agendas;

/// <summary>What the browser's autosave meets.</summary>
public sealed class SavingTests(StaffPortal portal) : IClassFixture<StaffPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_saved_and_its_history_kept()
    {
        var (text, http) = await OpenAsync("3.1");
        using var answer = await SaveAsync(http, text, "Ny baggrund.", text.Markdown, text.Version);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var db = await portal.WorkspaceAsync();
        var saved = await db.ItemTexts.SingleAsync(t => t.Id == text.Id, Ct);
        Assert.Equal(("Ny baggrund.", Origin.Manual), (saved.Markdown, saved.Origin));
        var revision = await db.Revisions.SingleAsync(r => r.Entity == Revisions.Text && r.EntityId == text.Id, Ct);
        Assert.Equal((text.Markdown, "Ny baggrund.", "Mette Lund"), (revision.Before, revision.After, revision.By));
    }

    [Fact]
    public async Task What_was_read_from_the_file_is_had_back_after_its_first_correction()
    {
        var (text, http) = await OpenAsync("4.1");
        using (await SaveAsync(http, text, "Rettet.", text.Markdown, text.Version)) { }
        await using var db = await portal.WorkspaceAsync();
        var revision = await db.Revisions.SingleAsync(r => r.Entity == Revisions.Text && r.EntityId == text.Id, Ct);
        using var answer = await StaffPortal.SubmitAsync(http, Urls.WorkspaceHistory("hovedstaden", new(2026, 2, 6), text.ItemId), $"gendan-{revision.Id}", ("udgave-af", "før"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(text.Markdown, (await db.ItemTexts.SingleAsync(t => t.Id == text.Id, Ct)).Markdown);
    }

    [Fact]
    public async Task A_stale_save_overwrites_nothing_and_keeps_both()
    {
        var (text, http) = await OpenAsync("3.2");
        using (await SaveAsync(http, text, "Den andens.", text.Markdown, text.Version)) { }
        using var answer = await SaveAsync(http, text, "Min.", text.Markdown, text.Version);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var stale = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        await using (var db = await portal.WorkspaceAsync())
        {
            Assert.Equal("Den andens.", (await db.ItemTexts.SingleAsync(t => t.Id == text.Id, Ct)).Markdown);
            Assert.Equal("Min.", (await db.Revisions.SingleAsync(r => r.Id == stale.GetProperty("draft").GetInt64(), Ct)).After);
        }
        using var merge = await http.GetAsync(stale.GetProperty("url").GetString(), Ct);
        var page = await merge.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Hvad skal stå?", page, StringComparison.Ordinal);
        // More of the same typing goes into the same draft, not into another.
        using var more = await SaveAsync(http, text, "Min, og mere.", text.Markdown, text.Version, draft: stale.GetProperty("draft").GetInt64());
        Assert.Equal(stale.GetProperty("draft").GetInt64(), (await more.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("draft").GetInt64());
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_is_no_conflict_with_oneself()
    {
        var (text, http) = await OpenAsync("3.3");
        using (await SaveAsync(http, text, "Halvdelen.", text.Markdown, text.Version)) { }
        using var answer = await SaveAsync(http, text, "Halvdelen og resten.", text.Markdown, text.Version, lastSent: "Halvdelen.");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Two_that_type_at_once_never_lose_a_text()
    {
        var (text, http) = await OpenAsync("1.1");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => SaveAsync(http, text, $"Udgave {n}.", text.Markdown, text.Version)));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        await using var db = await portal.WorkspaceAsync();
        var kept = await db.Revisions.Where(r => r.EntityId == text.Id && (r.Entity == Revisions.TextDraft || r.Entity == Revisions.Text)).Select(r => r.After).ToListAsync(Ct);
        Assert.Equal(Enumerable.Range(0, 8).Select(n => $"Udgave {n}."), kept.Order());
        // What waits to be merged is offered where it was written.
        var drafts = await db.Revisions.Where(r => r.EntityId == text.Id && r.Entity == Revisions.TextDraft).Select(r => r.Id).ToListAsync(Ct);
        var page = await http.GetStringAsync(Urls.WorkspaceMeeting("hovedstaden", new(2026, 2, 6)), Ct);
        Assert.All(drafts, draft => Assert.Contains($"href=\"{Urls.WorkspaceMerge("hovedstaden", new(2026, 2, 6), draft)}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_short_field_that_another_changed_is_asked_about()
    {
        var (text, http) = await OpenAsync("2.1");
        var title = (await (await portal.WorkspaceAsync()).Items.SingleAsync(i => i.Id == text.ItemId, Ct)).Title;
        using (var first = await http.PostAsJsonAsync("/arbejde/data/gem", new { target = "item", id = text.ItemId, field = "title", value = "Den andens titel", @base = title }, Ct)) Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var answer = await http.PostAsJsonAsync("/arbejde/data/gem", new { target = "item", id = text.ItemId, field = "title", value = "Min titel", @base = title }, Ct);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("Den andens titel", (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("standing").GetString());
    }

    [Fact]
    public async Task An_attachment_comes_back_byte_for_byte_and_is_never_opened_on_our_address()
    {
        var (text, http) = await OpenAsync("3.1");
        byte[] bytes = [0x25, 0x50, 0x44, 0x46, 0, 1, 2, 255];
        using (var sent = await http.PostAsync($"/arbejde/data/bilag?punkt={text.ItemId}&navn={Uri.EscapeDataString("Oversigt æøå.pdf")}", new ByteArrayContent(bytes), Ct)) Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        await using var db = await portal.WorkspaceAsync();
        var file = await db.Attachments.OrderByDescending(a => a.Id).FirstAsync(Ct);
        using var answer = await http.GetAsync(Urls.WorkspaceFile(file.Id), Ct);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        using var refused = await http.PostAsync($"/arbejde/data/bilag?punkt={text.ItemId}&navn=side.html", new ByteArrayContent(bytes), Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task Moving_and_deleting_renumber_and_can_be_undone()
    {
        await using var db = await portal.WorkspaceAsync();
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Sjaelland);
        var day = new DateOnly(2028, 3, 3);
        Assert.Null(await portal.Services.GetRequiredService<CreateMeeting>().ExecuteAsync(new(account.Id, "sjaelland", day, null, null, null, MeetingKind.Ordinary, ["Først", "Så", "Sidst"]), Ct));
        var meeting = await db.Meetings.SingleAsync(m => m.CouncilId == StaffPortal.Sjaelland && m.Date == day, Ct);
        async Task<string[]> NumbersAsync() => await db.Items.AsNoTracking().Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Section.Position).ThenBy(i => i.Position).Select(i => i.Number + " " + i.Title).ToArrayAsync(Ct);
        var before = await NumbersAsync();
        var section = await db.Sections.Include(s => s.Items).OrderByDescending(s => s.Items.Count).FirstAsync(s => s.MeetingId == meeting.Id, Ct);
        var first = section.Items.OrderBy(i => i.Position).First();
        var moved = await portal.Services.GetRequiredService<MoveItem>().ExecuteAsync(new(account.Id, first.Id, section.Id, 1), Ct);
        Assert.Equal(($"{section.Number}.1", $"{section.Number}.2"), (moved.From, moved.To));
        await portal.Services.GetRequiredService<MoveItem>().ExecuteAsync(new(account.Id, first.Id, moved.FromSectionId, moved.FromIndex), Ct);
        Assert.Equal(before, await NumbersAsync());
        var delete = portal.Services.GetRequiredService<DeleteItem>();
        await delete.ExecuteAsync(account.Id, first.Id, back: false, Ct);
        Assert.Equal(before.Length - 1, (await NumbersAsync()).Length);
        await delete.ExecuteAsync(account.Id, first.Id, back: true, Ct);
        Assert.Equal(before, await NumbersAsync());
    }

    [Fact]
    public async Task What_is_added_to_a_held_meeting_changes_no_number_and_can_be_taken_back_until_it_is_released()
    {
        var account = await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden);
        await using var db = await portal.WorkspaceAsync();
        // The earlier minutes, which no other test here writes in; one number is missing in them.
        var section = await db.Sections.Include(s => s.Items).Include(s => s.Meeting).Where(s => s.Meeting.CouncilId == StaffPortal.Hovedstaden && s.Meeting.Date == new DateOnly(2025, 6, 13)).OrderByDescending(s => s.Items.Count).FirstAsync(Ct);
        Assert.True(Meeting.HasFixedNumbers(section.Meeting.State));
        var first = section.Items.OrderBy(i => i.Position).First().Id;
        await db.Items.Where(i => i.Id == first).ExecuteUpdateAsync(i => i.SetProperty(x => x.DeletedAt, DateTime.UtcNow), Ct);
        async Task<List<string>> NumbersAsync() => await db.Items.AsNoTracking().Where(i => i.SectionId == section.Id).OrderBy(i => i.Position).Select(i => i.Number).ToListAsync(Ct);
        var before = await NumbersAsync();

        var added = await portal.Services.GetRequiredService<AddItem>().ExecuteAsync(account.Id, section.Id, Ct);
        Assert.Equal([.. before, $"{section.Number}.{section.Items.Count + 1}"], await NumbersAsync());
        var (delete, show) = (portal.Services.GetRequiredService<DeleteItem>(), portal.Services.GetRequiredService<ShowItem>());
        Assert.True((await show.ExecuteAsync(account.Id, added, Ct))!.CanGo);
        await delete.ExecuteAsync(account.Id, added, back: false, Ct);
        Assert.Equal(before, await NumbersAsync());
        await delete.ExecuteAsync(account.Id, added, back: true, Ct);
        Assert.Equal([.. before, $"{section.Number}.{section.Items.Count + 1}"], await NumbersAsync());

        var released = section.Items.OrderBy(i => i.Position).Last().Id;
        Assert.False((await show.ExecuteAsync(account.Id, released, Ct))!.CanGo);
        await Assert.ThrowsAsync<RefusedTransitionException>(() => delete.ExecuteAsync(account.Id, released, back: false, Ct));
    }

    private async Task<(ItemText Text, HttpClient Http)> OpenAsync(string number)
    {
        var http = await portal.SignInAsync(await portal.AccountAsync("Mette Lund", RoleKind.Secretariat, StaffPortal.Hovedstaden));
        await using var db = await portal.WorkspaceAsync();
        var text = await db.ItemTexts.OrderBy(t => t.Position).FirstAsync(t => t.Item.Number == number && t.Item.Meeting.CouncilId == StaffPortal.Hovedstaden && t.Item.Meeting.Date == new DateOnly(2026, 2, 6), Ct);
        return (text, http);
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient http, ItemText text, string value, string start, uint version, string? lastSent = null, long? draft = null) =>
        http.PostAsJsonAsync("/arbejde/data/gem", new { target = "text", id = text.ItemId, textId = text.Id, field = Naming.Word(text.Kind), value, @base = start, version, lastSent, draft }, Ct);
}
