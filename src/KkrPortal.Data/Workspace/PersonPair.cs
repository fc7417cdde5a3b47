namespace KkrPortal.Data.Workspace;

public enum PairAnswer { Open, Same, Different }

/// <summary>Two persons who may be one, with what speaks for it and against it, and what was answered.</summary>
public sealed class PersonPair
{
    public long Id { get; set; }
    /// <summary>The one whom a merge takes in.</summary>
    public long PersonId { get; set; }
    public Person Person { get; set; } = null!;
    /// <summary>The one whose address stays.</summary>
    public long OtherId { get; set; }
    public Person Other { get; set; } = null!;
    /// <summary>0 to 100; <see cref="Likely"/> and more is asked while a document is looked through, less stands on the page of persons alone.</summary>
    public int Score { get; set; }
    /// <summary>Danish sentences.</summary>
    public string[] For { get; set; } = [];
    public string[] Against { get; set; } = [];
    public PairAnswer Answer { get; set; }
    public string? AnsweredBy { get; set; }
    public DateTime? AnsweredAt { get; set; }
    /// <summary>How <see cref="Other"/> was called before the merge.</summary>
    public string? NameBefore { get; set; }
    /// <summary>The document in which the name was met; null where staff found the two themselves.</summary>
    public long? MeetingId { get; set; }
    public Meeting? Meeting { get; set; }
    public int? Line { get; set; }
    public DateTime FoundAt { get; set; }

    public const int Likely = 75;
    public const int Possible = 55;
}
