using KkrPortal.Web.Components.Shared;

namespace KkrPortal.Web.Tests.Components;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("Det indstilles, at KKR Eksempel godkender planen.", "… godkender planen.")]
    [InlineData("Det indstilles at KKR Eksempel,\n\n- Godkender planen.\n- Tager status til efterretning.", "… Godkender planen. – Tager status til efterretning.")]
    [InlineData("Det indstilles:\n\n- At KKR Eksempel tager planen til efterretning", "… tager planen til efterretning")]
    [InlineData("Sekretariatet indstiller, at Bo Dal (A) udpeges.", "… Bo Dal (A) udpeges.")]
    [InlineData("Rådet drøfter planen.", "Rådet drøfter planen.")]
    public void A_recommendation_loses_its_opening_formula_and_nothing_else(string markdown, string expected) =>
        Assert.Equal(expected, Excerpt.OfRecommendation(markdown));

    [Fact]
    public void A_long_text_is_cut_at_a_word_and_says_so() => Assert.Equal("Rådet drøftede …", Excerpt.Of("Rådet drøftede planerne for næste år.", 16));

    [Fact]
    public void Nothing_is_nothing() => Assert.Equal("", Excerpt.Of(null));
}
