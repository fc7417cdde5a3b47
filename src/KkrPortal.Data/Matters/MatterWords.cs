using System.Text.RegularExpressions;
using KkrPortal.Data.Search;

namespace KkrPortal.Data.Matters;

/// <summary>What a text is about: the roots of its words, without those that stand on every agenda. Long Danish words tell most.</summary>
public static partial class MatterWords
{
    // By root; on their own they tell no matter from another.
    private static readonly HashSet<string> General =
    [
        .. """
            kommune kommuner kommunerne kommunal fælles møde møder sag sager punkt punkter status orientering godkendelse drøftelse beslutning indstilling region regionen regional rådet hovedstaden
            sjælland midtjylland nordjylland syddanmark næste sidste kommende udvalg udvalget bestyrelse bestyrelsen udpegning udpegninger referat dagsorden forslag plan planen endelig midlertidig
            opfølgning proces videre første anden tredje drøfter godkender eventuelt siden sidst tværkommunal arbejde arbejdet borger borgere behandling behandlet særlig resultat økonomi
            for og til med den det der som ikke skal kan har har være blev bliver efter mellem under over hvor også samt
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(DanishRoot.Of),
    ];

    public static HashSet<string> Of(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(m => DanishRoot.Of(m.Value)).Where(root => root.Length >= 4 && !General.Contains(root))];

    /// <summary>How much of the words of a title another text has, 0 to 1; a word inside a compound counts half.</summary>
    public static double Share(IReadOnlySet<string> title, IReadOnlySet<string> text)
    {
        double all = 0, found = 0;
        foreach (var word in title)
        {
            all += Weight(word);
            if (text.Contains(word)) found += Weight(word);
            else if (word.Length >= 6 && text.Any(other => other.Length >= 6 && (other.Contains(word, StringComparison.Ordinal) || word.Contains(other, StringComparison.Ordinal)))) found += Weight(word) / 2;
        }
        return all == 0 ? 0 : found / all;
    }

    /// <summary>How much two titles say the same, 0 to 1: by the shorter of them.</summary>
    public static double Likeness(IReadOnlySet<string> one, IReadOnlySet<string> other) => one.Count == 0 || other.Count == 0 ? 0
        : Total(one) <= Total(other) ? Share(one, other) : Share(other, one);

    private static double Total(IReadOnlySet<string> words) => words.Sum(Weight);

    private static double Weight(string word) => Math.Min(word.Length, 14);

    [GeneratedRegex(@"[\p{L}][\p{L}\p{N}]{3,}")]
    private static partial Regex Word();
}
