namespace KkrPortal.Minutes.Source;

/// <summary>What kind of text a file name promises.</summary>
internal static class MediaTypes
{
    public static string OfText(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? "text/markdown" : "text/plain";
}
