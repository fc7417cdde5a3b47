using KkrPortal.Data;
using KkrPortal.Data.Search;

namespace KkrPortal.Web.Features.Search;

/// <summary>What is searched for: one group for each word or sign that the reader typed, and what must be said about it on the page.</summary>
public sealed record QueryPlan
{
    public required QueryText Text { get; init; }
    public IReadOnlyList<QueryGroup> Groups { get; init; } = [];
    /// <summary>How many there are to search in; above some thousands, about.</summary>
    public int Items { get; init; }
    /// <summary>As PostgreSQL writes a tsquery; what must not occur.</summary>
    public string? Excluded { get; init; }
    /// <summary>The words as one phrase, to find it in titles; null for a single word.</summary>
    public string? WholePhrase { get; init; }
    /// <summary>Words searched for besides those typed, the commonest first.</summary>
    public IReadOnlyList<string> AlsoSearched { get; init; } = [];
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
    /// <summary>Typed words that no released text has, in any form.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
    public IReadOnlyList<Shortcut> Shortcuts { get; init; } = [];

    /// <summary>Groups that a hit must have when all words are asked for.</summary>
    public IEnumerable<QueryGroup> Required => Groups.Any(group => !group.IsWeak) ? Groups.Where(group => !group.IsWeak) : Groups;
    /// <summary>Nothing typed can be found, or nothing was typed.</summary>
    public bool FindsNothing => Groups.Count == 0 && (!Text.IsEmpty || Text.LeftOut.Count > 0 || Text.IsUnreadable);
}

/// <summary>A typed word that no text has, and the word that was searched for instead.</summary>
public sealed record Correction(string Typed, string Used);

/// <summary>A page that the reader may have been after: a meeting, an item, a person, a municipality, a council.</summary>
public sealed record Shortcut(string Href, string Text, string Kind);

/// <summary>One thing that was asked for. It is there when any of its tiers matches, or one of its facts holds.</summary>
public sealed record QueryGroup
{
    /// <summary>As typed.</summary>
    public required string Label { get; init; }
    public IReadOnlyList<QueryTier> Tiers { get; init; } = [];
    /// <summary>A word that most items have; it orders hits but doesn't choose them.</summary>
    public bool IsWeak { get; init; }
    /// <summary>The rarer, the more it says: logarithm of items by items that have it.</summary>
    public double Rarity { get; init; } = 1;
    /// <summary>At least so many items have it.</summary>
    public int Documents { get; init; }
    public int? CouncilId { get; init; }
    public DateRange? Dates { get; init; }
    /// <summary>Days of meetings.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];
    public string? CaseNumber { get; init; }
    public string? ItemNumber { get; init; }
    public IReadOnlyList<long> PersonIds { get; init; } = [];
    public Outcome? Outcome { get; init; }
    /// <summary>How much a fact counts beside a word in a title.</summary>
    public double FactWeight { get; init; } = 1;

    public bool HasFact => CouncilId is not null || Dates is not null || Days.Count > 0 || CaseNumber is not null || ItemNumber is not null || Outcome is not null || PersonIds.Count > 0;
    public string TsQuery => string.Join(" | ", Tiers.Select(tier => tier.TsQuery));
}

/// <param name="TsQuery">Alternatives, already stemmed.</param>
/// <param name="Weight">1 for the word as typed.</param>
/// <param name="Lexemes">What to mark in a passage.</param>
/// <param name="Phrases">Lexemes to mark only where they follow each other.</param>
public sealed record QueryTier(string TsQuery, double Weight, IReadOnlyList<string> Lexemes, params IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    public static QueryTier? Any(IEnumerable<string> lexemes, double weight)
    {
        var all = lexemes.Distinct().ToList();
        return all.Count == 0 ? null : new(string.Join(" | ", all.Select(Quote)), weight, all);
    }

    /// <summary>One after the other.</summary>
    public static QueryTier Phrase(IReadOnlyList<string> lexemes, double weight) => new($"({string.Join(" <-> ", lexemes.Select(Quote))})", weight, [], lexemes);

    /// <summary>"socialområde" as "sociale område" or "område for sociale".</summary>
    public static QueryTier Apart(IReadOnlyList<string> first, IReadOnlyList<string> last, double weight) =>
        new($"(({Or(first)}) <-> ({Or(last)}) | ({Or(last)}) <2> ({Or(first)}))", weight, [], [.. from one in first from other in last select (IReadOnlyList<string>)[one, other]]);

    private static string Or(IReadOnlyList<string> lexemes) => string.Join(" | ", lexemes.Select(Quote));

    /// <summary>All of them, each in any of its forms, anywhere in the item.</summary>
    public static QueryTier All(IEnumerable<IReadOnlyList<string>> forms, double weight)
    {
        var all = forms.ToList();
        return new($"({string.Join(" & ", all.Select(one => $"({Or(one)})"))})", weight, [.. all.SelectMany(one => one)]);
    }

    public static string Quote(string lexeme) => $"'{lexeme.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>What the index holds of a word.</summary>
    public static string Lexeme(string word) => word.Any(char.IsDigit) ? word : DanishStem.Of(word);
}
