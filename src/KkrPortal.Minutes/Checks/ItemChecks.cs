namespace KkrPortal.Minutes.Checks;

/// <summary>What an item lacks, or says in the wrong place.</summary>
internal static class ItemChecks
{
    public static IEnumerable<ParseWarning> Run(ParsedItem item, ParsedMinutes minutes)
    {
        var isMinutes = minutes.DocumentType == DocumentType.Minutes;
        foreach (var part in item.Parts)
        {
            if (part.IsPlaceholder) yield return new ParseWarning("placeholder", $"Punkt {item.Number} har skabelonens tekst under {part.Heading ?? "titlen"}.", part.Lines);
            else if (part.Markdown.Length == 0) yield return part.Kind == PartKind.Decision
                ? new ParseWarning("missing-decision", $"Punkt {item.Number} har en tom beslutning.", part.Lines)
                : new ParseWarning("empty-part", $"Punkt {item.Number} har ingen tekst under {part.Heading}.", part.Lines);
        }
        foreach (var same in item.Parts.Where(p => p.Kind is not (PartKind.Body or PartKind.Other or PartKind.Attachments)).GroupBy(p => p.Kind).Where(g => g.Count() > 1))
        {
            yield return new ParseWarning("repeated-part", $"Punkt {item.Number} har {same.Last().Heading} mere end én gang.", same.Last().Lines);
        }
        if (isMinutes && !item.IsClosed && item.Recommendation is not null && item.Parts.All(p => p.Kind != PartKind.Decision)) yield return new ParseWarning("no-decision-part", $"Punkt {item.Number} har en indstilling, men ingen beslutning.", item.Lines);
        if (item.Decision is { Confidence: Confidence.Unsure, Outcome: Outcome.Other } && item.Recommendation is not null) yield return new ParseWarning("unclear-decision", $"Punkt {item.Number}: det fremgår ikke, hvad KKR besluttede om indstillingen.", DecisionLines(item));
        if (item.Recommendation is not null && item.Parts.All(p => p.Kind != PartKind.Recommendation || p.IsPlaceholder) && item.Parts.Any(p => p.Kind == PartKind.Background) && !item.Parts.Any(p => p.Heading?.EndsWith("indstilling", StringComparison.OrdinalIgnoreCase) == true && !p.IsPlaceholder)) yield return new ParseWarning("misplaced-recommendation", $"Punkt {item.Number}: indstillingen står under Baggrund.", item.Lines);
        if (item.Attachments.Count == 0 && item.Parts.Any(p => p.Markdown.Contains(Danish.MarginMark, StringComparison.Ordinal))) yield return new ParseWarning("mark-without-attachment", $"Punkt {item.Number} har bilagsmærket ./., men nævner intet bilag ved navn.", item.Lines);
        foreach (var reference in item.CrossReferences.Where(r => r.TargetMeetingDate is null && r.TargetItem is { } target && !Exists(minutes, target)))
        {
            yield return new ParseWarning("unknown-reference", $"Punkt {item.Number} henviser til punkt {reference.TargetItem}, som ikke findes i dokumentet.", reference.Lines);
        }
        foreach (var part in item.Parts.Where(p => p.Markdown.Contains("](#)", StringComparison.Ordinal)))
        {
            yield return new ParseWarning("dead-link", $"Punkt {item.Number} har et link, der ikke fører nogen steder hen.", part.Lines);
        }
    }

    private static bool Exists(ParsedMinutes minutes, string number) => minutes.Sections.Any(s => s.Number == number || s.Items.Any(i => i.Number == number || i.AlsoNumbers.Contains(number)));

    private static LineSpan DecisionLines(ParsedItem item) => item.Parts.First(p => p.Kind == PartKind.Decision).Lines;
}
