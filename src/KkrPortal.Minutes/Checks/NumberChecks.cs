using KkrPortal.Minutes.Structure;

namespace KkrPortal.Minutes.Checks;

/// <summary>Numbers that come twice, in the wrong order, in the wrong section, or leave one out.</summary>
internal static class NumberChecks
{
    public static IEnumerable<ParseWarning> Run(ParsedMinutes minutes, DocumentStructure document)
    {
        if (!document.IsNumbered) yield return new ParseWarning("numbers-given", "Dokumentet har ingen numre på punkterne; de har fået numre i den rækkefølge, de står.", null);
        else if (document.NumbersGiven.Count > 0) yield return new ParseWarning("numbers-given", $"Nogle overskrifter har intet nummer i dokumentet og har fået et efter deres plads: {string.Join(", ", document.NumbersGiven)}.", null);
        var seen = new HashSet<ItemNumber>();
        ItemNumber? last = null;
        foreach (var section in minutes.Sections)
        {
            if (section.Title.Length == 0) yield return new ParseWarning("missing-section", $"Afsnit {section.Number} har ingen overskrift.", LineSpan.Of(section.Lines.First));
            foreach (var item in section.Items)
            {
                var line = LineSpan.Of(item.Lines.First);
                if (ItemNumber.TryRead(item.Number) is not { } number) continue;
                if (!seen.Add(number)) yield return new ParseWarning("duplicate-number", $"Punkt {item.Number} forekommer mere end én gang.", line);
                if (number.CompareTo(last) < 0) yield return new ParseWarning("number-out-of-order", $"Punkt {item.Number} står efter punkt {last}.", line);
                else if (last is { Depth: 2 } && number.Depth == 2 && number.Section == last.Section && number.Last > last.Last + 1) yield return new ParseWarning("number-missing", $"Der mangler et nummer mellem punkt {last} og punkt {item.Number}.", line);
                last = item.AlsoNumbers.Count == 0 ? number : ItemNumber.TryRead(item.AlsoNumbers[^1]);
            }
        }
        foreach (var same in minutes.Sections.GroupBy(s => s.Number).Where(g => g.Count() > 1))
        {
            yield return new ParseWarning("duplicate-section", $"Afsnit {same.Key} forekommer mere end én gang.", LineSpan.Of(same.Last().Lines.First));
        }
    }
}
