using System.Data.Common;
using KkrPortal.Data.Published;
using KkrPortal.Data.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace KkrPortal.Web.Features.Search;

/// <summary>How a word of the released texts relates to one that was typed.</summary>
internal enum Kinship { SameRoot, OtherSpelling, Compound, Derived }

internal sealed record Relative(string Typed, string Word, string Lexeme, int Documents, Kinship Kinship);

/// <summary>Looks typed words up in the vocabulary of the released texts.</summary>
internal sealed class Vocabulary(PublishedDbContext db)
{
    private const int MostCompounds = 60;

    public async Task<ILookup<string, Relative>> RelativesAsync(IReadOnlyCollection<string> words, CancellationToken ct)
    {
        var rows = await ReadAsync($"""
            with asked as (select * from unnest($1, $2, $3) as a (word, root, folded)),
            spelt as (select * from unnest($6, $7) as s (word, folded)),
            base as (
                select word, root, false as other from asked
                union select a.word, t.root, true from asked a join published.search_term t on t.folded = a.folded and t.root <> a.root
                union select s.word, t.root, true from spelt s join published.search_term t on t.folded = s.folded
                union select a.word, t.root, true from asked a join published.search_term t
                    on length(a.folded) >= 4 and a.folded !~ '[0-9]' and t.folded ~>=~ (a.folded || '0') and t.folded ~<~ (a.folded || ':') and substr(t.folded, length(a.folded) + 1) ~ '^[0-9][0-9]?[0-9]?[0-9]?$'
            )
            select b.word, t.word, t.lexeme, t.documents, case when b.other then 1 else 0 end from base b join published.search_term t on t.root = b.root
            union all
            select b.word, t.word, t.lexeme, t.documents, 2 from base b cross join lateral (
                select * from published.search_term t where t.parts @> array[b.root] and t.root <> b.root order by t.documents desc, t.word limit {MostCompounds}) t
            union all
            select a.word, l.word, l.lexeme, l.documents, 2 from asked a cross join lateral (
                select * from published.search_term t where length(a.folded) >= 6 and t.folded ~>=~ a.folded and t.folded ~<~ (a.folded || '{'{'}')
                    and length(t.folded) >= length(a.folded) + 5 and t.parts = '{'{'}{'}'}' and t.root <> a.root order by t.documents desc, t.word limit 10) l
            union all
            select d.word, t.word, t.lexeme, t.documents, 3 from unnest($4, $5) as d (word, root) join published.search_term t on t.root = d.root
            """,
            row => new Relative(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), (Kinship)row.GetInt32(4)), ct,
            [.. words], [.. words.Select(DanishRoot.Of)], [.. words.Select(Fold.Of)],
            [.. words.SelectMany(Derived).Select(pair => pair.Word)], [.. words.SelectMany(Derived).Select(pair => pair.Root)],
            [.. words.SelectMany(Spelt).Select(pair => pair.Word)], [.. words.SelectMany(Spelt).Select(pair => pair.Folded)]);
        return rows.DistinctBy(row => (row.Typed, row.Word)).ToLookup(row => row.Typed);
    }

    // Jakob and Jacob, handikap and handicap, Sophie and Sofie, Thrane and Trane.
    private static readonly (string One, string Other)[] Spellings = [("k", "c"), ("f", "ph"), ("v", "w"), ("t", "th"), ("ks", "x")];

    private static IEnumerable<(string Word, string Folded)> Spelt(string word)
    {
        var folded = Fold.Of(word);
        if (folded.Length < 4 || word.Any(char.IsDigit)) yield break;
        foreach (var (from, to) in Spellings.Concat(Spellings.Select(pair => (pair.Other, pair.One))))
            for (var at = folded.IndexOf(from, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(from, at + 1, StringComparison.Ordinal))
                yield return (word, string.Concat(folded.AsSpan(0, at), to, folded.AsSpan(at + from.Length)));
    }

    // udpegning and udpege, fordeling and fordele: the noun of a verb, both ways.
    private static IEnumerable<(string Word, string Root)> Derived(string word)
    {
        var root = DanishRoot.Of(word);
        if (root.Length < 4 || word.Any(char.IsDigit)) yield break;
        foreach (var ending in (string[])["ning", "ing"])
        {
            if (root.EndsWith(ending, StringComparison.Ordinal) && root.Length - ending.Length >= 4) yield return (word, root[..^ending.Length]);
            yield return (word, root + ending);
        }
    }

    /// <summary>Words that look like this one, the likest first; none when only strangers are near.</summary>
    public async Task<IReadOnlyList<(string Word, int Distance)>> SimilarAsync(string word, CancellationToken ct)
    {
        var folded = Fold.Of(word);
        if (folded.Length < 4 || word.Any(char.IsDigit)) return [];
        var near = await ReadAsync("""
            select word, folded, documents, similarity(folded, $1[1]), lexeme from published.search_term
            where folded % $1[1] and word !~ '[0-9]' order by similarity(folded, $1[1]) desc, documents desc limit 40
            """, row => (Word: row.GetString(0), Folded: row.GetString(1), Documents: row.GetInt32(2), Likeness: row.GetFloat(3), Lexeme: row.GetString(4)), ct, [folded]);
        // natbussnet is near natbusnettet: forms are compared as they stand, and without their endings.
        var stem = Fold.Of(DanishStem.Of(word));
        return [.. near.Select(term => (term.Word, term.Documents, term.Likeness, Distance: Math.Min(Spelling.Distance(folded, term.Folded), Math.Min(OfStems(stem, Fold.Of(term.Lexeme)), OfStems(folded, Fold.Of(term.Lexeme))))))
            .Where(term => term.Distance <= Spelling.Allowed(folded.Length))
            .OrderBy(term => term.Distance).ThenByDescending(term => term.Documents).ThenByDescending(term => term.Likeness).Select(term => (term.Word, term.Distance))];
    }

    // Short stems are near too much: krænk and kræv.
    private static int OfStems(string one, string other) => Spelling.Distance(one, other) is var distance && (distance <= 1 || Math.Min(one.Length, other.Length) >= 8) ? distance : int.MaxValue;

    /// <summary>Compounds that hold a word which no text has alone: drikkevand in drikkevandslaboratorium.</summary>
    public async Task<IReadOnlyList<Relative>> HoldingAsync(string word, CancellationToken ct)
    {
        var stem = Fold.Of(DanishStem.Of(word));
        if (stem.Length < 5) return [];
        // Letters alone: nothing in them means anything to LIKE.
        return await ReadAsync($"select word, lexeme, documents from published.search_term where folded like '%' || $1[1] || '%' order by documents desc, word limit {MostCompounds}",
            row => new Relative(word, row.GetString(0), row.GetString(1), row.GetInt32(2), Kinship.Compound), ct, [stem]);
    }

    /// <summary>Words that begin with these letters.</summary>
    public async Task<IReadOnlyList<Relative>> BeginningAsync(string letters, CancellationToken ct) => await ReadAsync(
        $"select word, lexeme, documents from published.search_term where folded like $1[1] || '%' order by documents desc, word limit {MostCompounds * 3}",
        row => new Relative(letters, row.GetString(0), row.GetString(1), row.GetInt32(2), Kinship.SameRoot), ct, [Fold.Of(letters)]);

    /// <summary>
    /// Words that share the longest beginning with one that no text has, for want of anything nearer: autistiske and autisme, havvindmøller and
    /// havvind. At least five letters, and half of the word.
    /// </summary>
    public async Task<IReadOnlyList<Relative>> BeginningLikeAsync(string word, CancellationToken ct)
    {
        var folded = Fold.Of(word);
        for (var length = folded.Length - 1; length >= 5 && length * 2 >= folded.Length; length--)
            if (await BeginningAsync(folded[..length], ct) is { Count: > 0 } found)
                return [.. found.Take(10).Select(relative => relative with { Typed = word, Kinship = Kinship.Compound })];
        return [];
    }

    /// <summary>Takes an unknown compound apart where both parts are known: the lexemes of each, or null.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>?> SplitAsync(string word, CancellationToken ct)
    {
        string[] pieces = [.. Enumerable.Range(0, word.Length).SelectMany(start => Enumerable.Range(2, word.Length).Where(length => start + length <= word.Length && (start == 0 || start + length == word.Length || length >= 3)).Select(length => word.Substring(start, length))).Distinct()];
        var known = await ReadAsync("select word, root, lexeme from published.search_term where word = any ($1) or root = any ($2)",
            row => (Word: row.GetString(0), Root: row.GetString(1), Lexeme: row.GetString(2)), ct, pieces, [.. pieces.Select(DanishRoot.Of).Distinct()]);
        var (words, roots) = (known.Select(term => term.Word).ToHashSet(), known.ToLookup(term => term.Root, term => term.Lexeme));
        var parts = new CompoundSplitter(words.Contains, roots.Contains).SurfacePartsOf(word);
        var forms = parts.Select(part => (IReadOnlyList<string>)[.. roots[DanishRoot.Of(part)].Distinct()]).ToList();
        return forms.Count >= 2 && forms.All(form => form.Count > 0) ? forms : null;
    }

    public Task<List<(string Short, string Long, string[] Roots)>> AbbreviationsAsync(IReadOnlyCollection<string> words, CancellationToken ct) => ReadAsync(
        "select short_form, long_form, roots from published.search_abbreviation where lower(short_form) = any ($1) or (roots <@ $2 and cardinality(roots) > 0) order by short_form, long_form",
        row => (row.GetString(0), row.GetString(1), row.GetFieldValue<string[]>(2)), ct, [.. words], [.. words.Select(DanishRoot.Of)]);

    /// <summary>As PostgreSQL reads them; empty where only small words are left.</summary>
    public Task<List<string>> PhrasesAsync(IEnumerable<string[]> phrases, CancellationToken ct) => ReadAsync(
        "select phraseto_tsquery('danish', p)::text from unnest($1) with ordinality as x (p, n) order by n", row => row.GetString(0), ct, [.. phrases.Select(words => string.Join(' ', words))]);

    private async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken ct, params string[][] arrays)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
            foreach (var array in arrays) command.Parameters.Add(new() { Value = array, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<T>();
            while (await reader.ReadAsync(ct)) rows.Add(read(reader));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
