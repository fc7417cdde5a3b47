using System.Diagnostics;
using System.Globalization;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests;

/// <summary>The parser held against records that were made by hand.</summary>
public class RealDocumentsTests
{
    private const double LowestScore = 99.9;

    public static TheoryData<string> Records => ["000", "001", "002", "003", "004"];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_real_document_agrees_with_its_hand_verified_record(string record)
    {
        var minutes = Documents.Parse(File.ReadAllBytes(RealDocuments.Seed(record)));
        var parsed = Path.GetTempFileName();
        try
        {
            File.WriteAllText(parsed, ParsedMinutesJson.Serialize(minutes, indented: false));
            var score = Score(Path.Combine(RealDocuments.Shared, "golden", record + ".json"), parsed);
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
        var minutes = Documents.Parse(File.ReadAllBytes(RealDocuments.Seed(record)));
        Assert.Empty(minutes.UnassignedLines);
        Assert.Equal(0, minutes.Coverage.Unplaced);
        Assert.Equal(minutes.Coverage.Characters, minutes.Coverage.Placed + minutes.Coverage.Furniture);
    }

    private static double Score(string golden, string parsed)
    {
        var scorer = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(RealDocuments.Shared, "tools", "score-import"), golden, parsed }) scorer.ArgumentList.Add(argument);
        using var process = Process.Start(scorer)!;
        var lines = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n');
        process.WaitForExit();
        return double.Parse(lines[^1].Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
