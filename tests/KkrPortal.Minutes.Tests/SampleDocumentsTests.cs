using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests;

/// <summary>Sample documents in every layout, each beside the outline that was read from it. <c>UPDATE_GOLDEN=1</c> writes the outlines anew.</summary>
public class SampleDocumentsTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Documents.Folder, "*.txt").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_document_is_read_as_its_outline_says(string name)
    {
        var outline = Outline.Of(Documents.Parse(File.ReadAllBytes(Path.Combine(Documents.Folder, name))));
        var expected = Path.Combine(Documents.Folder, "expected", Path.ChangeExtension(name, ".outline"));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(expected, outline);
        Assert.Equal(File.ReadAllText(expected), outline);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_line_of_a_sample_document_is_accounted_for(string name)
    {
        var minutes = Documents.Parse(File.ReadAllBytes(Path.Combine(Documents.Folder, name)));
        Assert.Empty(minutes.UnassignedLines);
        Assert.Equal(minutes.Coverage.Characters, minutes.Coverage.Placed + minutes.Coverage.Furniture);
    }
}
