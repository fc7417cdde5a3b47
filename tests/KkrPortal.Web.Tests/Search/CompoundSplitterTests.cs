using KkrPortal.Data.Search;

namespace KkrPortal.Web.Tests.Search;

public sealed class CompoundSplitterTests
{
    private static readonly HashSet<string> Texts = ["botilbud", "tilbud", "pladser", "puljen", "sundhed", "samarbejdet", "samarbejdsudvalget", "udvalget", "alliancen", "klima", "natten", "timer", "rammen", "aftaler", "kysten", "beskyttelse"];
    private static readonly CompoundSplitter Splitter = new(Texts.Contains, Texts.Select(DanishRoot.Of).ToHashSet().Contains);

    [Theory]
    [InlineData("botilbudspladser", "bo tilbud pladser")]
    [InlineData("lånepuljen", "lån puljen")]
    [InlineData("klimaalliancen", "klima alliancen")]
    [InlineData("sundhedssamarbejdsudvalget", "sundhed samarbejd udvalget")]
    [InlineData("rammeaftalerne", "ramme aftalerne")]
    [InlineData("kystbeskyttelsen", "kyst beskyttelsen")]
    public void Compounds_come_apart_at_their_joints(string word, string parts) => Assert.Equal(parts, string.Join(' ', Splitter.SurfacePartsOf(word)));

    [Fact]
    public void Inner_compounds_are_parts_too() => Assert.Contains(DanishRoot.Of("botilbud"), Splitter.PartsOf("botilbudspladser"));

    [Theory]
    [InlineData("vejledning")]
    [InlineData("årsager")]
    [InlineData("godkendelse")]
    [InlineData("indsatserne")]
    [InlineData("fællesskab")]
    public void Derived_words_stay_whole(string word) => Assert.Empty(Splitter.PartsOf(word));

    [Theory]
    [InlineData("Fra Sundhedssamarbejdsudvalget (SSU) blev der fortalt", "SSU", "Sundhedssamarbejdsudvalget")]
    [InlineData("penge fra EU's Fond for Retfærdig Omstilling (FRO) kan", "FRO", "Fond for Retfærdig Omstilling")]
    [InlineData("den forberedende grunduddannelse (FGU)", "FGU", "forberedende grunduddannelse")]
    [InlineData("Nordjyllands Trafikselskab (NT)", "NT", "Nordjyllands Trafikselskab")]
    public void Abbreviations_are_found_where_a_text_explains_them(string text, string shortForm, string longForm) =>
        Assert.Equal((shortForm, longForm), Assert.Single(AbbreviationMiner.Mine(text)));

    [Theory]
    [InlineData("Asta Wolmer Fribjerg (SF), Køge Kommune")]
    [InlineData("Rita Ager (A), Køge Kommune")]
    [InlineData("mødet i byen (XYZ) var kort")]
    public void Parties_and_strangers_are_no_abbreviations(string text) => Assert.Empty(AbbreviationMiner.Mine(text));
}
