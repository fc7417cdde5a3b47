using System.Text.RegularExpressions;
using KkrPortal.Minutes.Content;
using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>Finds how many lines a heading's title takes. Between the number and the case number nothing else can stand; without a case number the wrap tells.</summary>
internal static partial class TitleLines
{
    private const int MostLines = 5;

    /// <returns>Index behind the last line of the title, and whether a case number or part heading follows it.</returns>
    public static (int End, bool HasEvidence) Measure(LaidOutText text, int first, NumberedHeading heading, PartWords words)
    {
        var lines = text.Lines;
        var end = first + 1;
        if (heading.Title.Length == 0 && end < lines.Count && !IsStructure(lines[end], words)) end++;
        for (var i = end; i < lines.Count && i < first + MostLines + 1; i++)
        {
            // "3. Udpegninger" over an item's title that lost its number
            if (lines[i].IsTitle) return (Continuing(text, first, heading, end, i), false);
            if (CaseLine.TryRead(lines[i].Plain) is not null) return (i, true);
            if (PartHeading.TryRead(lines[i], words) is not null) return (Attached(text, first, heading, end, i), true);
            if (NumberedHeading.TryRead(lines[i]) is { } other && (other.Depth >= 2 || (heading.Depth == 1 && other.Section == heading.Section + 1) || (lines[i].GapBefore && other is { HasMark: true, Title.Length: > 0 } && other.Section == heading.Section + 1)) || LineEnd.EndsSentence(lines[i].Plain) && lines[i].Plain.Length > 80) break;
        }
        return (Continuing(text, first, heading, end, Math.Min(lines.Count, first + MostLines)), false);
    }

    /// <summary>Between the number and the first part heading, lines that follow without a gap and without a stop are the title's.</summary>
    private static int Attached(LaidOutText text, int first, NumberedHeading heading, int end, int limit)
    {
        var attached = end;
        while (attached < limit && !text.Lines[attached].GapBefore && !BeginsText(text.Lines[attached])) attached++;
        return attached == limit || (attached > end && text.Lines[attached].GapBefore) ? attached : Continuing(text, first, heading, end, limit);
    }

    /// <summary>A sentence, a list or a mark for closed items: what stands under a title without a heading of its own.</summary>
    private static bool BeginsText(Line line) =>
        KindOfItem().IsMatch(line.Plain) || LineEnd.EndsSentence(line.Plain) || ClosedMark.IsAlone(line) || Bullet.StartsWithMark(line.Plain) || (char.IsUpper(line.Plain[0]) && SubHeadings.HasVerb(line.Plain));

    /// <summary>Goes on while a line is plainly cut: it was full, or ends in a word or sign that can't be last.</summary>
    private static int Continuing(LaidOutText text, int first, NumberedHeading heading, int end, int limit)
    {
        var lines = text.Lines;
        // "5. KKR" is finished, though the name of a council is not.
        if (end == first + 1 && Danish.StandingSections.Contains(heading.Title)) return end;
        while (end < limit && GoesOn(text, lines[end - 1], lines[end])) end++;
        return end;

        bool GoesOn(LaidOutText layout, Line line, Line next)
        {
            if (next.GapBefore || next.IsStrong != lines[first].IsStrong || NumberedHeading.TryRead(next) is { HasMark: true } || ClosedMark.IsAlone(next)) return false;
            if (BeginsInMidTitle(next) && !LineEnd.EndsSentence(line.Plain)) return true;
            if (line.Plain.EndsWith(Danish.CouncilAbbreviation, StringComparison.Ordinal)) return CouncilName.TryRead($"{Danish.CouncilAbbreviation} {next.Plain.Split(' ', 2)[0]}") is not null && !LineEnd.EndsSentence(next.Plain);
            if (LineEnd.EndsInHyphen(line.Plain) || Danish.NeverLast.Contains(line.Plain[(line.Plain.LastIndexOf(' ') + 1)..])) return true;
            return layout.Width.IsWrapped && !layout.Width.EndedOnPurpose(line, next);
        }
    }

    /// <summary>Neither a title nor a text begins in lower case, but for a point ("at havnen …"), an hour ("kl. 10") and who speaks ("v/ Ane Bo").</summary>
    private static bool BeginsInMidTitle(Line line) => char.IsLower(line.Plain[0]) && !Bullet.StartsWithMark(line.Plain) && !TextInLowerCase().IsMatch(line.Plain) && !Sentences.Split(line.Plain).Skip(1).Any();

    [GeneratedRegex(@"^(?:at |kl\.? ?[0-9]|ca\. |v[/.]|ved |med deltagelse|se |jf\.)")]
    private static partial Regex TextInLowerCase();

    private static bool IsStructure(Line line, PartWords words) =>
        NumberedHeading.TryRead(line) is { HasMark: true } || Bullet.StartsWithMark(line.Plain) || CaseLine.TryRead(line.Plain) is not null || PartHeading.TryRead(line, words) is not null;

    /// <summary>A line under the title that says what the item is for, or when its turn is: "Beslutningspunkt", "Til drøftelse", "(Kl. 9.30-9.50)", "(10 min.)".</summary>
    [GeneratedRegex(@"^(?:(?:Beslutnings|Drøftelses|Orienterings|Tema|Behandlings|Efterretnings)(?:punkt|sag)|Til (?:beslutning|drøftelse|orientering|efterretning|godkendelse)|\((?:[Kk]l\.? ?)?[0-9]{1,2}[.:][0-9]{2}(?: ?[-–] ?(?:kl\.? ?)?[0-9]{1,2}[.:][0-9]{2})?\)|\((?:ca\. )?[0-9]{1,3} ?min(?:\.|utter)?\)|[Kk]l\. ?[0-9]{1,2}[.:][0-9]{2} ?[-–] ?[0-9]{1,2}[.:][0-9]{2})$")]
    private static partial Regex KindOfItem();

    /// <summary>The lines of a title as one; a mark for closed items on a line of its own is no part of it, nor a colon behind it.</summary>
    public static string Join(IReadOnlyList<Line> lines, int first, int end, NumberedHeading heading, Vocabulary words)
    {
        var title = heading.Title;
        for (var i = first + 1; i < end; i++)
        {
            if (!ClosedMark.IsAlone(lines[i])) title = LineJoin.Join(title, lines[i].Words, words);
        }
        return title.TrimEnd(':', ' ');
    }
}
