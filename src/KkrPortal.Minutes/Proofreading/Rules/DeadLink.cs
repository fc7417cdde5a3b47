using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Proofreading.Rules;

/// <summary>Links that lead nowhere (<c>[her](#)</c>), and "kan læses her" with no link at all.</summary>
internal static partial class DeadLink
{
    public static IEnumerable<ProofFinding> Find(ProofMeeting meeting, ProofKnowledge known)
    {
        foreach (var passage in Passage.Of(meeting))
            foreach (var paragraph in passage.Paragraphs())
            {
                foreach (Match match in Link().Matches(paragraph.Text))
                    if (LeadsNowhere(match.Groups["url"].Value))
                        yield return passage.Finding("dead-link", ProofSeverity.LookAt, "Link", paragraph.Start + match.Index, match.Length, $"Linket »{Written.Quote(match.Groups["text"].Value)}« fører ingen steder hen.", "Sæt adressen ind, eller fjern linket.");
                if (passage.Item is { HasLinks: false } && Unlinked().Match(paragraph.Text) is { Success: true } here && !paragraph.Text.Contains("](", StringComparison.Ordinal) && !paragraph.Text.Contains("http", StringComparison.OrdinalIgnoreCase))
                    yield return passage.Finding("missing-link", ProofSeverity.LookAt, "Link", paragraph.Start + here.Index, here.Length, $"»{here.Value}« har intet link.", "Sæt linket ind.");
            }
    }

    private static bool LeadsNowhere(string url) =>
        url.Length == 0 || url[0] == '#' || url.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("about:", StringComparison.OrdinalIgnoreCase) || (url.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Contains('.')));

    [GeneratedRegex(@"\[(?<text>[^\[\]]{1,300})\]\((?<url>[^()\s]{0,500})\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:læses|ses|findes|hentes|downloades|tilgås|(?:læs|se) mere|klik) her(?=[.,;)]| og | eller |$)", RegexOptions.IgnoreCase)]
    private static partial Regex Unlinked();
}
