using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Content;

/// <summary>Recommendations with several points that each fill a seat; the decision names the points alone.</summary>
internal static partial class SeatsOfPoints
{
    public static string? PointOf(Block block) =>
        block.Mark.Length > 0 ? block.Mark.TrimEnd('.', ')', ':') : Point().Match(block.Plain) is { Success: true } point ? point.Groups["point"].Value.ToLowerInvariant() : null;

    /// <summary><c>Ad a) Ane Bo blev udpeget.</c> <c>Punkt 2: Ib Lund</c></summary>
    [GeneratedRegex(@"^(?:Ad|At|Punkt|Pkt\.) (?<point>[0-9]{1,2}|[A-Ja-j])(?:[.):]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    /// <summary>The bodies that the points of a recommendation ask to fill, each under its mark and its place.</summary>
    public static Dictionary<string, string> BodiesOfPoints(IEnumerable<Block> recommendation)
    {
        var bodies = new Dictionary<string, string>();
        foreach (var (i, block) in recommendation.Where(b => b.Kind == BlockKind.ListItem && b.Level == 0).Index())
        {
            if (SeatInPoint().Match(block.Plain) is not { Success: true } seat || SeatWords.BodyOf(seat.Groups["body"].Value) is not { } body) continue;
            bodies.TryAdd(block.Mark.TrimEnd('.', ')', ':').ToLowerInvariant(), body);
            bodies.TryAdd((i + 1).ToString(CultureInfo.InvariantCulture), body);
        }
        return bodies;
    }

    /// <summary><c>udpeger et medlem til Havnerådet</c></summary>
    [GeneratedRegex(@"\b(?:udpege|vælge|indstille)[rs]?\b[^.;:]{0,80}? (?:til|i|af (?!(?:\p{L}+ )?(?:medlem|repræsentant|suppleant))) ?(?<body>[^.;:]{3,160}?)(?:,? (?:og|samt))?[.,;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeatInPoint();
}
