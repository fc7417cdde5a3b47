using System.Runtime.CompilerServices;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
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
    public sealed record Row(string File, ImportResult? Result, string? Problem, int? Version = null);

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
                    return new(file, result, null, publish && result is { MeetingId: { } id, Status: not ImportStatus.Waiting } ? await ReleaseAsync(id, result.Kind!.Value, ct) : null);
                default:
                    throw new InvalidOperationException("A reading is either read or refused.");
            }
        }
        catch (RefusedTransitionException e)
        {
            return new(file, null, e.Message);
        }
        // One bad file must never stop the rest; what is wrong with it is said in its row.
        catch (Exception e) when (e is not OperationCanceledException and not Npgsql.NpgsqlException { IsTransient: true })
        {
            return new(file, null, $"The document could not be taken in ({e.GetBaseException().Message.ReplaceLineEndings(" ")}); nothing of it was kept.");
        }
    }

    private async Task<int?> ReleaseAsync(long meetingId, DocumentKind kind, CancellationToken ct)
    {
        if (!await services.GetRequiredService<IsReleasable>().ExecuteAsync(meetingId, kind, ct)) return null;
        var release = kind == DocumentKind.Agenda ? ReleaseKind.Agenda : ReleaseKind.Minutes;
        return (await services.GetRequiredService<ReleaseMeeting>().ExecuteAsync(new(meetingId, release, null, By), ct)).Number;
    }
}
