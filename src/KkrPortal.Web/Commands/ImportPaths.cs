using System.IO.Enumeration;

namespace KkrPortal.Web.Commands;

/// <summary>Which files the paths of <c>kkr import</c> mean.</summary>
/// <param name="Missing">A row for each path that names nothing.</param>
/// <param name="LeftAside">What folders hold besides documents, hidden files apart. A file that is named itself is never left aside.</param>
internal sealed record ImportPaths(IReadOnlyList<string> Files, IReadOnlyList<ImportBatch.Row> Missing, IReadOnlyList<string> LeftAside)
{
    private static readonly string[] InFolders = [".pdf", ".txt", ".text", ".md"];

    public static ImportPaths Expand(IEnumerable<string> paths)
    {
        var missing = new List<ImportBatch.Row>();
        var leftAside = new List<string>();
        var files = new List<string>();
        foreach (var path in paths)
        {
            string[] found;
            if (Directory.Exists(path))
            {
                var all = Folder(path).ToLookup(file => InFolders.Contains(Path.GetExtension(file).ToLowerInvariant()));
                found = [.. all[true]];
                leftAside.AddRange(all[false]);
            }
            else found = File.Exists(path) ? [path] : Glob(path);
            files.AddRange(found);
            if (found.Length == 0)
                missing.Add(new(path, null, Directory.Exists(path)
                    ? $"The folder holds no file that ends in {string.Join(", ", InFolders)}."
                    : "There is no such file or folder; check the path."));
        }
        return new([.. files.Distinct()], missing, [.. leftAside.Distinct()]);
    }

    private static IEnumerable<string> Folder(string path) =>
        Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System }).Order(StringComparer.Ordinal);

    // A glob that the shell left alone, as in a quoted one.
    private static string[] Glob(string path)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        var pattern = Path.GetFileName(path);
        if (pattern.AsSpan().IndexOfAny('*', '?') < 0 || !Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder).Where(file => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file))).Order(StringComparer.Ordinal)];
    }
}
