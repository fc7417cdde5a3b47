using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KkrPortal.Web;

/// <param name="ExitCode">127 where the program isn't installed.</param>
/// <param name="Output">Null where it took too long or wrote more than it may.</param>
internal sealed record ProcessResult(int ExitCode, byte[]? Output, string Errors, bool IsTooSlow)
{
    public const int NotInstalled = 127;
}

/// <summary>
/// Another program in a process of its own, with limits on time, memory and output, so that no document, however it was made, can harm the
/// portal.
/// </summary>
internal static class LimitedProcess
{
    public sealed record Limits(TimeSpan Time, long MemoryKiB, int OutputBytes);

    public static async Task<ProcessResult> RunAsync(string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, Limits limits, CancellationToken ct)
    {
        // The shell only sets the limits; the program and its arguments are never part of the script.
        var script = $"ulimit -v {limits.MemoryKiB.ToString(CultureInfo.InvariantCulture)} -t {((int)limits.Time.TotalSeconds).ToString(CultureInfo.InvariantCulture)}; exec \"$0\" \"$@\"";
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("/bin/bash", ["-c", script, program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.Start();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(limits.Time);
        try
        {
            var errors = BeginningAsync(process.StandardError.BaseStream, limit.Token);
            var output = ReadAsync(process.StandardOutput.BaseStream, limits.OutputBytes, limit.Token);
            await WriteAsync(process, input, limit.Token);
            if (await output is not { } bytes) return new(0, null, "", IsTooSlow: false);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, bytes, await errors, IsTooSlow: false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(0, null, "", IsTooSlow: true);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code and its words say why.
        }
    }

    // A program can complain about a hostile document without end; the first words say what it is, and the rest is read so that it can go on.
    private static async Task<string> BeginningAsync(Stream errors, CancellationToken ct)
    {
        using var beginning = new MemoryStream();
        var buffer = new byte[8192];
        while (await errors.ReadAsync(buffer, ct) is > 0 and var read)
            if (beginning.Length < buffer.Length) beginning.Write(buffer, 0, read);
        return Encoding.UTF8.GetString(beginning.GetBuffer(), 0, (int)beginning.Length);
    }

    private static async Task<byte[]?> ReadAsync(Stream output, int most, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[65536];
        while (await output.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (bytes.Length + read > most) return null;
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}
