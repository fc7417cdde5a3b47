using KkrPortal.Data.Search;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Search;

/// <summary>
/// Counts the words that no released text has, one by one and per day, so that staff can learn from them. What could be about a person is left
/// out: a search with an e-mail address or a long number, first names, and what looks like a surname.
/// </summary>
public sealed class CountFailedSearch(IDbContextFactory<VisitorDbContext> visitors, TimeProvider clock, ILogger<CountFailedSearch> logger)
{
    /// <summary>A crawler that searches for everything must not fill the table.</summary>
    private const int MostWordsOfADay = 500;

    public async Task ExecuteAsync(SearchResult result, CancellationToken ct)
    {
        var text = result.Plan.Text;
        string[] words = [.. result.Plan.Unknown.Concat(result.Plan.Corrections.Where(c => !c.Typed.Contains(' ')).Select(c => c.Typed)).Distinct().Where(word => !MayNameAPerson(word))];
        if (words.Length is 0 or > 4 || text.Typed.Contains('@') || text.Typed.Count(char.IsAsciiDigit) >= 6) return;
        // Two or more words in a row with a capital: more likely a name than a subject.
        if (text.Typed.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 } typed && typed.All(word => char.IsUpper(word[0]))) return;
        try
        {
            var today = Danish.Today(clock);
            await using var db = await visitors.CreateDbContextAsync(ct);
            await db.Database.ExecuteSqlAsync($"""
                insert into workspace.failed_search (term, day, count) select distinct term, {today}::date, 1 from unnest({words}) as t (term)
                where (select count(*) from workspace.failed_search where day = {today}) < {MostWordsOfADay}
                on conflict (term, day) do update set count = failed_search.count + 1
                """, ct);
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or DbUpdateException)
        {
            // The reader gets the page all the same.
            logger.LogWarning("A failed search was not counted ({Reason})", e.GetType().Name);
        }
    }

    internal static bool MayNameAPerson(string word) =>
        word.Length is < 3 or > 40 || !word.All(char.IsLetter) || FirstNames.Contains(Fold.OfName(word)) || Surnames.Any(ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 1);

    private static readonly string[] Surnames = ["sen", "ssen", "gaard", "gård", "holm", "lund", "bæk", "bech", "berg", "borg", "skov", "dahl", "strup", "trup", "kjær", "kær", "vig", "toft", "ager"];

    // The commonest of Statistics Denmark's lists.
    private static readonly HashSet<string> FirstNames = [.. """
        peter jens lars michael henrik thomas søren jan niels christian martin jørgen hans anders morten jesper ole per mads erik rasmus jakob kim mikkel rene bent carsten svend kristian torben brian kaj
        frederik daniel claus kenneth steen john finn poul jonas simon alexander mathias tommy flemming jacob emil sebastian oliver william lucas noah elias victor oscar magnus philip tobias benjamin
        mohammad ali ahmed bo leif allan johnny palle gert knud arne viggo axel karl carl nikolaj kasper casper andreas marcus david robert tom ulrik stig ivan rune lasse troels bjarne preben verner otto
        anne mette kirsten hanne anna helle susanne lene maria marianne inge karen lone camilla bente charlotte pia louise tina gitte inger birgitte jette christina ida julie maja sofie emma sara
        lise line rikke dorthe hedvig birgit else ulla ellen sanne jane annette anette mia nanna cecilie caroline mathilde freja laura clara alma agnes ella lærke signe trine tine stine sisse vibeke
        bodil kamilla malene merete lisbeth lotte ruth grethe ingrid elisabeth margrethe marie mona vivi jytte eva rita aase åse gerda edith solveig henriette katrine katja pernille heidi betina bettina
        fatima aisha zainab amina asta astrid josefine isabella victoria olivia filippa johanne liv benedikte sofia alexandra
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Fold.OfName)];
}
