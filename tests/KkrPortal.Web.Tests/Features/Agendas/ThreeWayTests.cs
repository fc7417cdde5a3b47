using KkrPortal.Web.Components.Workspace;
using KkrPortal.Web.Features.Agendas;

namespace KkrPortal.Web.Tests.Features.Agendas;

public sealed class ThreeWayTests
{
    private const string Start = "Første afsnit.\n\nAndet afsnit.\n\n- et punkt\n- to punkter";

    [Fact]
    public void What_one_person_alone_changed_is_taken()
    {
        var chunks = ThreeWay.Merge(Start, Start.Replace("Første afsnit", "Nyt første afsnit", StringComparison.Ordinal), Start + "\n- tre punkter");
        Assert.DoesNotContain(chunks, c => c.Kind == MergeKind.Conflict);
        Assert.Equal("Nyt første afsnit.\n\nAndet afsnit.\n\n- et punkt\n- to punkter\n- tre punkter", string.Concat(chunks.Select(c => c.Suggested)).TrimEnd());
    }

    [Fact]
    public void What_both_changed_is_asked_and_their_words_can_stand_together()
    {
        var chunks = ThreeWay.Merge("Der afsættes 50 pladser i regionen.", "Der afsættes 60 pladser i regionen.", "Der afsættes 50 pladser i hele regionen.");
        Assert.Equal("Der afsættes 60 pladser i hele regionen.", Assert.Single(chunks, c => c.Kind == MergeKind.Conflict).Both.Trim());
    }

    [Fact]
    public void The_same_change_by_both_is_no_question() =>
        Assert.Equal(MergeKind.Agreed, Assert.Single(ThreeWay.Merge("Før.", "Nu.", "Nu.")).Kind);

    [Theory]
    [InlineData("", "Min.", "Din.")]
    [InlineData("Fælles.", "", "Fælles og mere.")]
    [InlineData("A\n\nB\n\nC", "A\n\nC", "A\n\nB2\n\nC")]
    public void Nothing_of_either_is_out_of_reach(string start, string mine, string theirs)
    {
        var chunks = ThreeWay.Merge(start, mine, theirs);
        Assert.Equal(Words(mine), Words(string.Concat(chunks.Select(c => c.Kind == MergeKind.Theirs ? c.Base : c.Mine))));
        Assert.Equal(Words(theirs), Words(string.Concat(chunks.Select(c => c.Kind == MergeKind.Mine ? c.Base : c.Theirs))));
    }

    [Fact]
    public void A_difference_counts_words_and_leaves_the_marks_out()
    {
        var diff = TextDiff.Of("Der er **fem** pladser.", "Der er **seks** pladser i alt.");
        Assert.Equal((3, 1), (diff.WordsAdded, diff.WordsRemoved));
        Assert.DoesNotContain("*", string.Concat(diff.Paragraphs.SelectMany(p => p).Select(p => p.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraphs_end_is_seen_and_emphasis_and_headings_change_no_word()
    {
        var joined = TextDiff.Of("Der er fem pladser.\n\nDe er taget.", "Der er fem pladser. De er taget.");
        Assert.False(joined.SaysTheSame);
        Assert.Equal(0, joined.WordsRemoved);
        Assert.Contains(joined.Paragraphs.SelectMany(p => p), piece => piece == new DiffPiece(DiffKind.Removed, "¶"));
        Assert.True(TextDiff.Of("**Der er** fem pladser.\n\nTid", "Der er fem pladser.\n\n### Tid").SaysTheSame);
        Assert.False(TextDiff.Of("Fem.", "Seks.").SaysTheSame);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
