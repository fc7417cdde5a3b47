namespace KkrPortal.Minutes.Layout;

/// <summary>
/// The width at which a document's lines were wrapped. A line that had room for the next line's first word was ended on
/// purpose; that tells paragraphs, titles and lists apart where blank lines don't.
/// </summary>
/// <param name="Narrow">Of all lines that certainly run on, nine in ten needed at least this many characters with the next word. Null where lines are whole paragraphs.</param>
/// <param name="Narrowest">Nearly all needed this many.</param>
/// <param name="ItemsBeginApart">A gap follows the first line of most list items that go on: to one extraction, indented lines are another column.</param>
/// <param name="ItemsHang">The further lines of list items are indented below their text, so that what follows at the margin is no longer the item's.</param>
internal sealed record WrapWidth(int? Narrow, int? Narrowest, bool ItemsBeginApart = false, bool ItemsHang = false)
{
    private const int FewestItems = 3;
    private const int FewestSamples = 12;
    private const int FewestAlike = 6;
    private const int WidestSpread = 20;

    public static WrapWidth Measure(IReadOnlyList<Line> lines)
    {
        var needed = new List<int>();
        var (beginApart, hang) = Items(lines);
        for (var i = 1; i < lines.Count; i++)
        {
            if (RunsOn(lines[i - 1], lines[i])) needed.Add(Needed(lines[i - 1].Plain, lines[i].Plain));
        }
        // Leaders that were extracted dot by dot are no lines of text.
        if ((needed.Count < FewestSamples && !AreAlike(needed)) || needed.Count * 20 < lines.Count(l => l.Plain.AsSpan().ContainsAnyExcept(". …"))) return new WrapWidth(null, null, ItemsHang: hang);
        needed.Sort();
        return new WrapWidth(needed[needed.Count / 10], needed[needed.Count / 40], beginApart, hang);
    }

    /// <summary>What the second lines of list items show: the gap before them and their indent. Only those that go on in lower case are certain.</summary>
    private static (bool BeginApart, bool Hang) Items(IReadOnlyList<Line> lines)
    {
        var (goOn, apart, hang) = (0, 0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (!char.IsLower(lines[i].Plain[0]) || LineEnd.EndsSentence(lines[i - 1].Plain) || !Bullet.StartsWithMark(lines[i - 1].Plain) || Bullet.StartsWithMark(lines[i].Plain)) continue;
            goOn++;
            if (lines[i].GapBefore) apart++;
            if (lines[i].Indent > lines[i - 1].Indent) hang++;
        }
        return (apart >= FewestItems && apart * 3 > goOn * 2, hang > 1 && hang * 10 > goOn * 9);
    }

    /// <summary>In a short document few lines run on; where they are all of one width, that is enough.</summary>
    private static bool AreAlike(List<int> needed) => needed.Count >= FewestAlike && needed.Max() - needed.Min() <= WidestSpread;

    public bool IsWrapped => Narrow is not null;

    /// <summary>The next word would have fitted: whoever ended the line here meant it. Behind a full stop less room is needed to say so.</summary>
    public bool EndedOnPurpose(Line line, Line next) =>
        Narrow is not { } narrow || Needed(line.Plain, next.Plain) < (LineEnd.EndsSentence(line.Plain) ? narrow : Narrowest);

    /// <summary>Nine lines in ten that run on are longer: with another sign that something new begins, that is enough.</summary>
    public bool HadRoom(Line line, Line next) => Narrow is not { } narrow || Needed(line.Plain, next.Plain) < narrow;

    /// <summary>In lower case behind a line without a stop; points of a recommendation are so too where the extraction lost their marks.</summary>
    private static bool RunsOn(Line line, Line next) =>
        !next.GapBefore && char.IsLower(next.Plain[0]) && !LineEnd.EndsSentence(line.Plain) && !Bullet.StartsWithMark(next.Plain) && !(line.Plain[^1] is ',' or ':' && next.Plain.StartsWith("at ", StringComparison.Ordinal)) && !Danish.BeginsWithRecommendedVerb(next.Plain);

    private static int Needed(string line, string next)
    {
        var word = next.AsSpan().IndexOf(' ');
        return line.Length + 1 + (word < 0 ? next.Length : word);
    }
}
