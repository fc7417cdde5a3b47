namespace KkrPortal.Data.Local;

/// <summary>An advisory lock (flock) that the kernel drops when its process ends, however it ends.</summary>
internal sealed class FileLock : IDisposable
{
    private const int WouldBlock = 11;
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Waits until nobody else holds the file.</summary>
    public static async Task<FileLock> EnterAsync(string path, CancellationToken ct)
    {
        for (var waited = 0; waited < 3600; waited++)
        {
            if (TryOwn(path) is { } entered) return entered;
            await Task.Delay(50, ct);
        }

        throw new LocalPostgresException($"Another process has held {path} for three minutes: end it, then try again.");
    }

    public static FileLock? TryOwn(string path)
    {
        try
        {
            return new(Open(path, FileShare.None));
        }
        catch (IOException taken) when (taken.HResult == WouldBlock)
        {
            return null;
        }
    }

    public static FileLock Share(string path) => new(Open(path, FileShare.Read));

    public void Dispose() => file.Dispose();

    // Read access is enough for flock, and lets root and the folder's user share files that either has made.
    private static FileStream Open(string path, FileShare share) => new(path, FileMode.OpenOrCreate, FileAccess.Read, share);
}
