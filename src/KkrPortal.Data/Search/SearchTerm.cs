namespace KkrPortal.Data.Search;

/// <summary>
/// A word of the released texts, kept up at release, from which a query is widened: the compounds that hold a word, spelling variants and
/// the forms that the stemmer splits.
/// </summary>
public sealed class SearchTerm
{
    /// <summary>Lower case, as written.</summary>
    public required string Word { get; set; }
    /// <summary>What PostgreSQL's Danish dictionary makes of it; what the index holds.</summary>
    public required string Lexeme { get; set; }
    /// <summary>Number of items that hold the word.</summary>
    public int Documents { get; set; }
    /// <summary>Common root of the forms that the Danish stemmer splits (plads, pladser); see <see cref="DanishRoot"/>.</summary>
    public required string Root { get; set; }
    /// <summary>With å, æ and ø written as aa, ae and oe; see <see cref="Fold"/>.</summary>
    public required string Folded { get; set; }
    /// <summary>Roots of the parts of a compound, inner compounds too; empty for a simple word.</summary>
    public string[] Parts { get; set; } = [];
}

/// <summary>The words that an item had when its terms were last counted, so that a changed or removed item can be taken out of the count.</summary>
public sealed class SearchItemWords
{
    /// <summary>No foreign key: the row outlives its item until the next <see cref="TermIndex.RefreshAsync"/>.</summary>
    public long ItemId { get; set; }
    public string[] Words { get; set; } = [];
}

/// <summary>A short form and what it stands for, mined from the texts: "SSU", "Sundhedssamarbejdsudvalget".</summary>
public sealed class SearchAbbreviation
{
    public long Id { get; set; }
    public required string ShortForm { get; set; }
    public required string LongForm { get; set; }
    /// <summary>Roots of the long form's words, in order.</summary>
    public string[] Roots { get; set; } = [];
}
