using System.Text.Json;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests;

/// <summary>Real output against the schema in the documentation.</summary>
public class ParseFormatTests
{
    private static readonly SchemaChecker Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "parse-format.schema.json"))).RootElement);

    [Theory]
    [MemberData(nameof(SampleDocumentsTests.Samples), MemberType = typeof(SampleDocumentsTests))]
    public void Output_has_the_documented_shape(string sample)
    {
        var json = ParsedMinutesJson.Serialize(Documents.Parse(File.ReadAllBytes(Path.Combine(Documents.Folder, sample))), indented: true);
        Assert.Empty(Schema.Errors(JsonDocument.Parse(json).RootElement));
    }

    [Fact]
    public void The_schema_notices_a_wrong_shape()
    {
        var json = ParsedMinutesJson.Serialize(Documents.Parse(Documents.Small), indented: false).Replace("\"minutes\"", "\"referat\"", StringComparison.Ordinal);
        Assert.Equal(["$.documentType: \"referat\" is not allowed"], Schema.Errors(JsonDocument.Parse(json).RootElement));
    }

    [Fact]
    public void Danish_letters_are_written_as_they_are_and_spans_as_pairs()
    {
        var json = ParsedMinutesJson.Serialize(Documents.Parse(Documents.Small), indented: false);
        Assert.Contains("Æblerne på Ærø er søde i år.", json, StringComparison.Ordinal);
        Assert.Contains("\"startTime\":\"10:00\"", json, StringComparison.Ordinal);
        Assert.Contains("\"lines\":[", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_warning_and_refusal_is_documented()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "parse-format.md"));
        var sources = Directory.GetFiles(Path.Combine(Repository.Root, "src", "KkrPortal.Minutes"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var codes = sources.SelectMany(source => System.Text.RegularExpressions.Regex.Matches(source, """new(?: ParseWarning)?\("([a-z]+(?:-[a-z]+)+)",""")).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(codes.Count > 30);
        Assert.All(codes, code => Assert.Contains($"`{code}`", documentation, StringComparison.Ordinal));
    }
}
