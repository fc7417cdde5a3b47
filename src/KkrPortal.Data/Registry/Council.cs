namespace KkrPortal.Data.Registry;

/// <summary>A kommunekontaktråd. Data, not an enum: councils merge, are renamed, have dates and a successor.</summary>
public sealed class Council
{
    public int Id { get; set; }
    /// <summary>As in addresses: "hovedstaden".</summary>
    public required string Slug { get; set; }
    /// <summary>"KKR Hovedstaden".</summary>
    public required string Name { get; set; }
    /// <summary>"Hovedstaden".</summary>
    public required string ShortName { get; set; }
    public required string Region { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public int? SuccessorId { get; set; }
    public int Position { get; set; }
}

public sealed class Municipality
{
    /// <summary>Official four-digit code (kommunekode), as in "0101".</summary>
    public required string Code { get; set; }
    /// <summary>Official short name: "Høje-Taastrup".</summary>
    public required string Name { get; set; }
    public required string Slug { get; set; }
    public required int CouncilId { get; set; }
}

public sealed class Party
{
    /// <summary>The letter on the ballot, or a short form where there is none.</summary>
    public required string Letter { get; set; }
    public required string Name { get; set; }
    /// <summary>Other ways in which the sources write it: "SF", "S".</summary>
    public string[] Aliases { get; set; } = [];
}

/// <summary>Valgperiode: municipal councils sit for four years from 1 January after the election.</summary>
public sealed class Term
{
    public int Id { get; set; }
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }
}
