using System.IO.Enumeration;

namespace KkrPortal.Web.Commands;

/// <summary>Which files the paths of <c>kkr import</c> mean.</summary>
internal static class ImportPaths
{
    private static readonly string[] InFolders = [".pdf", ".txt", ".text", ".md"];

    /// <param name="missing">A row for each path that names nothing.</param>
    public static List<string> Expand(IEnumerable<string> paths, out List<ImportBatch.Row> missing)
    {
        missing = [];
        var files = new List<string>();
        foreach (var path in paths)
        {
            string[] found = File.Exists(path) ? [path] : Directory.Exists(path) ? Folder(path) : Glob(path);
            files.AddRange(found);
            if (found.Length == 0)
                missing.Add(new(path, null, Directory.Exists(path)
                    ? $"The folder holds no file that ends in {string.Join(", ", InFolders)}."
                    : "There is no such file or folder; check the path."));
        }
        return [.. files.Distinct()];
    }

    private static string[] Folder(string path) =>
    [
        .. Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
            .Where(file => InFolders.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal),
    ];

    // A glob that the shell left alone, as in a quoted one.
    private static string[] Glob(string path)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        var pattern = Path.GetFileName(path);
        if (pattern.AsSpan().IndexOfAny('*', '?') < 0 || !Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder).Where(file => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file))).Order(StringComparer.Ordinal)];
    }
}
