using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Content;

/// <summary>Decides whether a line goes on from the one before it or begins something new.</summary>
internal static class ParagraphBreaks
{
    /// <summary>A shorter line that ends without a stop is a heading or a list, not a paragraph that a page break cut.</summary>
    private const int ShortestCutLine = 40;
    private const int ShortestFullLine = 60;

    public static bool GoesOn(Block current, Line line, WrapWidth width, Vocabulary words)
    {
        if (current.Kind is BlockKind.Heading or BlockKind.Table || current.Last is not { } last) return false;
        if (last.IsStrong != line.IsStrong && (last.IsStrong || line.IsStrong) && line.GapBefore) return false;
        var inLowerCase = char.IsLower(line.Plain[0]);
        var unfinished = !LineEnd.EndsSentence(last.Plain) || (!line.GapBefore && (EndsInAbbreviation(last.Plain) || (inLowerCase && EndsInOrdinal(last.Plain))));
        if (LineEnd.EndsInHyphen(last.Plain) && (inLowerCase || !line.GapBefore)) return true;
        if (IsUnmarkedPoint(current, line) && (line.GapBefore || width.HadRoom(last, line))) return false;
        if (!line.GapBefore && width.HadRoom(last, line) && Danish.BeginsWithRecommendedVerb(line.Plain) && Recommendation.IsLead(current.Plain)) return false;
        if (!line.GapBefore && width.HadRoom(last, line) && BeginsWithAt(line) && (Recommendation.IsLead(current.Plain) || (BeginsWithAt(current.First!) && AtPointEnds(last)))) return false;
        if ((EndsInOrdinal(last.Plain) && BeginsWithMonth(line.Plain)) || (inLowerCase && last.Plain[^1] == '.' && DemandsMore(last.Plain, line.Plain))) return true;
        if (width.ItemsHang && !inLowerCase && IsOutsideItem(current, last, line)) return false;
        if (width.ItemsHang && unfinished && !line.GapBefore && HangsBelow(current, last, line)) return true;
        if (line.GapBefore && unfinished && width.ItemsBeginApart && current.Kind == BlockKind.ListItem && ReferenceEquals(current.First, last) && !width.EndedOnPurpose(last, line)) return true;
        if (line.GapBefore) return unfinished && inLowerCase && (last.Plain.Length >= ShortestCutLine || (width.IsWrapped && !width.EndedOnPurpose(last, line)));
        if (unfinished && (inLowerCase || DemandsMore(last.Plain, line.Plain) || (char.IsDigit(line.Plain[0]) && EndsInAbbreviation(last.Plain)))) return true;
        // Nobody ends a line of that length with a comma, but for names and titles one below the other.
        if (last.Plain is [.., ','] && last.Plain.Length >= ShortestFullLine && current.Kind == BlockKind.Paragraph && (!Structure.AttendeeReader.LooksLikeMember(last.Plain) || HasVerb(last))) return true;
        if (unfinished && line.Plain[0] == '(' && last.Plain.Length >= ShortestFullLine && current.Kind == BlockKind.Paragraph) return true;
        if (unfinished && (IsEndOfName(line.Plain) || IsLastWord(current, last, line) || IsMidSentence(current, last, line, width, words))) return true;
        if (!width.IsWrapped || width.EndedOnPurpose(last, line)) return false;
        return IsInsideName(last.Plain, line.Plain) || !IsHeadingBefore(current, last, line, words);
    }

    /// <summary>Nearer to the margin than the item's further lines are, on the same page: the paragraph behind the list.</summary>
    private static bool IsOutsideItem(Block current, Line last, Line line) =>
        current.Kind == BlockKind.ListItem && line.Page == last.Page && (line.Indent <= current.FirstIndent ? current.First!.Page == line.Page : !ReferenceEquals(current.First, last) && line.Indent < last.Indent);

    /// <summary>"Femern Bælt-forbindelse", indented as the further lines of the item are: indented lines are shorter, so that their length says less.</summary>
    private static bool HangsBelow(Block current, Line last, Line line) =>
        current.Kind == BlockKind.ListItem && line.Page == last.Page && line.Indent > current.FirstIndent && (ReferenceEquals(current.First, last) || line.Indent == last.Indent);

    /// <summary>"godkender planen" below "tager status til efterretning": points of a recommendation whose marks the extraction lost.</summary>
    private static bool IsUnmarkedPoint(Block current, Line line) => Danish.BeginsWithRecommendedVerb(current.First!.Plain) && Danish.BeginsWithRecommendedVerb(line.Plain);

    /// <summary>"at KKR godkender planen," over "at KKR …": points without marks.</summary>
    private static bool BeginsWithAt(Line line) => line.Plain.StartsWith("at ", StringComparison.OrdinalIgnoreCase);

    private static bool AtPointEnds(Line last) => last.Plain.Length < ShortestFullLine || last.Plain[^1] is ',' or '.' or ';' || last.Plain.EndsWith(" og", StringComparison.Ordinal) || last.Plain.EndsWith(" samt", StringComparison.Ordinal);

    /// <summary>"… Frederiksberg" before "Kommune, …", and an open bracket before its end.</summary>
    private static bool IsInsideName(string line, string next) =>
        (next.StartsWith(Danish.Municipality, StringComparison.OrdinalIgnoreCase) && Municipalities.TryFind(line[(line.LastIndexOf(' ') + 1)..]) is not null) || line.LastIndexOf('(') > line.LastIndexOf(')');

    /// <summary>"… 18 mio. kr." before "og …": the stop is the abbreviation's.</summary>
    private static bool EndsInAbbreviation(string line) => line[^1] == '.' && Danish.Abbreviations.Contains(line[(line.LastIndexOf(' ') + 1)..^1].TrimStart('('));

    /// <summary>"… inden den 30." before "september": the stop is the number's.</summary>
    private static bool EndsInOrdinal(string line) => line[^1] == '.' && line[(line.LastIndexOf(' ') + 1)..^1] is { Length: 1 or 2 } number && number.All(char.IsAsciiDigit);

    /// <summary>"… for mødet den" and "… den 5. december" before a year: nobody ends a line there on purpose.</summary>
    private static bool DemandsMore(string line, string next)
    {
        var word = line[(line.LastIndexOf(' ') + 1)..];
        return Danish.NeverLast.Contains(word) || (BeginsWithYear(next) && Danish.Months.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>"… bestyrelsen for SOSU" before "H.": capitals alone and a stop are no paragraph.</summary>
    private static bool IsEndOfName(string line) => line.Length is >= 2 and <= 4 && line[^1] == '.' && line.AsSpan(0, line.Length - 1).IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>"… udpeges i stedet for Ib" before "Lund.": one word and a stop below a full line, which is no act by itself as "Godkendt." is.</summary>
    private static bool IsLastWord(Block current, Line last, Line line) =>
        current.Kind == BlockKind.Paragraph && last.Plain.Length >= ShortestFullLine && line.Plain is [_, _, .., '.'] && !line.Plain.Contains(' ') && !DecisionActs.Find(line.Plain).Any();

    /// <summary>"KKR valgte Ane Bo som formand og Ib" before "Lund (A) som næstformand": a line of some length in a sentence with a verb, and what follows begins no sentence.</summary>
    private static bool IsMidSentence(Block current, Line last, Line line, WrapWidth width, Vocabulary words) =>
        current.Kind == BlockKind.Paragraph && (char.IsUpper(line.Plain[0]) || line.Plain[0] == '(') && !Bullet.StartsWithMark(line.Plain) && width.Narrow is { } narrow && last.Plain.Length * 4 >= narrow * 3 && !words.BeginsSentence(line.Plain) && (HasVerb(current.First!) || HasVerb(last));

    private static bool HasVerb(Line line) => SubHeadings.HasVerb(line.Plain) || DecisionActs.Find(line.Plain).Any();

    private static bool BeginsWithMonth(string line) => Danish.Months.Any(month => line.StartsWith(month, StringComparison.Ordinal) && (line.Length == month.Length || !char.IsLetter(line[month.Length])));

    private static bool BeginsWithYear(string line) => line.Length >= 4 && line.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>A line of its own, without a stop, before one that begins a sentence: the sub-heading of what follows.</summary>
    private static bool IsHeadingBefore(Block current, Line last, Line line, Vocabulary words) =>
        current.Kind == BlockKind.Paragraph && ReferenceEquals(current.Last, last) && current.Lines.First == last.Number
        && !LineEnd.EndsSentence(last.Plain) && last.Plain[^1] != ',' && !SubHeadings.HasVerb(last.Plain) && !Sentences.Split(last.Plain).Skip(1).Any()
        && !Danish.NeverLast.Contains(last.Plain[(last.Plain.LastIndexOf(' ') + 1)..]) && words.BeginsSentence(line.Plain);

    /// <summary>Dates ("24. november") and sentences that begin with a number or dash are no list items.</summary>
    public static bool BeginsListItem(Bullet bullet, Line line, Block? current, IReadOnlyList<Block> blocks, WrapWidth width)
    {
        var runsOn = current is { Kind: BlockKind.Paragraph, Last: { } last } && !line.GapBefore && !LineEnd.EndsSentence(last.Plain) && last.Plain[^1] != ',' && width.IsWrapped && !width.EndedOnPurpose(last, line);
        var inLowerCase = char.IsLower(bullet.Text[0]) || (char.IsDigit(bullet.Text[0]) && bullet.Ordinal is null);
        if (bullet.Ordinal is not { } ordinal) return !(runsOn && inLowerCase);
        if (PreviousOrdinal(bullet, blocks) + 1 == ordinal) return true;
        if (runsOn && ordinal != 1) return false;
        // "a." may end a sentence in the line above.
        if (bullet.Mark[^1] == '.' && char.IsLetter(bullet.Mark[0]) && !line.GapBefore) return ordinal == 1 && (IsOpenedBy(current, bullet) || (current is { Kind: BlockKind.ListItem } above && line.Indent > above.FirstIndent));
        if (ordinal == 1 && (bullet.Mark[^1] == ')' || IsOpenedBy(current, bullet))) return true;
        return !inLowerCase && (ordinal == 1 || line.GapBefore || line.StartsPage);
    }

    /// <summary>"Formandskabet indstiller," over "1. at …", but not over "1. august".</summary>
    private static bool IsOpenedBy(Block? current, Bullet bullet) =>
        current is { Kind: BlockKind.Paragraph, Last.Plain: [.., var end] } && (end is ',' or ':' || Recommendation.IsLead(current.Plain)) && !Danish.Months.Any(month => bullet.Text.StartsWith(month, StringComparison.OrdinalIgnoreCase));

    /// <summary>The number of the last list item in the same style: a list goes on behind a paragraph or a page.</summary>
    private static int? PreviousOrdinal(Bullet bullet, IReadOnlyList<Block> blocks)
    {
        for (var i = blocks.Count - 1; i >= Math.Max(0, blocks.Count - 20); i--)
        {
            if (blocks[i].Kind == BlockKind.ListItem && blocks[i].Mark.Length > 1 && blocks[i].Mark[^1] == bullet.Mark[^1]) return Bullet.TryRead(blocks[i].Mark + " x")?.Ordinal;
        }
        return null;
    }

    /// <summary>A page break inside a list item leaves a bullet before its second half: the only one that begins in lower case, behind an item without a stop.</summary>
    public static bool IsFalseBullet(Block current, Bullet bullet, Line line, IReadOnlyList<Block> blocks)
    {
        if (current.Kind != BlockKind.ListItem || bullet.Ordinal is not null || !(line.GapBefore || line.StartsPage) || !char.IsLower(bullet.Text[0])) return false;
        if (LineEnd.EndsSentence(current.Last!.Plain) || current.Last.Plain[^1] == ',' || current.Last.Plain.Length < ShortestCutLine) return false;
        return Enumerable.Range(1, Math.Min(20, blocks.Count)).Select(back => blocks[^back]).TakeWhile(b => b.Kind == BlockKind.ListItem).All(b => b.Plain.Length > 0 && char.IsUpper(b.Plain[0]));
    }
}
