namespace KkrPortal.Data.Local;

/// <summary>The user as whom PostgreSQL runs: it refuses root.</summary>
/// <param name="Prefix">Words before a command that make it run as this user.</param>
/// <param name="Owner">The uid that owns its files; null when that is the current user anyway.</param>
internal sealed record Account(string[] Prefix, string? Owner)
{
    public static async Task<Account> ChooseAsync(ClusterFolder folder, Binaries binaries, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess) return new([], null);

        string[] ask = Directory.Exists(folder.Data) ? ["stat", "-c", "%u %g", "--", folder.Data] : ["sh", "-c", "id -u postgres && id -g postgres"];
        var (exit, ids) = await Command.RunAsync("/", ask, ct);
        if (exit == 0 && ids.Split() is [not "0" and var user, var group])
        {
            var account = new Account(["setpriv", "--reuid", user, "--regid", group, "--clear-groups", "--"], user);
            if (await account.ReachesAsync(folder, binaries, ct)) return account;
        }

        // The folder is closed to that user (under /root, say). In a user namespace of its own, root is somebody else.
        var namespaced = new Account(["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"], "0");
        if (await namespaced.ReachesAsync(folder, binaries, ct)) return namespaced;
        throw new LocalPostgresException(
            $"PostgreSQL does not run as root, and user postgres can't reach {folder.Root}: "
            + "run as a normal user, or set KKR_DATA to a folder that user postgres can reach.");
    }

    public Task<(int ExitCode, string Output)> RunAsync(string workingDirectory, IEnumerable<string> command, CancellationToken ct) =>
        Command.RunAsync(workingDirectory, [.. Prefix, .. command], ct);

    public async Task OwnAsync(string path, bool recursive = false)
    {
        if (Owner is null) return;
        string[] how = recursive ? ["-R", "-h"] : ["-h"];
        var (exit, output) = await Command.RunAsync("/", ["chown", .. how, Owner, "--", path], CancellationToken.None);
        if (exit != 0) throw new LocalPostgresException($"The folder {path} can't be given to the user that runs PostgreSQL: {output}");
    }

    public static async Task<string?> OwnerOfAsync(string path, CancellationToken ct)
    {
        var (exit, output) = await Command.RunAsync("/", ["stat", "-c", "%u", "--", path], ct);
        return exit == 0 ? output : null;
    }

    private async Task<bool> ReachesAsync(ClusterFolder folder, Binaries binaries, CancellationToken ct) =>
        (await RunAsync("/", ["sh", "-c", "test -x \"$1\" && test -x \"$2\"", "sh", folder.Parent, binaries.Initdb], ct)).ExitCode == 0;
}
