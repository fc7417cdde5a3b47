using KkrPortal.Minutes.Content;

namespace KkrPortal.Minutes.Proofreading;

/// <summary>A text with the item that it stands in.</summary>
internal sealed record Passage(ProofMeeting Meeting, string Number, ProofItem? Item, ProofText Text)
{
    /// <summary>Every text of the meeting, in reading order. Titles are none: they have rules of their own.</summary>
    public static IEnumerable<Passage> Of(ProofMeeting meeting)
    {
        foreach (var section in meeting.Sections)
        {
            if (section.Body is { } body) yield return new(meeting, section.Number, null, body);
            foreach (var item in section.Items)
                foreach (var text in item.Texts)
                    yield return new(meeting, item.Number, item, text);
        }
    }

    /// <summary>Paragraphs, list items and rows of tables: Markdown holds each on one line.</summary>
    public IEnumerable<Sentence> Paragraphs()
    {
        var start = 0;
        foreach (var line in Text.Markdown.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return new(start, line);
            start += line.Length + 1;
        }
    }

    /// <summary>Sentences of running text, not of tables; positions are those of the Markdown.</summary>
    public IEnumerable<Sentence> Sentences() =>
        Paragraphs().Where(p => !p.Text.StartsWith('|')).SelectMany(p => Content.Sentences.Split(p.Text).Select(s => new Sentence(p.Start + s.Start, s.Text)));

    /// <summary>Every date in running text, with its sentence and the words between it and the date before.</summary>
    public IEnumerable<(Sentence Sentence, string Lead, WrittenDate Date)> Dates()
    {
        foreach (var sentence in Sentences())
        {
            var from = 0;
            foreach (var date in DanishDate.FindAll(sentence.Text))
            {
                yield return (sentence, sentence.Text[from..date.Start], date);
                from = date.Start + date.Length;
            }
        }
    }

    public ProofFinding Finding(string code, ProofSeverity severity, string topic, int offset, int length, string found, string help) =>
        new(code, severity, topic, new(Item?.Id, Number, Text.Id, Text.Kind, offset, length, LineFinder.Of(Meeting.SourceLines, Text, offset)), Text.Markdown.Substring(offset, length), found, help, ParagraphAt(offset));

    private string ParagraphAt(int offset)
    {
        if (Text.Markdown.Length == 0) return "";
        var from = offset == 0 ? 0 : Text.Markdown.LastIndexOf('\n', Math.Min(offset, Text.Markdown.Length) - 1) + 1;
        var to = Text.Markdown.IndexOf('\n', from);
        return to < 0 ? Text.Markdown[from..] : Text.Markdown[from..to];
    }
}

/// <summary>A sentence and where it begins in its text.</summary>
internal readonly record struct Sentence(int Start, string Text);

internal static class Findings
{
    /// <summary>About an item as a whole, its title, or what it lacks.</summary>
    public static ProofFinding Of(ProofItem item, string code, ProofSeverity severity, string topic, string found, string help, string quote = "") =>
        new(code, severity, topic, new(item.Id, item.Number, null, null, 0, 0, item.Lines?.First), quote, found, help, item.Title);

    public static ProofFinding Of(ProofAttendee attendee, string code, string topic, string quote, string found, string help) =>
        new(code, ProofSeverity.LookAt, topic, new(null, null, null, null, 0, 0, attendee.Lines?.First), quote, found, help, $"{attendee.Name} {attendee.Party} {attendee.Municipality} {attendee.SubstituteFor}");
}
