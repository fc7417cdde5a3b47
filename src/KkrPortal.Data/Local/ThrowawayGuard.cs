using System.Diagnostics;

namespace KkrPortal.Data.Local;

/// <summary>
/// A shell that waits for the end of its input, then ends the cluster and removes the folder. Its input ends when the owner closes it and also when
/// the owner dies, so that a crashed test run leaves nothing behind.
/// </summary>
internal sealed class ThrowawayGuard
{
    private const string Script = """
        exec >/dev/null 2>&1
        cat
        [ "$(cat "/proc/$1/comm")" = postgres ] && kill -QUIT "$1"
        n=0; while [ -e "$2/cluster/postmaster.pid" ] && [ $n -lt 200 ]; do sleep 0.05; n=$((n+1)); done
        rm -rf -- "$2" "$3"
        """;

    private readonly Process shell;

    private ThrowawayGuard(Process shell) => this.shell = shell;

    public static ThrowawayGuard Start(ClusterFolder folder, Postmaster postmaster) =>
        // setsid: a Ctrl+C on the terminal is the owner's affair.
        new(Process.Start(Command.Describe("/", ["setsid", "sh", "-c", Script, "sh", $"{postmaster.Pid}", folder.Root, postmaster.SocketDirectory]))!);

    public async Task StopAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }
}
