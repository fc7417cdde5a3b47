namespace KkrPortal.Data.Local;

/// <summary>The main process of a running cluster, as its postmaster.pid tells it.</summary>
internal sealed record Postmaster(int Pid, string SocketDirectory, bool IsReady)
{
    /// <summary>Null when none runs, also when its postmaster.pid was left behind.</summary>
    public static Postmaster? Find(ClusterFolder folder)
    {
        // process, data folder, start time, port, socket folder, address, shared memory key, state
        var lines = Lines(folder.PidFile);
        if (lines is not [var number, _, _, ..] || !int.TryParse(number, out var pid) || !IsAlive(pid, lines)) return null;
        return new(pid, lines.ElementAtOrDefault(4) ?? "", lines.ElementAtOrDefault(7)?.Trim() == "ready");
    }

    /// <summary>Stops it in PostgreSQL's "fast" way: sessions are ended, nothing that was committed is lost.</summary>
    public async Task StopAsync(ClusterFolder folder)
    {
        await Command.RunAsync("/", ["sh", "-c", "kill -INT \"$1\"", "sh", $"{Pid}"], CancellationToken.None);
        for (var waited = 0; waited < 1200 && Find(folder)?.Pid == Pid; waited++) await Task.Delay(50);
        if (SocketDirectory != folder.Socket && Directory.Exists(SocketDirectory) && !Directory.EnumerateFiles(SocketDirectory).Any())
            Directory.Delete(SocketDirectory);
    }

    // After kill -9 or a restart of the machine the number in a left-behind file may belong to anybody.
    private static bool IsAlive(int pid, string[] lines)
    {
        if (Lines($"/proc/{pid}/comm") is not ["postgres"]) return false;
        try
        {
            // A postmaster works in its data folder, so that both paths lead to one file.
            return Lines($"/proc/{pid}/cwd/postmaster.pid") is { } seen && seen.Take(3).SequenceEqual(lines.Take(3));
        }
        catch (UnauthorizedAccessException)
        {
            return true; // root in a container without the right to look into others' processes
        }
    }

    private static string[]? Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (IOException)
        {
            return null; // not there, or gone while it was read
        }
    }
}
