using System.Text.RegularExpressions;
using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>
/// Finds sub-headings inside a part that no mark shows: a short line of its own, without a stop and without a verb, over text that
/// is a paragraph or a list. Where it might as well be the beginning of a sentence, or one of several short lines, it stays text.
/// <code>
/// Den videre proces                Godkendt
/// Havnene svarer inden maj.        KKR bad om et notat.
/// (a sub-heading)                  (a decision, and what was added to it)
/// </code>
/// </summary>
internal static partial class SubHeadings
{
    private const int Longest = 90;
    private const int ShortestParagraph = 40;

    public static IReadOnlyList<Block> Mark(IReadOnlyList<Block> blocks, PartKind kind, WrapWidth width)
    {
        if (kind is PartKind.Recommendation or PartKind.Attachments) return blocks;
        var may = blocks.Select(MayBe).ToList();
        return [.. blocks.Select((block, i) => may[i] && Is(i) ? block.AsHeading() : block)];

        bool Is(int i)
        {
            if (i + 1 == blocks.Count || may[i + 1] || (i > 0 && (may[i - 1] || blocks[i - 1].Plain.EndsWith(':')))) return false;
            var (block, next) = (blocks[i], blocks[i + 1]);
            if (next.First!.StartsPage || IsCut(block, next)) return false;
            return next.Kind switch
            {
                BlockKind.Paragraph => next.Plain.Length >= ShortestParagraph && LineEnd.EndsSentence(next.Plain) && !char.IsLower(next.Plain[0]),
                BlockKind.ListItem => kind != PartKind.Decision && !AnnouncesList().IsMatch(block.Plain),
                _ => false,
            };
        }

        bool IsCut(Block block, Block next) => !IsEmphasised(block) && width.IsWrapped && !next.First!.GapBefore && !width.EndedOnPurpose(block.Last!, next.First);
    }

    public static bool HasVerb(string plain) => FiniteVerb().IsMatch(plain.Length > Line.LongestHeading ? plain[..Line.LongestHeading] : plain);

    private static bool MayBe(Block block)
    {
        var plain = block.Plain;
        if (block.Kind != BlockKind.Paragraph || block.HasMarginMark || plain.Length is < 3 or > Longest || block.Lines.First != block.Lines.Last) return false;
        if (!char.IsUpper(plain[0]) || LineEnd.EndsSentence(plain) || plain[^1] == ',' || plain.Contains(": ", StringComparison.Ordinal) || plain.Contains("://", StringComparison.Ordinal)) return false;
        if (Danish.NeverLast.Contains(plain[(plain.LastIndexOf(' ') + 1)..]) || Sentences.Split(plain).Skip(1).Any() || FiniteVerb().IsMatch(plain)) return false;
        return !AttendeeReader.LooksLikeMember(plain) && !PersonName.Is(plain) && !ClosedMark.IsAlone(block.First!) && !DecisionActs.Find(plain).Any();
    }

    private static bool IsEmphasised(Block block) => block.First!.IsStrong || (block.Text.Length > 2 && block.Text[0] is '*' or '_' && block.Text[^1] == block.Text[0]);

    [GeneratedRegex(@"\b(?:er|var|har|havde|kan|kunne|skal|skulle|vil|ville|bør|må|bliver|blev|bød|gav|giver|tog|tager|fik|får|kom|kommer|går|gør|fremgår|indstilles|godkendt|tiltrådt|taget|udsat|ingen|intet)\b|\b(?:\p{L}+ede|(?-i:\p{Ll})+(?:ges|des|res|tes))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FiniteVerb();

    [GeneratedRegex(@"\b(?:følgende|disse|nedenstående)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnnouncesList();
}
