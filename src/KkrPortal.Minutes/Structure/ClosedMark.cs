using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Recognises the words that close an item to the public: "Lukket punkt", "LUKKET", "(fortroligt)".</summary>
internal static class ClosedMark
{
    /// <summary>The line says nothing else.</summary>
    public static bool IsAlone(Line line) =>
        line.Plain.Length <= 40 && Danish.ClosedMarks.Contains(line.Plain.Trim(' ', '(', ')', '[', ']', '.', ':', '*', '-', '–'), StringComparer.OrdinalIgnoreCase);

    /// <summary>A title begins or ends with the mark, or has it in brackets; "Det lukkede arkiv" has not.</summary>
    public static bool IsInTitle(string title)
    {
        foreach (var mark in Danish.ClosedMarks)
        {
            if (title.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && (title.Length == mark.Length || title[mark.Length] is ':' or ' ' or '-' or '–' or ',' or '.') && (title.Length == mark.Length || mark.Contains(' ') || title[mark.Length] is not ' ' || title[mark.Length..].TrimStart().StartsWith('-') || title[mark.Length..].TrimStart().StartsWith('–'))) return true;
            if (title.Contains($"({mark})", StringComparison.OrdinalIgnoreCase) || title.Contains($"[{mark}]", StringComparison.OrdinalIgnoreCase)) return true;
            if (title.EndsWith($"- {mark}", StringComparison.OrdinalIgnoreCase) || title.EndsWith($"– {mark}", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
