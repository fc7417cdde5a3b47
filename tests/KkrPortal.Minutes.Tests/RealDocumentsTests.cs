using System.Diagnostics;
using System.Globalization;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests;

/// <summary>The real documents and their hand-verified records lie beside the repository, because their texts are not ours to publish.</summary>
public class RealDocumentsTests
{
    private const double LowestScore = 97;
    private static readonly string Shared = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    public static TheoryData<string> Records => ["000", "001", "002", "003", "004"];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_real_document_scores_at_least_97_against_its_hand_verified_record(string record)
    {
        var minutes = Documents.Parse(File.ReadAllBytes(Seed(record)));
        var parsed = Path.GetTempFileName();
        try
        {
            File.WriteAllText(parsed, ParsedMinutesJson.Serialize(minutes, indented: false));
            var score = Score(Path.Combine(Shared, "golden", record + ".json"), parsed);
            Assert.True(score >= LowestScore, $"Document {record} scores {score}.");
        }
        finally
        {
            File.Delete(parsed);
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_line_of_a_real_document_is_accounted_for(string record)
    {
        var minutes = Documents.Parse(File.ReadAllBytes(Seed(record)));
        Assert.Empty(minutes.UnassignedLines);
        Assert.Equal(0, minutes.Coverage.Unplaced);
        Assert.Equal(minutes.Coverage.Characters, minutes.Coverage.Placed + minutes.Coverage.Furniture);
    }

    /// <summary>Locally the documents may be absent, visibly; where everything is checked they must be there.</summary>
    private static string Seed(string record)
    {
        var folder = Path.Combine(Shared, "seeds");
        if (!Directory.Exists(folder))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "The real documents are not beside the repository.");
            Assert.Fail("The real documents must be beside the repository (../shared).");
        }
        return Directory.GetFiles(folder, record + "_*.txt").Single();
    }

    private static double Score(string golden, string parsed)
    {
        var scorer = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(Shared, "tools", "score-import"), golden, parsed }) scorer.ArgumentList.Add(argument);
        using var process = Process.Start(scorer)!;
        var lines = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n');
        process.WaitForExit();
        return double.Parse(lines[^1].Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
