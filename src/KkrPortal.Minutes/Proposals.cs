using KkrPortal.Minutes.Content;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes;

/// <summary>Who a recommendation proposes for a seat.</summary>
public sealed record ProposedAppointment(string Person, string? Party, string? Municipality, string? Body, string? Replaces, bool IsSubstitute);

/// <summary>Reads what would be so if a recommendation were adopted, while it still is a text that somebody writes.</summary>
public static class Proposals
{
    /// <param name="markdown">A recommendation; one paragraph or list item to a line.</param>
    public static IReadOnlyList<ProposedAppointment> Appointments(string markdown) =>
        [.. AppointmentSentences.In(Blocks(markdown), isAdopted: true).Select(a => new ProposedAppointment(a.Person, a.Party, a.Municipality, a.Body, a.Replaces, a.IsSubstitute)).Distinct()];

    private static IEnumerable<Block> Blocks(string markdown)
    {
        var lines = markdown.Split('\n');
        for (var n = 0; n < lines.Length; n++)
        {
            var text = lines[n].Trim();
            if (text.Length == 0) continue;
            var isItem = text.StartsWith("- ", StringComparison.Ordinal);
            var words = isItem ? text[2..] : text;
            var block = new Block(isItem ? BlockKind.ListItem : BlockKind.Paragraph, isItem ? "-" : "");
            block.Begin(words, new Line { Number = n + 1, Text = words, Plain = words });
            yield return block;
        }
    }
}
