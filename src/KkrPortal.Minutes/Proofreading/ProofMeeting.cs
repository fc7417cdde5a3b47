namespace KkrPortal.Minutes.Proofreading;

/// <summary>
/// A meeting as the proofreader (Korrektur) sees it: made from a parsed document or from what the secretariat edits, so that both are held
/// against the same rules.
/// </summary>
public sealed record ProofMeeting
{
    public required DocumentType DocumentType { get; init; }
    /// <summary>"KKR Hovedstaden".</summary>
    public string? Council { get; init; }
    public DateOnly? Date { get; init; }
    public IReadOnlyList<ProofAttendee> Attendees { get; init; } = [];
    public IReadOnlyList<ProofSection> Sections { get; init; } = [];
    public IReadOnlyList<TocEntry> TableOfContents { get; init; } = [];
    /// <summary>Lines of the source, element n - 1 is line n; empty for what was written here.</summary>
    public IReadOnlyList<string> SourceLines { get; init; } = [];

    public IEnumerable<ProofItem> Items => Sections.SelectMany(s => s.Items);

    public static ProofMeeting Of(ParsedMinutes minutes, IReadOnlyList<string> sourceLines) => new()
    {
        DocumentType = minutes.DocumentType,
        Council = minutes.Council,
        Date = minutes.Meeting.Date,
        TableOfContents = minutes.TableOfContents,
        SourceLines = sourceLines,
        Attendees = [.. minutes.Attendees.Select(a => new ProofAttendee(a.Name, a.PartyAsWritten, a.MunicipalityAsWritten, a.SubstituteFor, a.Title, a.Lines) { Group = a.Group })],
        Sections = [.. minutes.Sections.Select(s => new ProofSection
        {
            Number = s.Number,
            Title = s.Title,
            Body = s.Body is null ? null : new ProofText(null, PartKind.Body, null, s.Body, s.Lines),
            Items = [.. s.Items.Select(i => new ProofItem
            {
                Number = i.Number,
                Title = i.Title,
                IsClosed = i.IsClosed,
                Lines = i.Lines,
                HasLinks = i.Links.Count > 0,
                Attachments = [.. i.Attachments.Select(a => new ProofAttachment(a.Title, a.Lines))],
                Texts = [.. i.Parts.Select(p => new ProofText(null, p.Kind, p.Heading, p.Markdown, p.Lines) { IsPlaceholder = p.IsPlaceholder })],
            })],
        })],
    };
}

/// <param name="Title">"Chefkonsulent": who has one is no member, and needs no party.</param>
public sealed record ProofAttendee(string Name, string? Party, string? Municipality, string? SubstituteFor, string? Title, LineSpan? Lines)
{
    /// <summary>The heading above the person: those of an administration have no party.</summary>
    public string? Group { get; init; }
}

public sealed record ProofSection
{
    public required string Number { get; init; }
    public required string Title { get; init; }
    public ProofText? Body { get; init; }
    public IReadOnlyList<ProofItem> Items { get; init; } = [];
}

public sealed record ProofItem
{
    /// <summary>The row that it was made from; null for a parsed document.</summary>
    public long? Id { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public bool IsClosed { get; init; }
    public LineSpan? Lines { get; init; }
    /// <summary>Addresses stand with the item, so that the word "her" may be one of them.</summary>
    public bool HasLinks { get; init; }
    /// <summary>Written here and not read in: what it lacks can still be written.</summary>
    public bool IsManual { get; init; }
    /// <summary>A decision, or an explicit "no decision"; null where nobody is asked for one.</summary>
    public bool? IsDecided { get; init; }
    public IReadOnlyList<ProofText> Texts { get; init; } = [];
    public IReadOnlyList<ProofAttachment> Attachments { get; init; } = [];
}

/// <param name="Heading">As written; null where there was none.</param>
public sealed record ProofText(long? Id, PartKind Kind, string? Heading, string Markdown, LineSpan? Lines)
{
    /// <summary>The template's own words, also where they look like anybody's: "KKR mødes næste gang den …".</summary>
    public bool IsPlaceholder { get; init; }

    public string Name => Heading?.TrimEnd(':') ?? Kind switch
    {
        PartKind.Background => "Baggrund",
        PartKind.Recommendation => "Indstilling",
        PartKind.Presentation => "Sagsfremstilling",
        PartKind.Decision => "Beslutning",
        PartKind.Attachments => "Bilag",
        _ => "Teksten",
    };
}

public sealed record ProofAttachment(string Title, LineSpan? Lines);

/// <summary>What the proofreader knows beside the meeting.</summary>
/// <param name="Today">Danish calendar day on which is read.</param>
/// <param name="Persons">Names in use, as the register of persons spells them.</param>
/// <param name="MeetingBefore">Day of the council's meeting before this one; null where none is held here.</param>
public sealed record ProofKnowledge(DateOnly Today, IReadOnlyCollection<string> Persons, DateOnly? MeetingBefore = null)
{
    public static ProofKnowledge Nothing(DateOnly today) => new(today, []);
}
