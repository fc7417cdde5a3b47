using System.Runtime.CompilerServices;
using KkrPortal.Data;
using KkrPortal.Web.Features.Import;
using KkrPortal.Web.Features.Release;

namespace KkrPortal.Web.Commands;

/// <summary>
/// Many files, one after the other. Reading runs ahead on every core; each document is one transaction, so a batch that is stopped, however it
/// is stopped, can simply be started again: what was here before is left as it is. One bad file never stops the rest.
/// </summary>
internal sealed class ImportBatch(IServiceProvider services, bool publish, bool dryRun, bool approve = false)
{
    public const string By = "kkr import";

    /// <param name="Result">Null where the file couldn't be read.</param>
    /// <param name="Problem">One English sentence; null where all went well.</param>
    /// <param name="Version">The version that the public sees, where it was released.</param>
    /// <param name="Unpublished">One English sentence on a document that was taken in and should have been released, but could not be.</param>
    public sealed record Row(string File, ImportResult? Result, string? Problem, int? Version = null, string? Unpublished = null);

    public async IAsyncEnumerable<Row> RunAsync(IReadOnlyList<string> files, [EnumeratorCancellation] CancellationToken ct)
    {
        var ahead = new Queue<(string File, Task<DocumentReading> Reading)>();
        var next = 0;
        while (next < files.Count || ahead.Count > 0)
        {
            for (; next < files.Count && ahead.Count < Environment.ProcessorCount * 2; next++)
            {
                var file = files[next];
                ahead.Enqueue((file, Task.Run(() => ReadDocument.FromAsync(file, ct), ct)));
            }
            var (name, reading) = ahead.Dequeue();
            yield return await ImportAsync(name, reading, ct);
        }
    }

    private async Task<Row> ImportAsync(string file, Task<DocumentReading> reading, CancellationToken ct)
    {
        try
        {
            switch (await reading)
            {
                case DocumentReading.Refused refused:
                    return new(file, null, refused.English);
                case DocumentReading.Read read:
                    var result = await services.GetRequiredService<ImportDocument>().ExecuteAsync(read, By, new(dryRun, approve), ct);
                    if (result.Status == ImportStatus.Refused) return new(file, result, result.English);
                    return publish && result is { MeetingId: { } id, Status: not ImportStatus.Waiting } ? await ReleaseAsync(new(file, result, null), id, result.Kind!.Value, ct) : new(file, result, null);
                default:
                    throw new InvalidOperationException("A reading is either read or refused.");
            }
        }
        catch (Exception e) when (ConcernsThisFile(e))
        {
            return new(file, null, $"The document could not be taken in ({Reason(e)}); nothing of it was kept.");
        }
    }

    // The document is in by now, in a transaction of its own; its release is another.
    private async Task<Row> ReleaseAsync(Row row, long meetingId, DocumentKind kind, CancellationToken ct)
    {
        try
        {
            if (!await services.GetRequiredService<IsReleasable>().ExecuteAsync(meetingId, kind, ct)) return row;
            var release = kind == DocumentKind.Agenda ? ReleaseKind.Agenda : ReleaseKind.Minutes;
            return row with { Version = (await services.GetRequiredService<ReleaseMeeting>().ExecuteAsync(new(meetingId, release, null, By), ct)).Number };
        }
        catch (Exception e) when (ConcernsThisFile(e))
        {
            return row with { Unpublished = $"The document was taken in, but could not be published ({Reason(e)}); the same command again tries to publish it, and the workspace can." };
        }
    }

    /// <summary>One bad file must never stop the rest; what is wrong with it is said in its row. A database that is gone is gone for all of them.</summary>
    private static bool ConcernsThisFile(Exception e) => e is not OperationCanceledException and not Npgsql.NpgsqlException { IsTransient: true };

    private static string Reason(Exception e) => e.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.');
}
