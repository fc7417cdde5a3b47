using KkrPortal.Minutes.Layout;

namespace KkrPortal.Minutes.Structure;

/// <summary>A heading that the outline accepted.</summary>
/// <param name="First">Index of its first line.</param>
/// <param name="End">Index behind the last line of its title.</param>
/// <param name="IsItem">An item ("3.4"), else a section ("3").</param>
internal sealed record OutlineHeading(NumberedHeading Heading, int First, int End, string Title, bool IsItem)
{
    public string Number => Heading.Number.Text;

    /// <summary>The document has none there; the parser gave it as the heading stands.</summary>
    public bool IsNumberGiven { get; init; }
}

/// <summary>
/// Finds the headings of sections and items among all lines that begin with a number. A number alone proves nothing: lists, dates
/// and sentences begin with numbers too. Items are known by what follows them (a case number, a part heading); sections by
/// standing where the items leave room for them.
/// </summary>
internal static class Outline
{
    public static IReadOnlyList<OutlineHeading> Find(LaidOutText text, Contents contents, PartWords words)
    {
        var candidates = Candidates(text.Lines, contents);
        var items = ItemHeadings.Choose(text, candidates, contents, words);
        var sections = SectionHeadings.Choose(text, candidates, items, contents, words);
        var numbered = items.Concat(sections).OrderBy(h => h.First).ToList();
        return UnnumberedHeadings.AddTo(numbered, text, contents, words);
    }

    private static List<(int Index, NumberedHeading Heading)> Candidates(IReadOnlyList<Line> lines, Contents contents)
    {
        var candidates = new List<(int, NumberedHeading)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (contents.Takes(i)) continue;
            // A page's number over "REFERAT" is no heading, nor is "1. Ane Bo (A), Tårnby Kommune"; "3.1. Status for uddannelsen (FGU)" is.
            if (NumberedHeading.TryRead(lines[i]) is { } heading && !IsInsideSentence(lines, i, heading) && !IsOfFrontPage(lines, i, heading) && (heading.Depth > 1 || !AttendeeReader.LooksLikeMember(heading.Title))) candidates.Add((i, heading));
        }
        return candidates;
    }

    /// <summary>The number of a page, over "REFERAT".</summary>
    public static bool IsOfFrontPage(IReadOnlyList<Line> lines, int i, NumberedHeading heading) =>
        heading.Title.Length == 0 && i + 1 < lines.Count && FrontFields.IsTitleOrCouncil(lines[i + 1]);

    /// <summary>"… jf. pkt." or "… fra kl." at the end of a line, and the number on the next; "… fra KL." ends a sentence.</summary>
    private static bool IsInsideSentence(IReadOnlyList<Line> lines, int i, NumberedHeading heading) =>
        i > 0 && !(lines[i].GapBefore && heading.Title.Length > 0) && !lines[i].IsStrong && (lines[i - 1].Plain.EndsWith(" kl.", StringComparison.Ordinal) || Danish.BeforeItemNumber.Any(word => lines[i - 1].Plain.EndsWith(word, StringComparison.OrdinalIgnoreCase)));
}
