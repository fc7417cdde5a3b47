using System.Globalization;
using System.Runtime.Versioning;

namespace KkrPortal.Data.Local;

/// <summary>The folder of a private cluster, and what stands where in it.</summary>
internal sealed class ClusterFolder(string root)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Root => root;

    public string Parent => Path.GetDirectoryName(root) ?? root;

    public string Data => Path.Combine(root, "cluster");

    /// <summary>initdb works here; a rename makes it <see cref="Data"/>, so that an interrupted initdb is never mistaken for a cluster.</summary>
    public string Unfinished => Path.Combine(root, "cluster.new");

    public string Socket => Path.Combine(root, "socket");

    public string Log => Path.Combine(root, "server.log");

    /// <summary>Held while somebody starts or stops the cluster.</summary>
    public string StartLock => Path.Combine(root, "start.lock");

    /// <summary>Shared by every process that uses the cluster.</summary>
    public string UsersLock => Path.Combine(root, "users.lock");

    public string PidFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>The major version that made the cluster; null before there is one.</summary>
    public int? Version => Directory.Exists(Data) ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")), CultureInfo.InvariantCulture) : null;

    [UnsupportedOSPlatform("windows")]
    public void Create()
    {
        Directory.CreateDirectory(Parent);
        Directory.CreateDirectory(root, OwnerOnly);
    }

    [UnsupportedOSPlatform("windows")]
    public static void CreatePrivate(string path) => Directory.CreateDirectory(path, OwnerOnly);
}
