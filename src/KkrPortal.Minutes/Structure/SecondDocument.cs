using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>
/// Another document behind the first one in the same file: a front page in the middle of the text, after which the numbers begin again. Items of
/// two meetings must never be mixed in one record, so only the first document is read and what follows is reported.
/// </summary>
/// <param name="First">The first line of its front page.</param>
/// <param name="IsSame">The first document over again, word for word.</param>
internal sealed record SecondDocument(Line First, string? Council, DateOnly? Date, bool IsSame)
{
    private const int FrontPageLines = 12, UntilFirstNumber = 400;

    /// <returns>The text of the first document, and what comes behind it; null where nothing does.</returns>
    public static (LaidOutText Text, SecondDocument? Next) Split(LaidOutText text)
    {
        var lines = text.Lines;
        for (var i = InsideFirstItem(lines); i < lines.Count; i++)
        {
            if (!FrontFields.IsTitleOrCouncil(lines[i]) || !BeginsAgain(lines, i)) continue;
            var front = FrontPage.Read([.. lines.Skip(i).Take(FrontPageLines).TakeWhile(line => NumberedHeading.TryRead(line) is null)]);
            // A running header names council and day too; a document says what it is, or is the first one over again.
            if (front.Date is null || (front.Type is null && !IsRepeated(lines, i))) continue;
            var council = lines.Skip(i).Take(FrontPageLines).Select(line => CouncilName.TryRead(line.Words)).FirstOrDefault(name => name is not null);
            IReadOnlyList<Line> before = [.. lines.Take(i)];
            return (text with { Lines = before, Words = new Vocabulary(before, text.FootLinks) }, new SecondDocument(lines[i], council, front.Date, IsRepeated(lines, i)));
        }
        return (text, null);
    }

    private static int InsideFirstItem(IReadOnlyList<Line> lines)
    {
        var i = 0;
        while (i < lines.Count && (NumberedHeading.TryRead(lines[i]) is not { } heading || Outline.IsOfFrontPage(lines, i, heading))) i++;
        while (i < lines.Count && PartHeading.TryRead(lines[i]) is null) i++;
        return i;
    }

    private static bool BeginsAgain(IReadOnlyList<Line> lines, int i) =>
        lines.Skip(i).Take(UntilFirstNumber).Select(NumberedHeading.TryRead).FirstOrDefault(heading => heading is not null)?.Number.IsFirst == true;

    private static bool IsRepeated(IReadOnlyList<Line> lines, int i)
    {
        var start = 0;
        while (lines[start].Words != lines[i].Words) start++;
        return start < i && lines.Skip(i).Zip(lines.Skip(start).Take(i - start)).All(pair => pair.First.Words == pair.Second.Words);
    }
}
