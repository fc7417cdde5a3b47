using KkrPortal.Data;
using KkrPortal.Web.Components.Shared;

namespace KkrPortal.Web.Tests.Components;

public sealed class AnnouncedMeetingTests
{
    private static readonly DateOnly Said = new(2025, 5, 23), Next = new(2025, 9, 19), Later = new(2025, 12, 5), Today = new(2026, 1, 1);

    [Theory]
    [InlineData("Fælles akutfunktion", "Fælles akutfunktion i nattetimerne: status", true)]
    [InlineData("Godkendelse af resultatkontrakt 2026 for Erhvervshus Nord", "Erhvervshus Nord: resultatkontrakt", true)]
    [InlineData("DK-2020", "Status på DK-2020", true)]
    [InlineData("Temarække: fremtidens mobilitet", "Temarække: fremtidens velfærd", false)]
    [InlineData("Brintbusser", "Havvind og havnekajer", false)]
    public void A_title_is_found_again_by_what_it_is_about(string announced, string held, bool came) =>
        Assert.Equal(came, Of($"- {announced}", [Item(Next, "3.1", held)]).Items.Single().Came is not null);

    [Fact]
    public void The_meeting_that_it_was_announced_for_comes_before_others() =>
        Assert.Equal(Next, Of("Næste møde er den 19. september 2025.\n\n- Brintbusser", [Item(new(2025, 6, 1), "3.1", "Brintbusser"), Item(Next, "3.2", "Brintbusser")]).Items.Single().Came!.Date);

    [Fact]
    public void What_came_at_a_later_meeting_is_found_there() =>
        Assert.Equal(Later, Of("Næste møde er den 19. september 2025.\n\n- Brintbusser", [Item(Next, "3.1", "Havvind"), Item(Later, "3.2", "Brintbusser")]).Items.Single().Came!.Date);

    [Theory]
    [InlineData("Næste møde er den 19. september 2025.", Holding.Minutes, "2025-09-19")]
    [InlineData("Næste møde er den 20. september 2025.", Holding.Mentioned, "2025-09-20")]
    [InlineData("Næste møde er den 20. september 2026.", Holding.Coming, "2026-09-20")]
    [InlineData("Næste møde er ikke lagt fast.", Holding.Minutes, "2025-09-19")]
    public void What_the_archive_has_of_the_meeting_says_what_can_be_known(string text, Holding holding, string day)
    {
        var meeting = Of($"{text}\n\n- Brintbusser", []);
        Assert.Equal((holding, day), (meeting.Holding, Urls.Date(meeting.For!.Value)));
    }

    private static AnnouncedMeeting Of(string markdown, HeldItem[] later) =>
        AnnouncedMeeting.Of("nord", "KKR Nord", Said, "6.1", markdown, later, new Dictionary<DateOnly, DocumentKind> { [Said] = DocumentKind.Minutes, [Next] = DocumentKind.Minutes, [Later] = DocumentKind.Minutes }, Today);

    private static HeldItem Item(DateOnly date, string number, string title) => new(date, number, title, Outcome.Approved, DocumentKind.Minutes);
}
