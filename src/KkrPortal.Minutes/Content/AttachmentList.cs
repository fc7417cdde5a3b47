using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>Reads the titles under a heading "Bilag", where each has a line or two and nothing but their sense parts them.</summary>
internal static partial class AttachmentList
{
    /// <summary>The text under the heading, each title a block of its own.</summary>
    public static IReadOnlyList<Block> Blocks(IReadOnlyList<Line> lines, WrapWidth width, Vocabulary words)
    {
        if (TableRows.Any(lines)) return TextBlocks.Join(lines, width, words);
        var titles = Read(lines, width, words).Select(a => a.Lines.First).ToHashSet();
        var blocks = new List<Block>();
        var open = new List<Line>();
        foreach (var line in lines)
        {
            if (titles.Contains(line.Number) && open.Exists(l => l.Number != line.Number)) Close();
            open.Add(line);
        }
        Close();
        return blocks;

        void Close()
        {
            blocks.AddRange(TextBlocks.Join(open, width, words));
            open = [];
        }
    }

    public static IReadOnlyList<ParsedAttachment> Read(IReadOnlyList<Line> lines, WrapWidth width, Vocabulary words)
    {
        var found = new List<ParsedAttachment>();
        string? title = null, url = null;
        Line? first = null, last = null, mark = null;
        foreach (var line in lines)
        {
            var (text, _) = MarginMark.Strip(line.Plain);
            if (Bullet.TryReadAlone(text) is not null) mark = line;
            var isBullet = mark is not null || (Bullet.TryRead(text) is { } bullet && bullet.Text.Length > 0);
            if (Bullet.TryRead(text) is { Text.Length: > 0 } item) text = item.Text;
            if (mark == line || text.Trim('-', '–', ' ').Length == 0 || Danish.NoAttachments.Contains(text.TrimEnd('.', ' '))) continue;
            if (title is not null && !isBullet && GoesOn(last!, line, text, width))
            {
                (title, last, url) = (LineJoin.Join(title, text, words), line, url ?? Links.Find(line.Text).FirstOrDefault());
                continue;
            }
            if (title is not null) found.AddRange(From(title, url, first!, last!));
            (title, url, first, last, mark) = (text, Links.Find(line.Text).FirstOrDefault(), mark ?? line, line, null);
        }
        if (title is not null) found.AddRange(From(title, url, first!, last!));
        return WithoutCount(found);
    }

    /// <summary><c>1 Notat</c> <c>2 Kort</c>: numbers without a mark, which count the titles. A year or a figure before one title doesn't.</summary>
    private static IReadOnlyList<ParsedAttachment> WithoutCount(List<ParsedAttachment> found)
    {
        var isCounted = found.Count > 1 && found.Index().All(a => a.Item.Title.Length > 4 && a.Item.Title.StartsWith($"{a.Index + 1} ", StringComparison.Ordinal));
        return isCounted ? [.. found.Select(a => a with { Title = a.Title[(a.Title.IndexOf(' ') + 1)..].TrimStart() })] : found;
    }

    /// <summary>Lower case, a figure or a bracket goes on from the title above; so does anything behind a word that can't be last.</summary>
    private static bool GoesOn(Line last, Line line, string text, WrapWidth width)
    {
        if (LineEnd.EndsInHyphen(last.Plain) || char.IsLower(text[0])) return true;
        var unfinished = Danish.NeverLast.Contains(last.Plain[(last.Plain.LastIndexOf(' ') + 1)..]) || last.Plain[^1] == ',';
        if (unfinished && !line.GapBefore) return true;
        return !line.GapBefore && width.IsWrapped && !width.EndedOnPurpose(last, line) && (char.IsDigit(text[0]) || text[0] == '(');
    }

    private static IEnumerable<ParsedAttachment> From(string text, string? url, Line first, Line last) =>
        text.Contains(';') && Between().Split(text) is { Length: > 1 } titles
            ? titles.Select(title => One(title, Links.Find(title).FirstOrDefault(), first, last))
            : [One(text, url, first, last)];

    /// <summary>A line may be a sentence about the attachment: its title is the subject, its address the link.</summary>
    private static ParsedAttachment One(string text, string? url, Line first, Line last)
    {
        var sentence = Sentence().Match(text);
        return new ParsedAttachment(Attachments.Clean(sentence.Success ? text[..sentence.Index] : text), Links.Find(text).FirstOrDefault() ?? url, new LineSpan(first.Number, last.Number));
    }

    /// <summary><c>Notat om havnene; Kort over ejere</c>: several in one line.</summary>
    [GeneratedRegex(@"(?<=\S); (?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    /// <summary><c>Udkast til X kan rekvireres hos sekretariatet</c></summary>
    [GeneratedRegex(@" (?:kan (?:rekvireres|downloades|hentes|ses|læses|findes)|findes (?:her|på)|er tilgængelig|via (?:dette )?link)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
