using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KkrPortal.Web.Features.Import;
using Spectre.Console;

namespace KkrPortal.Web.Commands;

/// <summary>What a batch made and what it doubted, as a table for people or as JSON for programs.</summary>
internal static class ImportReport
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private const int MostNamed = 10;

    public static void WriteTable(List<ImportBatch.Row> rows, IReadOnlyList<string> leftAside, bool dryRun)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("File", "Outcome", "Meeting", "Document");
        foreach (var heading in (string[])["Items", "Decisions", "Attendees", "Questions"]) table.AddColumn(heading, column => column.RightAligned().NoWrap());
        foreach (var row in rows.Where(row => row.Problem is null))
        {
            var result = row.Result!;
            table.AddRow(Markup.Escape(Path.GetFileName(row.File)), Outcome(row), $"{result.Council} {result.Date:yyyy-MM-dd}", result.Kind.ToString()!.ToLowerInvariant(),
                N(result.Items), N(result.Decisions), N(result.Attendees), N(result.Questions));
        }
        // As wide as it needs where nobody watches: a log must not break a file's name in two.
        var console = AnsiConsole.Console;
        if (!console.Profile.Out.IsTerminal) console.Profile.Width = 200;
        if (table.Rows.Count > 0) console.Write(table);
        foreach (var row in rows.Where(row => row.Problem is not null)) Console.Error.WriteLine($"{row.File}: {row.Problem}");
        foreach (var row in rows.Where(row => row.Unpublished is not null)) Console.Error.WriteLine($"{row.File}: {row.Unpublished}");
        if (leftAside.Count > 0) Console.Error.WriteLine($"Left aside, as neither PDF nor text: {string.Join(", ", leftAside.Take(MostNamed))}{(leftAside.Count > MostNamed ? $" and {N(leftAside.Count - MostNamed)} more" : "")}.");
        console.WriteLine(Summary(rows) + (dryRun ? " Nothing was changed: this was a dry run." : ""));
    }

    /// <summary>One file's outcome as it finishes, for a log: <c>3/120 referat.pdf: created</c>.</summary>
    public static string Line(ImportBatch.Row row, int done, int total) => $"{N(done)}/{N(total)} {Path.GetFileName(row.File)}: {(row.Problem is null ? Outcome(row) : "refused")}";

    public static string Stopped(int done, int total, bool dryRun) =>
        $"Stopped: {N(done)} of {N(total)} files were read. " + (dryRun ? "Nothing was changed: this was a dry run." : "They are kept; the same command again takes up the rest.");

    public static void WriteJson(Stream output, List<ImportBatch.Row> rows, IReadOnlyList<string> leftAside)
    {
        using var writer = new Utf8JsonWriter(output, Json);
        writer.WriteStartObject();
        writer.WriteStartArray("files");
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("file", row.File);
            writer.WriteString("outcome", row.Problem is null ? row.Result!.Status.ToString().ToLowerInvariant() : "refused");
            if (row.Problem is not null) writer.WriteString("problem", row.Problem);
            if (row.Result is { Date: { } date } result)
            {
                writer.WriteString("council", result.Council);
                writer.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                writer.WriteString("document", result.Kind.ToString()!.ToLowerInvariant());
                writer.WriteNumber("items", result.Items);
                writer.WriteNumber("decisions", result.Decisions);
                writer.WriteNumber("attendees", result.Attendees);
                writer.WriteNumber("questions", result.Questions);
                if (result.Status == ImportStatus.Waiting) writer.WriteNumber("differences", result.Differences);
            }
            if (row.Version is { } version) writer.WriteNumber("version", version);
            if (row.Unpublished is not null) writer.WriteString("unpublished", row.Unpublished);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("leftAside");
        foreach (var file in leftAside) writer.WriteStringValue(file);
        writer.WriteEndArray();
        writer.WriteStartObject("summary");
        foreach (var status in Enum.GetValues<ImportStatus>().Where(s => s != ImportStatus.Refused)) writer.WriteNumber(status.ToString().ToLowerInvariant(), Count(rows, status));
        writer.WriteNumber("refused", rows.Count(row => row.Problem is not null));
        writer.WriteNumber("unpublished", rows.Count(row => row.Unpublished is not null));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Outcome(ImportBatch.Row row) =>
        row.Result!.Status.ToString().ToLowerInvariant() + (row.Version is { } version ? $", public as v{N(version)}" : row.Unpublished is not null ? ", not published" : "");

    private static string Summary(List<ImportBatch.Row> rows)
    {
        var done = rows.Where(row => row.Problem is null).Select(row => row.Result!).ToList();
        var meetings = done.Select(r => (r.Council, r.Date)).Distinct().Count();
        return $"{N(meetings)} meetings, {N(done.Sum(r => r.Items))} items, {N(done.Sum(r => r.Decisions))} with a decision, {N(done.Sum(r => r.Attendees))} attendees; "
            + $"{N(Count(rows, ImportStatus.Created))} created, {N(Count(rows, ImportStatus.Updated))} updated, {N(Count(rows, ImportStatus.Unchanged))} unchanged, {Waiting(rows)}{N(rows.Count(row => row.Problem is not null))} refused.{Unpublished(rows.Count(row => row.Unpublished is not null))}{Questions(done.Sum(r => r.Questions))}";
    }

    private static string Unpublished(int count) => count == 0 ? "" : $" {N(count)} taken in, but not published.";

    private static string Questions(int count) => count == 0 ? "" : $" {N(count)} questions wait in the workspace, at {Urls.WorkspaceImport}.";

    private static string Waiting(List<ImportBatch.Row> rows) =>
        Count(rows, ImportStatus.Waiting) is > 0 and var waiting ? $"{N(waiting)} changed files wait for approval in the workspace (or --approve), " : "";

    private static int Count(List<ImportBatch.Row> rows, ImportStatus status) => rows.Count(row => row.Problem is null && row.Result!.Status == status);

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
