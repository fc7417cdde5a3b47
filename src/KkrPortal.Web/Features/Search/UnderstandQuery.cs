using KkrPortal.Data.Published;
using KkrPortal.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

/// <summary>From the words that were typed to what is looked for: other forms, compounds, abbreviations, other spellings, and the facts that words name.</summary>
public sealed class UnderstandQuery(IDbContextFactory<PublishedDbContext> published)
{
    private const double OtherForm = 0.97, Abbreviated = 0.9, Corrected = 0.85, CompoundOf = 0.5, Derived = 0.5, PartsApart = 0.4, PartsTogether = 0.6;

    public async Task<QueryPlan> ExecuteAsync(QueryText text, CancellationToken ct)
    {
        if (text.IsEmpty) return new() { Text = text };
        await using var db = await published.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var vocabulary = new Vocabulary(db);
        var items = await CountItemsAsync(db, ct);
        var names = await NamedThings.FindAsync(db, text, ct);

        // "klima alliance" is also klimaalliance, klimasalliance, klimaealliance; the vocabulary knows which.
        var pairs = text.Words.Zip(text.Words.Skip(1)).SelectMany(pair => Pair.Of(pair.First, pair.Second)).ToList();
        var relatives = await vocabulary.RelativesAsync([.. text.Words.Concat(pairs.Select(pair => pair.Joined)).Distinct()], ct);
        var abbreviations = await vocabulary.AbbreviationsAsync(text.Words, ct);

        var groups = new List<QueryGroup>();
        List<Correction> corrections = [];
        List<string> unknown = [];
        List<string> joinedWords = [];
        var also = new List<(string Word, int Documents)>();
        foreach (var word in text.Words)
        {
            var tiers = new List<QueryTier?>();
            var own = relatives[word].Where(r => r.Kinship is Kinship.SameRoot or Kinship.OtherSpelling).ToList();
            var frequency = own.Count == 0 ? 0 : own.Max(r => r.Documents);
            if (text.Beginnings.Contains(word)) tiers.AddRange(Tiers(word, await vocabulary.BeginningAsync(word, ct)));
            else if (own.Count > 0) tiers.AddRange(Tiers(word, [.. relatives[word]]));
            else if (!word.Any(char.IsDigit) && await CorrectAsync(word) is { } corrected) tiers.AddRange(corrected);
            else if (word.Any(char.IsDigit)) tiers.Add(QueryTier.Any([word], 1));
            else if (relatives[word].Any()) tiers.AddRange(Tiers(word, [.. relatives[word]]));
            foreach (var pair in pairs.Where(pair => pair.First == word || pair.Second == word))
                if (relatives[pair.Joined].Where(r => r.Kinship != Kinship.Derived).ToList() is { Count: > 0 } joined)
                {
                    also.AddRange(joined.Select(r => (r.Word, r.Documents)));
                    tiers.Add(QueryTier.Any(joined.Select(r => r.Lexeme), OtherForm));
                }
            if (own.Count > 0 && word.Length >= 8 && await vocabulary.SplitAsync(word, ct) is [var first, var last]) tiers.Add(QueryTier.Apart(first, last, PartsTogether));
            if (!QueryWords.Weak.Contains(word)) tiers.AddRange(Abbreviation(word));
            var names1 = names.Of(word);
            if (tiers.OfType<QueryTier>().Any() || names1.HasFact)
            {
                groups.Add(names1 with
                {
                    Label = word,
                    Tiers = [.. tiers.OfType<QueryTier>()],
                    IsWeak = QueryWords.Weak.Contains(word),
                    Documents = frequency,
                    Rarity = Rarity(Math.Max(frequency, names1.HasFact ? items / 8 : 0), items) * (QueryWords.Weak.Contains(word) ? 0.3 : 1),
                });
            }
            else unknown.Add(word);
        }

        // "klima aliance" is klimaalliance: one thing, although it was written as two.
        groups.RemoveAll(group => joinedWords.Contains(group.Label));
        var phrases = await vocabulary.PhrasesAsync(text.Phrases.Concat(text.Excluded).Append([.. text.Words]), ct);
        foreach (var (phrase, words) in phrases.Zip(text.Phrases).Where(pair => pair.First.Length > 0))
            groups.Add(new() { Label = $"»{string.Join(' ', words)}«", Tiers = [new($"({phrase})", 1, [], [.. words.Select(QueryTier.Lexeme)])], Rarity = Rarity(0, items) });
        groups.AddRange(names.Facts);
        var excluded = phrases.Skip(text.Phrases.Count).Take(text.Excluded.Count).Where(phrase => phrase.Length > 0).ToList();
        return new()
        {
            Text = text,
            Groups = groups,
            Items = items,
            Excluded = excluded.Count == 0 ? null : string.Join(" | ", excluded.Select(phrase => $"({phrase})")),
            WholePhrase = text.Words.Count > 1 && phrases[^1].Length > 0 ? phrases[^1] : null,
            AlsoSearched = [.. also.Where(term => !text.Words.Contains(term.Word)).OrderByDescending(term => term.Documents).ThenBy(term => term.Word, StringComparer.Ordinal).Select(term => term.Word).Distinct()],
            Corrections = [.. corrections.Distinct()],
            Unknown = unknown,
            Shortcuts = names.Shortcuts,
        };

        IEnumerable<QueryTier?> Tiers(string word, IReadOnlyList<Relative> found, double weight = 1)
        {
            var typed = QueryTier.Lexeme(word);
            // A word that most items have is looked for as it stands.
            if (QueryWords.Weak.Contains(word)) found = [.. found.Where(r => r.Kinship == Kinship.SameRoot)];
            else also.AddRange(found.Where(r => r.Kinship != Kinship.SameRoot || r.Lexeme != typed).Select(r => (r.Word, r.Documents)));
            var own = found.Where(r => r.Kinship is Kinship.SameRoot or Kinship.OtherSpelling).Select(r => r.Lexeme).ToList();
            yield return QueryTier.Any(own.Where(lexeme => lexeme == typed), weight);
            yield return QueryTier.Any(own.Where(lexeme => lexeme != typed), weight * OtherForm);
            yield return QueryTier.Any(found.Where(r => r.Kinship == Kinship.Derived).Select(r => r.Lexeme).Except(own), weight * Derived);
            yield return QueryTier.Any(found.Where(r => r.Kinship == Kinship.Compound).Select(r => r.Lexeme).Except(own), weight * CompoundOf);
        }

        // A word that no text has: written wrongly, alone or as half of a compound, or a compound whose parts the texts have.
        async Task<List<QueryTier?>?> CorrectAsync(string word)
        {
            if (relatives[word].Any(r => r.Kinship == Kinship.Compound)) return null;
            var joined = pairs.Where(pair => pair.First == word || pair.Second == word).ToList();
            if (joined.Any(pair => relatives[pair.Joined].Any())) return null;
            foreach (var pair in joined.Where(pair => pair.Link.Length == 0 && pair.Joined.Length >= 8))
                if (await vocabulary.SimilarAsync(pair.Joined, ct) is [{ Distance: <= 2, Word: var whole }, ..])
                {
                    joinedWords.Add(pair.First == word ? pair.Second : pair.First);
                    also.RemoveAll(term => relatives[joinedWords[^1]].Any(r => r.Word == term.Word));
                    return await UseAsync($"{pair.First} {pair.Second}", whole);
                }
            if (await vocabulary.HoldingAsync(word, ct) is { Count: > 0 } holding) return [.. Tiers(word, holding)];
            var similar = await vocabulary.SimilarAsync(word, ct);
            // One wrong letter is likelier than a compound that nobody has written; more wrong letters are not.
            if (similar is [var nearest, ..] && nearest.Distance <= 1) return await UseAsync(word, nearest.Word);
            if (await vocabulary.SplitAsync(word, ct) is { } parts) return [QueryTier.All(parts, PartsApart)];
            var beginning = await vocabulary.BeginningLikeAsync(word, ct);
            if (similar is [var best, ..] && (best.Distance <= 2 || beginning.Count == 0)) return await UseAsync(word, best.Word);
            return beginning.Count > 0 ? [.. Tiers(word, beginning)] : null;
        }

        async Task<List<QueryTier?>> UseAsync(string typed, string used)
        {
            corrections.Add(new(typed, used));
            var found = (await vocabulary.RelativesAsync([used], ct))[used].ToList();
            return [.. Tiers(used, found, Corrected)];
        }

        IEnumerable<QueryTier?> Abbreviation(string word)
        {
            foreach (var (shortForm, longForm, roots) in abbreviations)
            {
                if (string.Equals(shortForm, word, StringComparison.OrdinalIgnoreCase))
                {
                    also.Add((longForm, items));
                    yield return QueryTier.Phrase([.. Data.Search.Words.In(longForm).Select(QueryTier.Lexeme)], Abbreviated);
                }
                else if (roots.Contains(DanishRoot.Of(word)) && roots.All(root => text.Words.Any(typed => DanishRoot.Of(typed) == root)))
                {
                    also.Add((shortForm, items));
                    yield return QueryTier.Any([QueryTier.Lexeme(shortForm.ToLowerInvariant())], Abbreviated);
                }
            }
        }
    }

    private const int CountedExactly = 20_000;

    // How rare a word is needs no exact count, and counting a million rows takes longer than the search.
    private static async Task<int> CountItemsAsync(PublishedDbContext db, CancellationToken ct)
    {
        var counted = await db.Items.OrderBy(i => i.Id).Take(CountedExactly).CountAsync(ct);
        if (counted < CountedExactly) return Math.Max(1, counted);
        var estimate = await db.Database.SqlQuery<float>($"""select reltuples as "Value" from pg_class where oid = 'published.item'::regclass""").SingleAsync(ct);
        return Math.Max(counted, (int)estimate);
    }

    private static double Rarity(int documents, int items) => Math.Log(1 + (items + 1) / (documents + 0.5));

    private sealed record Pair(string First, string Second, string Link, string Joined)
    {
        // "klima alliance": klimaalliance, klimasalliance; "sociale område": socialområde
        public static IEnumerable<Pair> Of(string first, string second) =>
            from part in (string[])[first, DanishStem.Of(first)]
            from link in (string[])["", "s", "e"]
            select new Pair(first, second, part == first ? link : "stem " + link, part + link + second);
    }
}
