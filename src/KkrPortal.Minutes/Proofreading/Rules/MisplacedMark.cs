using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>A mark <c>./.</c> at the paragraph after the one that names the attachment: <c>… jf. bilag.</c> and then <c>./. Der er tre elementer:</c></summary>
internal static partial class MisplacedMark
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        foreach (var passage in Passage.Of(meeting).Where(p => p.Text.Kind != PartKind.Attachments))
        {
            Sentence? above = null;
            foreach (var paragraph in passage.Paragraphs())
            {
                if (above is { } before && paragraph.Text.StartsWith(Danish.MarginMark, StringComparison.Ordinal) && !before.Text.Contains(Danish.MarginMark, StringComparison.Ordinal)
                    && NamesAttachment().IsMatch(before.Text) && !Attachment().IsMatch(paragraph.Text) && !IsTitle(paragraph.Text))
                    yield return passage.Finding("mark-misplaced", ProofSeverity.LookAt, "Bilag", paragraph.Start, Danish.MarginMark.Length, "Mærket ./. står ved et afsnit, der ikke nævner noget bilag; det gør afsnittet før.", "Flyt mærket til afsnittet før.");
                above = paragraph;
            }
        }
    }

    /// <summary>An attachment's own title needs no word that says so.</summary>
    private static bool IsTitle(string paragraph) => !paragraph.EndsWith('.') && !paragraph.EndsWith(':');

    [GeneratedRegex(@"\b(?:jf\.|se) bilag(?:et)?\b|\((?:vedlagt|bilag)\)|\b(?:er|som) (?:vedlagt|bilagt|vedhæftet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NamesAttachment();

    [GeneratedRegex(@"\b(?:bilag|vedlagt|vedlægges|vedhæft|bilagt|oversigt|udkast|forslag|notat|rapport)", RegexOptions.IgnoreCase)]
    private static partial Regex Attachment();
}
