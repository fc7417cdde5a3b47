using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Data.Local;

/// <summary>A folder with initdb, pg_ctl and postgres of one version.</summary>
internal sealed partial record Binaries(string Folder, int Version)
{
    private const int Oldest = 15;
    private const string Debian = "/usr/lib/postgresql";

    public string Initdb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>The newest, or those of the version that made the cluster: only they can open it.</summary>
    public static async Task<Binaries> FindAsync(ClusterFolder folder, CancellationToken ct)
    {
        var chosen = Environment.GetEnvironmentVariable("PG_BIN");
        var installed = new List<Binaries>();
        foreach (var place in string.IsNullOrEmpty(chosen) ? Places() : [Path.GetFullPath(chosen)])
        {
            if (await VersionAsync(place, ct) is { } version) installed.Add(new(place, version));
        }

        if (installed.Count == 0)
            throw new LocalPostgresException(string.IsNullOrEmpty(chosen)
                ? $"No PostgreSQL was found in {Debian} or on the PATH: apt-get install postgresql, or set PG_BIN to a folder with initdb and pg_ctl."
                : $"PG_BIN is {chosen}, but there is no working initdb, pg_ctl and postgres in it.");

        var newest = installed.MaxBy(found => found.Version)!;
        if (folder.Version is { } made)
            return installed.Find(found => found.Version == made) ?? throw new LocalPostgresException(
                $"The database in {folder.Root} was made by PostgreSQL {made}, but {newest.Folder} is version {newest.Version}: "
                + $"apt-get install postgresql-{made}, or move the database with pg_upgrade.");

        return newest.Version >= Oldest ? newest : throw new LocalPostgresException(
            $"PostgreSQL {Oldest} or newer is needed, but {newest.Folder} is version {newest.Version}: install a newer one, or set PG_BIN.");
    }

    private static IEnumerable<string> Places()
    {
        var debian = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(path.Where(Path.IsPathRooted)).Where(place => File.Exists(Path.Combine(place, "initdb")));
    }

    private static async Task<int?> VersionAsync(string place, CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(place, "initdb")) || !File.Exists(Path.Combine(place, "pg_ctl"))) return null;
        var (_, output) = await Command.RunAsync("/", [Path.Combine(place, "postgres"), "--version"], ct);
        return VersionPattern().Match(output) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    /// <example>postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)</example>
    /// <example>postgres (PostgreSQL) 18beta1</example>
    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionPattern();
}
