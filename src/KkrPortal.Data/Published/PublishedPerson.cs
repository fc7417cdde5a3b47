using KkrPortal.Data.Registry;

namespace KkrPortal.Data.Published;

/// <summary>A person as released records name them. No portrait, no biography: only what the record says.</summary>
public sealed class PublishedPerson
{
    public long Id { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
    /// <summary>Other spellings that released documents use.</summary>
    public string[] Aliases { get; set; } = [];
    /// <summary>All of these as <see cref="Search.Fold.OfNames"/> writes them; what search compares.</summary>
    public string SearchNames { get; set; } = "";
    /// <summary>Latest known party letter and municipality.</summary>
    public string? Party { get; set; }
    public string? MunicipalityCode { get; set; }
    public Municipality? Municipality { get; set; }
    /// <summary>Asks search engines to leave the page out.</summary>
    public bool NoIndex { get; set; }
    /// <summary>When two persons were last merged into this one or parted again.</summary>
    public DateTime ModifiedAt { get; set; }
}

/// <summary>An address that moved for good: of a person who turned out to be another, or of a matter.</summary>
public sealed class PublishedRedirect
{
    public required string Kind { get; set; }
    public required string Slug { get; set; }
    public required string Target { get; set; }

    public const string Person = "person";
    public const string Matter = "matter";
}
