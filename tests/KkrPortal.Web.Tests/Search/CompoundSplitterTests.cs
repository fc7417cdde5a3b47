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
}
