using KkrPortal.Minutes.Proofreading;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Proofreading;

/// <summary>
/// The proofreader held against the defects that were found in the real documents by eye (defects.md beside the repository). What it finds
/// beyond them was looked up, too: either it is a defect, and stands below as such, or it is a false alarm, and there is to be none.
/// </summary>
public class RealDefectsTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2024, 5, 1);

    /// <summary>Code and line of every listed defect.</summary>
    private static readonly Dictionary<string, string[]> Listed = new()
    {
        ["000"] =
        [
            "times-overlap 553", "other-item-meant 174", "dead-link 115", "person-spelling 216", "person-spelling 139", "party-differs 139", "municipality-spelling 71",
            "municipality-spelling 65", "doubtful-party 65", "missing-party 70", "mark-misplaced 320", "mark-misplaced 335",
        ],
        ["001"] = ["missing-decision 1294", "person-spelling 33", "person-spelling 291", "word-spelling 850"],
        ["002"] = ["placeholder 61", "placeholder 83", "placeholder 89", "placeholder 136", "placeholder 142", "placeholder 1811", "placeholder 1817", "misplaced-recommendation 75"],
        ["003"] = ["dead-link 108", "dead-link 197", "dead-link 227", "past-for-future 142", "contents-title-differs 358"],
        ["004"] = ["next-meeting-differs 165", "next-meeting-differs 490", "implausible-year 753", "person-spelling 370", "contents-title-differs 352"],
    };

    /// <summary>Defects that the list leaves out, each of them looked at in the document.</summary>
    private static readonly Dictionary<string, string[]> AlsoTrue = new()
    {
        ["000"] = ["municipality-spelling 76", "person-spelling 186"],
        ["001"] = ["missing-party 81", "municipality-spelling 54", "municipality-spelling 1215", "person-spelling 205"],
        ["002"] = ["missing-link 47", "empty-part 1329", "mark-misplaced 1585"],
        ["003"] = [],
        ["004"] = ["contents-title-differs 169", "mark-without-attachment 385", "mark-without-attachment 488", "mark-without-attachment 560"],
    };

    public static TheoryData<string> Records => ["000", "001", "002", "003", "004"];

    [Theory]
    [MemberData(nameof(Records))]
    public void The_listed_defects_are_found_and_nothing_else_is_said(string record)
    {
        var parsed = (ParseResult.Parsed)MinutesParser.Parse(File.ReadAllBytes(RealDocuments.Seed(record)), record + ".txt");
        var proof = ProofMeeting.Of(parsed.Minutes, [.. parsed.Source.Lines.Select(l => l.Text)]);
        var said = Proofreader.Read(proof, ProofKnowledge.Nothing(Today)).Select(f => $"{f.Code} {f.Place.Line}").ToList();

        var found = Listed[record].Where(said.Contains).ToList();
        var missed = Listed[record].Except(found).ToList();
        var falseAlarms = said.Except(Listed[record]).Except(AlsoTrue[record]).ToList();
        output.WriteLine($"{record}: {found.Count} of {Listed[record].Length} found, {missed.Count} missed, {said.Count - found.Count - falseAlarms.Count} more defects, {falseAlarms.Count} false alarms");

        Assert.True(missed.Count == 0 && falseAlarms.Count == 0, $"missed: {string.Join(", ", missed)}; false alarms: {string.Join(", ", falseAlarms)}");
    }
}
