using System.Globalization;

namespace KkrPortal.Browser.Tests;

/// <summary>docs/secretariat-interactions.md: how many presses a task may take.</summary>
internal static class InteractionTable
{
    public static int Of(string task)
    {
        var row = File.ReadLines(Path.Combine(PublicPages.Root(), "docs", "secretariat-interactions.md")).Single(line => line.StartsWith($"| {task} |", StringComparison.Ordinal));
        return int.Parse(row.Split('|')[2], CultureInfo.InvariantCulture);
    }
}
