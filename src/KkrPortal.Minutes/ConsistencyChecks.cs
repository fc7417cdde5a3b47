using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes;

/// <summary>The doubts about a document, each one plain sentence with its lines. Nothing is changed because of a doubt.</summary>
internal static class ConsistencyChecks
{
    public static IReadOnlyList<ParseWarning> Run(ParsedMinutes minutes, DocumentStructure document, IReadOnlyList<(DateOnly Date, int Line)> dates) =>
    [
    ];
}
