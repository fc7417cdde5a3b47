using KkrPortal.Web.Features.Search;

namespace KkrPortal.Web.Tests.Search;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData("24. november 2023", "2023-11-24", "2023-11-24")]
    [InlineData("24 nov. 2023", "2023-11-24", "2023-11-24")]
    [InlineData("24-11-2023", "2023-11-24", "2023-11-24")]
    [InlineData("24.11.2023", "2023-11-24", "2023-11-24")]
    [InlineData("24/11 2023", "2023-11-24", "2023-11-24")]
    [InlineData("mødet den 2023-11-24", "2023-11-24", "2023-11-24")]
    [InlineData("november 2023", "2023-11-01", "2023-11-30")]
    [InlineData("februar 2024", "2024-02-01", "2024-02-29")]
    public void Dates_are_read_in_every_way_that_people_write_them(string typed, string from, string to)
    {
        var dates = Assert.Single(QueryText.Read(typed).Dates);
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (dates.From, dates.To));
    }

    [Theory]
    [InlineData("31-02-2023")]
    [InlineData("24-13-2023")]
    [InlineData("2023-11-31")]
    public void What_is_no_date_stays_words(string typed) => Assert.Empty(QueryText.Read(typed).Dates);

    [Theory]
    [InlineData("SAG-2020-03136")]
    [InlineData("sag-2020-03136")]
    [InlineData("sag 2020 03136")]
    [InlineData("2020-03136")]
    public void Case_numbers_are_read(string typed) => Assert.Equal("SAG-2020-03136", Assert.Single(QueryText.Read(typed).CaseNumbers));

    [Theory]
    [InlineData("punkt 3.4")]
    [InlineData("3.4 botilbud")]
    public void Item_numbers_are_read(string typed) => Assert.Equal("3.4", Assert.Single(QueryText.Read(typed).ItemNumbers));

    [Theory]
    [InlineData("punkt 3.A havne", "3.a")]
    [InlineData("3.a", "3.a")]
    [InlineData("3.aften", null)]
    [InlineData("1.k.", null)]
    public void Item_numbers_may_end_in_a_letter(string typed, string? number) => Assert.Equal(number is null ? [] : [number], QueryText.Read(typed).ItemNumbers);

    [Fact]
    public void Phrases_and_exclusions_are_taken_out()
    {
        var text = QueryText.Read("kyst \"fælles udbud\" -natbus »rammeaftale 2027«");
        Assert.Equal(["kyst"], text.Words);
        Assert.Equal(["fælles udbud", "rammeaftale 2027"], text.Phrases.Select(words => string.Join(' ', words)));
        Assert.Equal("natbus", Assert.Single(Assert.Single(text.Excluded)));
    }

    [Theory]
    [InlineData("24. november", 11, 24)]
    [InlineData("mødet 3. maj", 5, 3)]
    [InlineData("24 nov.", 11, 24)]
    public void A_day_without_its_year_is_a_day(string typed, int month, int day) => Assert.Equal(new DayOfYear(month, day), Assert.Single(QueryText.Read(typed).Days));

    [Theory]
    [InlineData("bus OR tog", "bus tog", true, "")]
    [InlineData("bus ELLER tog", "bus tog", true, "")]
    [InlineData("bus | tog", "bus tog", true, "")]
    [InlineData("bus AND tog", "bus tog", false, "")]
    [InlineData("bus NOT tog", "bus", false, "tog")]
    [InlineData("bus IKKE \"de sidste tog\"", "bus", false, "de sidste tog")]
    [InlineData("bus eller tog", "bus tog", false, "")]
    public void Operators_of_other_search_fields_are_understood(string typed, string words, bool any, string excluded)
    {
        var text = QueryText.Read(typed);
        Assert.Equal((words, any, excluded), (string.Join(' ', text.Words), text.AnyWord, string.Join(' ', text.Excluded.SelectMany(phrase => phrase))));
    }

    [Fact]
    public void A_number_keeps_its_point() => Assert.Equal(["1.150", "pladser"], QueryText.Read("1.150 pladser").Words);

    [Fact]
    public void A_star_asks_for_beginnings() => Assert.Equal("flygtning", Assert.Single(QueryText.Read("flygtning* i 2021").Beginnings));

    [Fact]
    public void What_is_too_long_is_cut_and_says_so()
    {
        var text = QueryText.Read(new string('a', 10_000));
        Assert.True(text.IsCut);
        Assert.Equal(QueryText.Longest, text.Typed.Length);
    }

    [Fact]
    public void A_hyphen_inside_a_word_excludes_nothing() => Assert.Equal(["høje", "taastrup"], QueryText.Read("Høje-Taastrup").Words);

    [Fact]
    public void Small_words_of_a_question_are_left_out()
    {
        var text = QueryText.Read("Hvor mange pladser skal der bygges?");
        Assert.True(text.IsQuestion);
        Assert.Equal(["pladser", "bygges"], text.Words);
        Assert.Equal(["hvor", "mange", "skal", "der"], text.LeftOut);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0\ud800 ' \" ( ) & | ! : * \\ - -- %")]
    public void Signs_alone_ask_for_nothing(string typed) => Assert.True(QueryText.Read(typed).IsEmpty);

    [Theory]
    [InlineData("klimaaliance", "klimaalliance", 1)]
    [InlineData("botilbudspaldser", "botilbudspladser", 1)]
    [InlineData("letbane", "letbaner", 1)]
    [InlineData("bus", "tog", 3)]
    public void Spelling_counts_wrong_letters(string one, string other, int letters) => Assert.Equal(letters, Spelling.Distance(one, other));
}
