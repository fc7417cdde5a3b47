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
    /// <summary>Common stem of the forms that the Danish stemmer splits (plads, pladser).</summary>
    public required string Root { get; set; }
    /// <summary>Roots of the parts of a compound, in order; empty for a simple word.</summary>
    public string[] Parts { get; set; } = [];
}

/// <summary>A short form and what it stands for, mined from the texts ("SSU", "Sundhedssamarbejdsudvalget") and confirmed by staff.</summary>
public sealed class SearchAbbreviation
{
    public long Id { get; set; }
    public required string ShortForm { get; set; }
    public required string LongForm { get; set; }
}
