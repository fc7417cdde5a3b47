using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Minutes;

namespace KkrPortal.Web.Features.Import;

/// <summary>The plain questions that a document leaves. What was answered once isn't asked again.</summary>
/// <param name="answered">Questions of this meeting that a person has answered.</param>
internal sealed class ImportQuestions(Meeting meeting, IReadOnlyList<Finding> answered, DateTime now)
{
    private readonly HashSet<(string, string, string?)> known = [.. answered.Select(f => (f.Code, f.Message, f.Proposed))];

    public List<Finding> Asked { get; } = [];

    public void Ask(string code, string message, AgendaItem? item, LineSpan? lines, string? written = null, string? proposed = null, long? textId = null)
    {
        if (known.Add((code, message, proposed))) Asked.Add(Of(code, message, item, lines, written, proposed, textId));
    }

    public void Ask(PersonPair pair, string known, AgendaItem? item, LineSpan? lines)
    {
        (pair.Meeting, pair.Line, pair.FoundAt) = (meeting, lines?.First, now);
        if (pair.Score < PersonPair.Likely) return;
        var finding = Of("same-person", $"Er {pair.Person.Name} den samme som {known}?", item, lines, pair.Person.Name, null, null);
        finding.Pair = pair;
        Asked.Add(finding);
    }

    private Finding Of(string code, string message, AgendaItem? item, LineSpan? lines, string? written, string? proposed, long? textId) => new()
    {
        Meeting = meeting,
        Item = item,
        Source = FindingSource.Import,
        Code = code,
        Message = message,
        Written = written,
        Proposed = proposed,
        TextId = textId,
        FirstLine = lines?.First,
        LastLine = lines?.Last,
        FoundAt = now,
    };
}
