using KkrPortal.Data.Search;
using Npgsql;

namespace KkrPortal.Web.Tests.Search;

public sealed class DanishStemTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task Every_word_of_the_samples_is_stemmed_as_PostgreSQL_does()
    {
        await using var connection = new NpgsqlConnection(portal.Connections.Reader);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select word, lexeme from published.search_term where word !~ '[0-9]'", connection);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var different = new List<string>();
        var count = 0;
        for (; await rows.ReadAsync(TestContext.Current.CancellationToken); count++)
            if (DanishStem.Of(rows.GetString(0)) != rows.GetString(1)) different.Add($"{rows.GetString(0)}: {rows.GetString(1)}, not {DanishStem.Of(rows.GetString(0))}");
        Assert.True(count > 2000, $"only {count} words");
        Assert.Empty(different);
    }

    [Theory]
    [InlineData("plads", "pladser", "pladserne")]
    [InlineData("indsats", "indsatser", "indsatsen")]
    [InlineData("udpeget", "udpegede", "udpeger")]
    [InlineData("proces", "processer")]
    [InlineData("minister", "ministre", "ministeren")]
    [InlineData("ministerium", "ministeriet", "ministerier")]
    [InlineData("socialt", "sociale", "social")]
    [InlineData("middel", "midler", "midlerne")]
    [InlineData("bog", "bøger", "bogen")]
    [InlineData("overtage", "overtog", "overtaget")]
    public void Forms_that_the_stemmer_splits_have_one_root(params string[] forms) => Assert.Single(forms.Select(DanishRoot.Of).Distinct());

    [Theory]
    [InlineData("marked", "mark")]
    [InlineData("oversigt", "over")]
    [InlineData("indsats", "indsætte")]
    [InlineData("plads", "plan")]
    [InlineData("klima", "klinik")]
    [InlineData("tog", "tage")]
    [InlineData("ældre", "gamle")]
    [InlineData("interesse", "inteligens")]
    public void Words_that_only_look_alike_keep_roots_of_their_own(string one, string other) => Assert.NotEqual(DanishRoot.Of(one), DanishRoot.Of(other));

    [Theory]
    [InlineData("Jakob Trøst", "jacob troest")]
    [InlineData("Sofie Thrane", "Sophie Trane")]
    [InlineData("Karsten Längerich", "carsten længerik")]
    public void Names_that_sound_alike_are_one(string one, string other) => Assert.Equal(Fold.OfNames(other), Fold.OfNames(one));

    [Theory]
    [InlineData("århus", "aarhus")]
    [InlineData("rødovre", "roedovre")]
    [InlineData("sjælland", "sjaelland")]
    [InlineData("müller", "muller")]
    public void Letters_with_two_spellings_fold_into_one(string one, string other) => Assert.Equal(Fold.Of(other), Fold.Of(one));
}
