namespace KkrPortal.Minutes.Tests.Support;

/// <summary>The real documents and their hand-verified records lie beside the repository, because their texts are not ours to publish.</summary>
internal static class RealDocuments
{
    public static readonly string Shared = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>Locally the documents may be absent, visibly; where everything is checked they must be there.</summary>
    public static string Seed(string record)
    {
        var folder = Path.Combine(Shared, "seeds");
        if (!Directory.Exists(folder))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "The real documents are not beside the repository.");
            Assert.Fail("The real documents must be beside the repository (../shared).");
        }
        return Directory.GetFiles(folder, record + "_*.txt").Single();
    }
}
