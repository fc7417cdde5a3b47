using KkrPortal.Data;

namespace KkrPortal.Web.Features.SinceLast;

/// <summary>An item of a section <em>Siden sidst</em>. Texts are Markdown.</summary>
/// <param name="Sent">What was sent out before the meeting: the list of bodies, and reports in writing.</param>
public sealed record SinceLastItem(string CouncilSlug, string CouncilName, DateOnly Date, string Number, DocumentKind Shows, IReadOnlyList<string> Sent, string? Decision, IReadOnlyList<MentionedPerson> Persons);

public sealed record MentionedPerson(string NameAsWritten, string Name, string Slug);

/// <summary>
/// Sorts what was told under <em>Siden sidst</em> by the body that it tells of. A body is known by the item's list, by a heading or by bold type;
/// a piece of text belongs to the heading that it stands under, or to the body that it names first. What names none is left where it stands.
/// </summary>
public static class SinceLastBook
{
    /// <summary>A report says within its first words whom it is from; later a body may be named for any reason.</summary>
    private const int Opening = 200;

    public static IReadOnlyList<ReportedBody> Of(IEnumerable<SinceLastItem> items) =>
        [.. items.GroupBy(item => (item.CouncilSlug, item.CouncilName)).SelectMany(council => OfCouncil(council.Key.CouncilSlug, council.Key.CouncilName, [.. council.OrderBy(item => item.Date)]))
            .OrderBy(body => body.Name, StringComparer.Create(Danish.Culture, true))];

    private static IEnumerable<ReportedBody> OfCouncil(string slug, string name, IReadOnlyList<SinceLastItem> items)
    {
        var known = Known(items);
        var reports = items.SelectMany(item => Reports(item, known)).GroupBy(report => report.Body).ToDictionary(group => group.Key, group => group.Select(report => report.Report).Reverse().ToList());
        foreach (var names in known.GroupBy(body => body.Key))
            if (reports.TryGetValue(names.Key, out var told))
                // The newest way of writing it is what it is called now; one that tells the abbreviation tells more.
                yield return new(slug, name, names.Last().Slug, (names.LastOrDefault(body => body.Name.Contains('(', StringComparison.Ordinal)) ?? names.Last()).Name, names.Select(body => body.Slug).ToHashSet(), told);
    }

    private static List<WrittenBody> Known(IReadOnlyList<SinceLastItem> items)
    {
        var listed = items.SelectMany(item => Listed(item).Concat(SinceLastText.Bold(item.Decision))).Select(WrittenBody.Of).OfType<WrittenBody>().Prepend(WrittenBody.Chairs).ToList();
        // A heading about something that a known body does ("Sammensætning af NT's bestyrelse") is no body of its own.
        foreach (var heading in items.SelectMany(Headings).Select(WrittenBody.Of).OfType<WrittenBody>().OrderBy(body => body.Name.Length))
            if (listed.Exists(body => body.Key == heading.Key) || !listed.Exists(body => body.In(heading.Name) is not null)) listed.Add(heading);
        return listed;
    }

    // The list is the first one of the item; what follows under headings are reports.
    private static IEnumerable<string> Listed(SinceLastItem item) =>
        item.Sent.SelectMany(text => SinceLastText.Blocks(text).TakeWhile(block => block.Kind != BlockKind.Heading)).Where(block => block is { Kind: BlockKind.Line, IsAttached: false }).Select(block => block.Plain);

    private static IEnumerable<string> Headings(SinceLastItem item) =>
        item.Sent.Append(item.Decision).SelectMany(SinceLastText.Blocks).Where(block => block.Kind == BlockKind.Heading).Select(block => block.Plain);

    private static IEnumerable<(string Body, BodyReport Report)> Reports(SinceLastItem item, List<WrittenBody> known)
    {
        var said = Sort(SinceLastText.Blocks(item.Decision), known);
        var sent = Sort(item.Sent.SelectMany(SinceLastText.Blocks), known);
        foreach (var body in said.Keys.Concat(sent.Keys).Distinct().ToList())
        {
            var spoken = said.GetValueOrDefault(body) is { Count: > 0 } words ? words : null;
            var text = (spoken ?? sent.GetValueOrDefault(body)) is { Count: > 0 } found ? string.Join("\n\n", found.Count == 1 ? [found[0].Markdown] : found.Select(block => block.Kind == BlockKind.Line ? $"- {block.Markdown}" : block.Markdown)) : null;
            yield return (body, new(item.Date, item.Number, item.Shows, text, spoken is null,
                text is null ? [] : [.. item.Persons.Where(person => text.Contains(person.NameAsWritten, StringComparison.Ordinal)).DistinctBy(person => person.Slug).Select(person => new NamedPerson(person.Name, person.Slug))]));
        }
    }

    /// <summary>By body, the pieces that tell of it; none for a body that is only on the list.</summary>
    private static Dictionary<string, List<TextBlock>> Sort(IEnumerable<TextBlock> blocks, List<WrittenBody> known)
    {
        var sorted = new Dictionary<string, List<TextBlock>>();
        string? heading = null, last = null, lead = null;
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Heading)
            {
                (heading, last, lead) = (Named(block.Plain, known), null, null);
                if (heading is not null) sorted.TryAdd(heading, []);
                continue;
            }
            var isName = block is { Kind: BlockKind.Line, IsAttached: false } && WrittenBody.Of(block.Plain) is { } name && known.Exists(body => body.Key == name.Key);
            var named = Named(block.Plain[..Math.Min(block.Plain.Length, Opening)], known);
            last = heading ?? block switch
            {
                // "Formandskabet orienterede om:" speaks for the lines below it, whatever they name.
                { Kind: BlockKind.Line } => isName ? named : lead ?? named,
                // A sentence that a page break cut in two goes on where it began.
                { Plain: [var first, ..] } when char.IsLower(first) => last,
                _ => named,
            };
            // "Formandskabet orienterer fra:" before names opens the list and tells nothing yet.
            if (isName && lead is not null && sorted[lead] is [.., { Kind: BlockKind.Paragraph }] opened)
            {
                opened.RemoveAt(opened.Count - 1);
                if (opened.Count == 0) sorted.Remove(lead);
            }
            if (block.Kind == BlockKind.Paragraph || isName) lead = !isName && block.Plain.EndsWith(':') ? last : null;
            if (last is null) continue;
            sorted.TryAdd(last, []);
            if (!isName) sorted[last].Add(block);
        }
        return sorted;
    }

    // Of two that begin at the same word the longer one is meant. The chairs speak for other bodies too, and for themselves where they name none.
    private static string? Named(string text, List<WrittenBody> known) =>
        known.Where(body => body.Key != WrittenBody.Chairs.Key).Select(body => (Body: body, At: body.In(text))).Where(found => found.At is not null).OrderBy(found => found.At).ThenByDescending(found => found.Body.Name.Length).Select(found => found.Body.Key).FirstOrDefault()
        ?? (WrittenBody.Chairs.In(text) is < 30 ? WrittenBody.Chairs.Key : null);
}
