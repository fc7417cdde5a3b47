using System.Collections;
using System.Data.Common;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace KkrPortal.Data.Search;

/// <summary>Where a text explains its own abbreviations: short form and long form.</summary>
public delegate IEnumerable<(string Short, string Long)> AbbreviationsIn(string text);

/// <summary>Keeps the vocabulary that search widens a query with in step with the released items. Called by a release, in its transaction.</summary>
public static class TermIndex
{
    // One release counts at a time: two that touched the same words in different order would wait for each other.
    private const long CountingLock = 0x4b4b5254;

    /// <param name="itemIds">Items that were added, changed or removed. Counting an item twice changes nothing.</param>
    public static async Task RefreshAsync(WorkspaceDbContext db, IReadOnlyCollection<long> itemIds, AbbreviationsIn abbreviations, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var counting = new Counting((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction(), db.Database.GetCommandTimeout());
            await counting.RunAsync([.. itemIds], abbreviations, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Raise it when <see cref="DanishRoot"/>, <see cref="Fold"/>, <see cref="CompoundSplitter"/> or their words change, so that a database which was made by older rules is renewed.</summary>
    public const string Rules = "rules 2";

    /// <summary>Whether the vocabulary was made by these rules.</summary>
    public static async Task<bool> IsCurrentAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var made = new NpgsqlCommand("select obj_description('published.search_term'::regclass)", connection);
        return await made.ExecuteScalarAsync(ct) as string == Rules;
    }

    /// <summary>Roots, spellings and parts of a vocabulary that older rules made; counts and texts stay.</summary>
    /// <param name="db">As the owner: the table remembers by which rules it was made.</param>
    public static async Task RenewAsync(WorkspaceDbContext db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var counting = new Counting((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)transaction.GetDbTransaction(), db.Database.GetCommandTimeout());
        await counting.RenewAsync(ct);
        await SearchNames.FillAsync(db, await db.PublishedPersons.Select(p => p.Id).ToArrayAsync(ct), ct);
        await db.Database.ExecuteSqlRawAsync("comment on table published.search_term is '" + Rules + "'", ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Counts every item again.</summary>
    public static async Task RebuildAsync(WorkspaceDbContext db, AbbreviationsIn abbreviations, CancellationToken ct)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.Database.ExecuteSqlRawAsync("delete from published.search_term; delete from published.search_item_words; delete from published.search_abbreviation a where not exists (select from workspace.abbreviation w where w.verdict = 'confirmed' and (w.short_form, w.long_form) = (a.short_form, a.long_form))", ct);
        var ids = await db.PublishedItems.Select(item => item.Id).ToArrayAsync(ct);
        await RefreshAsync(db, ids, abbreviations, ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
    }

    /// <param name="timeout">Seconds that one statement may take; null for the driver's own limit.</param>
    private sealed class Counting(NpgsqlConnection connection, NpgsqlTransaction? transaction, int? timeout)
    {
        public async Task RunAsync(long[] itemIds, AbbreviationsIn abbreviations, CancellationToken ct)
        {
            await using (var locking = Command($"select pg_advisory_xact_lock({CountingLock})"))
                await locking.ExecuteNonQueryAsync(ct);
            var appeared = await CountAsync(itemIds, ct);
            await SplitAsync(await AddAsync(appeared, itemIds, ct), ct);
            await MineAsync(itemIds, abbreviations, ct);
        }

        public async Task RenewAsync(CancellationToken ct)
        {
            await using var read = Command("select word from published.search_term");
            var words = await ReadAsync(read, row => row.GetString(0), ct);
            await using var write = Command("update published.search_term t set root = n.root, folded = n.folded from unnest($1, $2, $3) as n (word, root, folded) where n.word = t.word",
                words.ToArray(), words.Select(DanishRoot.Of).ToArray(), words.Select(Fold.Of).ToArray());
            await write.ExecuteNonQueryAsync(ct);
            await SplitAsync(words, ct);
        }

        // The difference between what the items held at the last count and what they hold now; words that are new are returned.
        private async Task<List<string>> CountAsync(long[] itemIds, CancellationToken ct)
        {
            await using var command = Command($$"""
                with old as (
                    select words from published.search_item_words w
                    where item_id = any ($1) or not exists (select from published.item i where i.id = w.item_id)
                ), gone as (
                    delete from published.search_item_words w where not exists (select from published.item i where i.id = w.item_id)
                ), fresh as (
                    insert into published.search_item_words (item_id, words)
                    select i.id, array(
                        select distinct word from unnest(tsvector_to_array(to_tsvector('simple',
                            {{SearchText.Words("concat_ws(' ', i.title, i.search_decision, i.search_recommendation, i.search_rest)")}}))) word
                        where word ~ '^[[:alnum:]]{2,60}$' and word !~ '^[0-9]{7,}$')
                    from published.item i where i.id = any ($1)
                    on conflict (item_id) do update set words = excluded.words
                    returning words
                ), difference as (
                    select word, sum(n)::int as n
                    from (select unnest(words) as word, -1 as n from old union all select unnest(words), 1 from fresh) counted
                    group by word having sum(n) <> 0
                ), changed as (
                    update published.search_term t set documents = documents + d.n from difference d where d.word = t.word and t.documents + d.n > 0
                    returning t.word
                ), removed as (
                    delete from published.search_term t using difference d where d.word = t.word and t.documents + d.n <= 0
                    returning t.word
                )
                select d.word from difference d where d.n > 0 and not exists (select from published.search_term t where t.word = d.word) order by d.word
                """, itemIds);
            return await ReadAsync(command, row => row.GetString(0), ct);
        }

        // A word that is new to the vocabulary stands in the items just counted and nowhere else. Words without meaning ("og") never get in,
        // so they are new at every count; those that got in are returned.
        private async Task<List<string>> AddAsync(List<string> words, long[] itemIds, CancellationToken ct)
        {
            if (words.Count == 0) return [];
            await using var command = Command("""
                insert into published.search_term (word, lexeme, documents, root, folded, parts)
                select w.word, l.lexeme, n.documents, w.root, w.folded, '{}'
                from unnest($1, $2, $3) as w (word, root, folded)
                cross join lateral (select case when w.word ~ '[0-9]' then w.word else (ts_lexize('danish_stem', w.word))[1] end as lexeme) l
                join (select word, count(*)::int as documents from published.search_item_words, unnest(words) as word where item_id = any ($4) group by word) n on n.word = w.word
                where l.lexeme is not null
                returning word
                """, words.ToArray(), words.Select(DanishRoot.Of).ToArray(), words.Select(Fold.Of).ToArray(), itemIds);
            return await ReadAsync(command, row => row.GetString(0), ct);
        }

        // A new word may be a compound, and may be the part that makes an older word one.
        private async Task SplitAsync(List<string> appeared, CancellationToken ct)
        {
            if (appeared.Count == 0) return;
            var (words, roots, holding) = (new HashSet<string>(), new HashSet<string>(), new List<string>());
            var touched = new TouchedWords(appeared);
            foreach (var (word, root) in await VocabularyAsync(ct))
            {
                if (touched.Holds(word)) holding.Add(word);
                if (!IsPlain(word)) continue;
                words.Add(word);
                roots.Add(root);
            }
            var splitter = new CompoundSplitter(words.Contains, roots.Contains);
            await using var read = Command("select word, parts from published.search_term where word = any ($1)", holding.ToArray());
            var known = await ReadAsync(read, row => (Word: row.GetString(0), Parts: row.GetFieldValue<string[]>(1)), ct);
            var changed = known.Select(term => (term.Word, Old: term.Parts, New: splitter.PartsOf(term.Word))).Where(term => !term.Old.SequenceEqual(term.New)).ToList();
            if (changed.Count == 0) return;
            await using var write = Command("""
                update published.search_term t set parts = string_to_array(c.parts, ' ')
                from unnest($1, $2) as c (word, parts) where t.word = c.word
                """, changed.Select(term => term.Word).ToArray(), changed.Select(term => string.Join(' ', term.New)).ToArray());
            await write.ExecuteNonQueryAsync(ct);
        }

        // As one text: a database of some years has tens of thousands of words, and a row for each takes several times as long.
        private async Task<IEnumerable<(string Word, string Root)>> VocabularyAsync(CancellationToken ct)
        {
            await using var read = Command("select coalesce(string_agg(word || ' ' || root, ' '), '') from published.search_term");
            var pieces = ((string)(await read.ExecuteScalarAsync(ct))!).Split(' ');
            return Enumerable.Range(0, pieces.Length / 2).Select(i => (pieces[2 * i], pieces[(2 * i) + 1]));
        }

        private static bool IsPlain(string word) => word.Length >= 4 && !word.AsSpan().ContainsAnyInRange('0', '9');

        private async Task MineAsync(long[] itemIds, AbbreviationsIn abbreviations, CancellationToken ct)
        {
            await using var read = Command("""
                select concat_ws(e'\n\n', title, search_decision, search_recommendation, search_rest) from published.item
                where id = any ($1) and concat_ws(' ', title, search_decision, search_recommendation, search_rest) ~ '\([[:upper:]][[:upper:][:digit:]]{1,7}\)|[[:upper:]][[:upper:][:digit:]]{1,7}\s\('
                """, itemIds);
            var found = (await ReadAsync(read, row => row.GetString(0), ct)).SelectMany(text => abbreviations(text)).Distinct().ToList();
            await using var write = Command("""
                insert into published.search_abbreviation (short_form, long_form, roots)
                select short_form, long_form, string_to_array(roots, ' ') from unnest($1, $2, $3) as a (short_form, long_form, roots)
                where not exists (select from workspace.abbreviation w where w.verdict = 'rejected' and (w.short_form, w.long_form) = (a.short_form, a.long_form))
                on conflict (short_form, long_form) do nothing
                """,
                found.Select(pair => pair.Short).ToArray(), found.Select(pair => pair.Long).ToArray(),
                found.Select(pair => string.Join(' ', Words.In(pair.Long).Select(DanishRoot.Of))).ToArray());
            await write.ExecuteNonQueryAsync(ct);
            // What no item explains any longer goes, unless staff said that it holds.
            await using var forget = Command("""
                delete from published.search_abbreviation a where not exists (
                    select from workspace.abbreviation w where w.verdict = 'confirmed' and (w.short_form, w.long_form) = (a.short_form, a.long_form)
                ) and not exists (
                    select from published.item i where i.search_vector @@ (
                        phraseto_tsquery('danish', translate(a.long_form, '-', ' ') || ' ' || a.short_form) || phraseto_tsquery('danish', a.short_form || ' ' || translate(a.long_form, '-', ' '))))
                """);
            await forget.ExecuteNonQueryAsync(ct);
        }

        private NpgsqlCommand Command(string sql, params Array[] parameters)
        {
            var command = new NpgsqlCommand(sql, connection, transaction);
            if (timeout is { } seconds) command.CommandTimeout = seconds;
            foreach (var value in parameters)
                command.Parameters.Add(new() { Value = value, NpgsqlDbType = NpgsqlDbType.Array | (value is long[]? NpgsqlDbType.Bigint : NpgsqlDbType.Text) });
            return command;
        }

        private static async Task<List<T>> ReadAsync<T>(NpgsqlCommand command, Func<DbDataReader, T> read, CancellationToken ct)
        {
            var rows = new List<T>();
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) rows.Add(read(reader));
            return rows;
        }
    }
}

/// <summary>Which words may be taken apart otherwise because of new ones: those that are new, and those that hold a new one.</summary>
internal sealed class TouchedWords
{
    private const int ShortestPiece = 3;
    private readonly HashSet<string> pieces;
    private readonly int longest;
    /// <summary>Bits for how pieces begin: hardly any place of a word gets past them.</summary>
    private readonly BitArray beginnings = new(1 << 15);

    public TouchedWords(IEnumerable<string> appeared)
    {
        pieces = [.. appeared.SelectMany(word => (string[])[word, DanishStem.Of(word), DanishRoot.Of(word)]).Where(piece => piece.Length >= ShortestPiece)];
        longest = pieces.Select(piece => piece.Length).DefaultIfEmpty().Max();
        foreach (var piece in pieces) beginnings[Beginning(piece)] = true;
    }

    public bool Holds(string word)
    {
        var lookup = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start + ShortestPiece <= word.Length; start++)
        {
            if (!beginnings[Beginning(word.AsSpan(start))]) continue;
            for (var length = ShortestPiece; length <= longest && start + length <= word.Length; length++)
                if (lookup.Contains(word.AsSpan(start, length))) return true;
        }
        return false;
    }

    private static int Beginning(ReadOnlySpan<char> piece) => ((piece[0] & 31) << 10) | ((piece[1] & 31) << 5) | (piece[2] & 31);
}
