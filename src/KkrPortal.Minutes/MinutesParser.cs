using System.Security.Cryptography;
using KkrPortal.Minutes.Content;
using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Source;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes;

/// <summary>What became of a file: a record with the text it was read from, or one sentence that says why not.</summary>
public abstract record ParseResult
{
    private ParseResult() { }

    public sealed record Parsed(ParsedMinutes Minutes, SourceText Source) : ParseResult;

    public sealed record Refused(Refusal Refusal) : ParseResult;
}

/// <summary>
/// Reads the text of an agenda or of minutes of a kommunekontaktråd (KKR). Text passes through four stages: Source (bytes to lines),
/// Layout (lines to a flow of text), Structure (what each line is), Content (joined text, and the facts in it).
/// </summary>
public static class MinutesParser
{
    /// <summary>Raised when the same source would give another result: stored results can then be renewed.</summary>
    public const string Version = "18";

    /// <param name="bytes">A text file in any encoding.</param>
    /// <param name="name">File name, without folder.</param>
    public static ParseResult Parse(byte[] bytes, string name)
    {
        if (NotText.TryRecognise(bytes) is { } refusal) return new ParseResult.Refused(refusal);
        var (text, encoding) = TextDecoder.Decode(bytes);
        return Read(text, name, MediaTypes.OfText(name), encoding, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <param name="text">What an extractor gave for the file; form feeds are page breaks.</param>
    /// <param name="sha256">Hash of the file itself.</param>
    public static ParseResult ParseExtraction(string text, string name, string mediaType, string sha256) =>
        Read(text, name, mediaType, encoding: null, sha256);

    private static ParseResult Read(string text, string name, string mediaType, string? encoding, string sha256)
    {
        if (NotText.TryRecognise(text) is { } notText) return new ParseResult.Refused(notText);
        var source = new SourceText(name, mediaType, encoding, sha256, LineSplitter.Split(text)) { Characters = text.Length };
        var laidOut = PageLayout.LayOut(source);
        if (laidOut.Lines.Count == 0) return new ParseResult.Refused(Refusals.NoText);
        var document = DocumentStructure.Find(laidOut);
        if (Admission.TryRefuse(document) is { } refusal) return new ParseResult.Refused(refusal);
        return new ParseResult.Parsed(DocumentContent.Read(document), source);
    }
}
