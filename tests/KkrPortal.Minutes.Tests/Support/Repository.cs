namespace KkrPortal.Minutes.Tests.Support;

internal static class Repository
{
    public static readonly string Root = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KkrPortal.sln")) || Path.Exists(Path.Combine(folder.FullName, ".git"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("The tests must run from inside the repository.");
    }
}
