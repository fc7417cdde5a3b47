using System.CommandLine;
using KkrPortal.Minutes;
using KkrPortal.Web.Features.Import;

namespace KkrPortal.Web.Commands;

/// <summary><c>kkr parse FILE…</c>: one document to JSON (several: one a line), without a database.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "A PDF or extracted text; - is standard input." };
        var command = new Command("parse", "Print the records of a document as JSON.") { files };
        command.SetAction((parsed, ct) => ParseAsync(parsed.GetValue(files)!, ct));
        return command;
    }

    private static async Task<int> ParseAsync(string[] files, CancellationToken ct)
    {
        var status = 0;
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
        foreach (var file in files)
        {
            switch (await ReadDocument.FromAsync(file, ct))
            {
                case DocumentReading.Read read:
                    await output.WriteLineAsync(ParsedMinutesJson.Serialize(read.Minutes, indented: files.Length == 1).AsMemory(), ct);
                    break;
                case DocumentReading.Refused refused:
                    await Console.Error.WriteLineAsync($"{file}: {refused.English}");
                    status = KkrCommand.Refused;
                    break;
            }
        }
        return status;
    }
}
