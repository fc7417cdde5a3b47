using System.Globalization;
using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Content;

/// <summary>What the reading of an item needs to know of its document.</summary>
internal sealed record DocumentContext(WrapWidth Width, Vocabulary Words, string? Council, DateOnly? Meeting, IReadOnlySet<string> KnownPeople, bool IsMinutes)
{
    /// <summary>The numbers of an agenda that numbers its items "1", "2", "3"; null where they have two levels.</summary>
    public IReadOnlySet<string>? SingleNumbers { get; init; }

    /// <summary>The numbers with a letter, as their headings have them: "3.a".</summary>
    public HashSet<ItemNumber> LetteredNumbers { get; init; } = [];
}

/// <summary>Reads an item: joins its text, then draws the facts out of it.</summary>
internal static class ItemContent
{
    /// <param name="section">Title of the section that the item stands in.</param>
    /// <param name="footLinks">Addresses at the foot of pages that belong to this item.</param>
    public static ParsedItem Read(ItemText item, string section, DocumentContext context, IReadOnlyList<FootLink> footLinks)
    {
        var approvesMinutes = References.ApprovesMinutes(item.Title);
        IReadOnlyList<ItemPart> headed = [.. item.Parts.Select(p => new ItemPart(p, p.Heading?.Kind ?? PartKind.Body, SubHeadings.Mark(Blocks(p, context), p.Heading?.Kind ?? PartKind.Body, context.Width)))];
        var parts = context.IsMinutes ? UnheadedDecision.SetApart(headed, approvesMinutes) : headed;
        var parsed = parts.Select(p => Part(p.Text, p.Kind, p.Blocks)).ToList();
        var texts = parts.Select(p => (p.Kind, p.Blocks)).ToList();
        var blocks = texts.SelectMany(t => t.Blocks).ToList();

        var recommended = parsed.Zip(texts).FirstOrDefault(p => p.First.Kind == PartKind.Recommendation && !p.First.IsPlaceholder);
        // The recommendation typed under another heading is still the recommendation.
        if (recommended.First is null) recommended = parsed.Zip(texts).FirstOrDefault(p => p.First.Kind is PartKind.Background or PartKind.Body && p.First.Markdown.StartsWith(Danish.RecommendationFormula, StringComparison.OrdinalIgnoreCase));
        var recommendation = recommended.First is not null ? Recommendation.Read(recommended.Second.Blocks)
            // "Resumé og indstilling" is one part: the recommendation begins where its formula does.
            : parts.FirstOrDefault(p => p.Kind == PartKind.Background && p.Text.Heading?.Heading?.EndsWith("indstilling", StringComparison.OrdinalIgnoreCase) == true)?.Blocks is { } both && Recommendation.Inside(both) is { Count: > 0 } inside ? Recommendation.Read(inside) : null;
        var decided = texts.Where(t => t.Kind == PartKind.Decision).SelectMany(t => t.Blocks).ToList();
        var decision = texts.Any(t => t.Kind == PartKind.Decision) ? Decision.Read(decided, recommendation, recommended.First?.Markdown, approvesMinutes) : null;
        // "KKR besluttede:" over "at havnen graves ud": the heading is the act.
        if (decision is { Outcome: Outcome.Other } && parts.Any(p => p.Kind == PartKind.Decision && p.Text.Heading?.Heading is { } heading && PartWords.TellsThatCouncilDecided(heading))) decision = decision with { Outcome = Outcome.Approved, Confidence = Confidence.Likely };
        // What no heading calls a decision may be another's.
        if (decision is not null && !ReferenceEquals(parts, headed)) decision = decision with { Confidence = Confidence.Likely };

        var appointments = Appointments.Find(item.Title, section, texts, decision);
        // "Ane Bo afløser Ib Lund i rådet": who fills a seat has appointed, whatever the verb.
        if (decision is { Outcome: Outcome.Other } && appointments.Any(a => a.Action == AppointmentAction.Appointed)) decision = decision with { Outcome = Outcome.Appointed, Confidence = Confidence.Likely };

        var lines = Lines(item);
        var (references, others) = Mentions(item, blocks, lines, context, recommendation?.Points.Count ?? 0);
        return new ParsedItem
        {
            Number = item.Number,
            AlsoNumbers = item.AlsoNumbers,
            Title = item.Title,
            IsClosed = item.IsClosed,
            CaseNumber = item.Case?.CaseNumber,
            Caseworkers = item.Case?.Caseworkers ?? [],
            Lines = lines,
            Pages = Pages.Of(item.HeadingLines.Concat(item.Parts.SelectMany(p => p.Lines))),
            Parts = parsed,
            Attachments = Attachments.Find(
                [.. item.Parts.Where(p => p.Heading?.Kind == PartKind.Attachments).SelectMany(p => p.Lines)],
                [.. texts.Where(t => t.Kind != PartKind.Attachments).SelectMany(t => t.Blocks)], context.Width, context.Words),
            Recommendation = recommendation,
            Decision = decision,
            CrossReferences = references,
            OtherCouncilMeetings = others,
            Appointments = appointments,
            Deadlines = [.. blocks.SelectMany(b => Deadlines.Find(b.Sentences, b.LineAt, context.Meeting))],
            PeopleMentioned = [.. blocks.SelectMany(b => People.Find(b.Plain, context.KnownPeople)).Distinct()],
            Reports = Reports.AreIn(section) || Reports.AreIn(item.Title) ? Reports.Find(texts, context.KnownPeople) : [],
            Abbreviations = [.. blocks.SelectMany(b => Abbreviations.Find(b.Plain).Select(a => new ParsedAbbreviation(a.Short, a.Long, new LineSpan(b.LineAt(a.Start), b.LineAt(a.Start + a.Length - 1))))).DistinctBy(a => (a.Short, a.Long))],
            Links = [.. blocks.SelectMany(b => Links.Find(b.Text)).Concat(footLinks.Select(l => l.Url)).Distinct()],
        };
    }

    private static IReadOnlyList<Block> Blocks(PartText part, DocumentContext context) => part.Heading?.Kind == PartKind.Attachments
        ? AttachmentList.Blocks(part.Lines, context.Width, context.Words)
        : TextBlocks.Join(part.Lines, context.Width, context.Words);

    private static (IReadOnlyList<ParsedReference> Ours, IReadOnlyList<ParsedCouncilMeeting> Others) Mentions(ItemText item, List<Block> blocks, LineSpan lines, DocumentContext context, int points)
    {
        // "jf. pkt. 2" may be the second point of the item's own recommendation.
        Func<string, bool>? singles = context.SingleNumbers is { } known ? number => known.Contains(number) && number != item.Number && int.Parse(number, CultureInfo.InvariantCulture) > points : null;
        var inTitle = References.Find(Sentences.Split(item.Title), _ => lines.First, context.Council, context.Meeting, lettered: context.LetteredNumbers).Ours;
        var inText = blocks.ConvertAll(b => References.Find(b.Sentences, b.LineAt, context.Council, context.Meeting, singles: singles, lettered: context.LetteredNumbers, isOfAgenda: References.ApprovesAgenda(item.Title)));
        List<ParsedReference> ours = [.. inTitle, .. inText.SelectMany(t => t.Ours)];
        List<ParsedCouncilMeeting> others = [.. inText.SelectMany(t => t.Others)];
        // Approved minutes are those of the first meeting named: a correction speaks of that meeting's items.
        if (!References.ConcernsMinutes(item.Title) || ours.Find(r => r.TargetMeetingDate is not null) is not { TargetMeetingDate: var corrected }) return (ours, others);
        return ([.. inTitle, .. blocks.SelectMany(b => References.Find(b.Sentences, b.LineAt, context.Council, context.Meeting, corrected, lettered: context.LetteredNumbers).Ours)], others);
    }

    private static ParsedPart Part(PartText part, PartKind kind, IReadOnlyList<Block> blocks)
    {
        var all = part.HeadingLine is null ? part.Lines : part.Lines.Prepend(part.HeadingLine);
        return new ParsedPart
        {
            Kind = kind,
            Heading = part.Heading?.Heading,
            Markdown = Markdown.Write(blocks),
            IsPlaceholder = Placeholder.Is(blocks),
            Lines = new LineSpan(all.Min(l => l.Number), all.Max(l => l.Through)),
            Pages = Pages.Of(all),
        };
    }

    private static LineSpan Lines(ItemText item)
    {
        var last = item.Parts.SelectMany(p => p.Lines).Concat(item.Parts.Select(p => p.HeadingLine).OfType<Line>()).Concat(item.HeadingLines).Concat(item.CaseLines);
        return new LineSpan(item.HeadingLines[0].Number, last.Max(l => l.Through));
    }
}
