namespace KkrPortal.Web.Tests;

/// <summary>The real documents and their hand-verified records. They aren't part of the repository; CI has them beside it.</summary>
public static class Shared
{
    public static string Root { get; } = Path.Combine(RepositoryRoot(), "..", "shared");
    public static string Seeds { get; } = Path.Combine(Root, "seeds");
    public static string Golden { get; } = Path.Combine(Root, "golden");
    public static bool Exists => Directory.Exists(Seeds);

    /// <summary>Skips the test, visibly, where the documents are missing; in CI that is a failure.</summary>
    public static void Required()
    {
        if (Exists) return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"The real documents are missing: {Seeds}");
        Assert.Skip("The real documents are not beside the repository.");
    }

    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KkrPortal.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("KkrPortal.sln stands in no folder above the tests.");
    }
}
