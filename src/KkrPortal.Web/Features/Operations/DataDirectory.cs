namespace KkrPortal.Web.Features.Operations;

/// <summary>Where the portal keeps what is its own: <c>KKR_DATA</c>, or <c>.data</c> beside the solution, or in the current directory.</summary>
public static class DataDirectory
{
    public static string Of(IConfiguration configuration)
    {
        var path = configuration["KKR_DATA"] is { Length: > 0 } set ? Path.GetFullPath(set) : Path.Combine(Home(), ".data");
        Directory.CreateDirectory(path);
        return path;
    }

    private static string Home()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KkrPortal.sln")))
                return folder.FullName;
        return Environment.CurrentDirectory;
    }
}
