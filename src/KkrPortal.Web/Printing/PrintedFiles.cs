using System.Collections.Concurrent;
using KkrPortal.Web.Features.Operations;
using Microsoft.Net.Http.Headers;

namespace KkrPortal.Web.Printing;

/// <summary>
/// Documents as files, each made once and then kept in the data folder, so that a crawler that asks for all of them costs one printing each.
/// The name of a kept file is the hash of what it was made from: what has changed is made anew, and what may not be read any more is never
/// asked for.
/// </summary>
public sealed class PrintedFiles(PrintPdf pdf, IConfiguration configuration)
{
    private const long MostBytes = 500_000_000;
    private readonly string folder = Path.Combine(DataDirectory.Of(configuration), "documents");
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> beingMade = new();

    /// <param name="format">"pdf" or "docx".</param>
    /// <exception cref="NotPrintedException">A PDF can't be made now.</exception>
    public async Task<byte[]> MakeAsync(PrintedDocument printed, string format)
    {
        // A draft is different the next time; nothing of it stays.
        if (printed.Edition is null) return await PrintAsync(printed, format);
        var file = Path.Combine(folder, $"{printed.Key}.{format}");
        if (await KeptAsync(file) is { } kept) return kept;
        // Two who ask for the same wait for one; neither's leaving stops it.
        var making = beingMade.GetOrAdd(file, _ => new(async () =>
        {
            var bytes = await PrintAsync(printed, format);
            await KeepAsync(file, bytes);
            return bytes;
        }));
        try
        {
            return await making.Value;
        }
        finally
        {
            beingMade.TryRemove(file, out _);
        }
    }

    /// <summary>The answer to who asked; a PDF opens in the browser, a Word file is kept.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, PrintedDocument printed, string format)
    {
        var tag = new EntityTagHeaderValue($"\"{printed.Key[..24]}.{format}\"");
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))) return Results.StatusCode(StatusCodes.Status304NotModified);
        try
        {
            var bytes = await MakeAsync(printed, format);
            context.Response.GetTypedHeaders().ETag = tag;
            var disposition = new ContentDispositionHeaderValue(format == "pdf" ? "inline" : "attachment");
            disposition.SetHttpFileName($"{printed.Title}.{format}");
            context.Response.Headers.ContentDisposition = disposition.ToString();
            return Results.Bytes(bytes, format == "pdf" ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
        catch (NotPrintedException e)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.Text(e.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<byte[]> PrintAsync(PrintedDocument printed, string format) => format == "pdf" ? await pdf.PrintAsync(printed, CancellationToken.None) : WriteWord.Of(printed);

    private static async Task<byte[]?> KeptAsync(string file)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(file);
            // Those not asked for longest go first.
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private async Task KeepAsync(string file, byte[] bytes)
    {
        Directory.CreateDirectory(folder);
        var written = $"{file}.{Guid.NewGuid():N}.part";
        await File.WriteAllBytesAsync(written, bytes);
        File.Move(written, file, overwrite: true);
        var total = 0L;
        foreach (var kept in new DirectoryInfo(folder).GetFiles().OrderByDescending(f => f.LastWriteTimeUtc))
            if ((total += kept.Length) > MostBytes)
                kept.Delete();
    }
}
