using KkrPortal.Data;

namespace KkrPortal.Web.Features.Meetings;

/// <summary>An item's texts as its page shows them: in which order, under which heading, at which anchor.</summary>
internal static class PartWords
{
    /// <summary>Without the decision. The recommendation is what the decision answers, so it comes before the background.</summary>
    public static IEnumerable<PartView> Ordered(ItemView item) => item.Parts.Where(p => p.Kind != PartKind.Decision).OrderBy(p => p.Kind == PartKind.Recommendation ? 0 : 1).ThenBy(p => p.Position);

    public static string Id(ItemView item, PartView part) =>
        item.Parts.Find(p => p.Kind == part.Kind) == part && part.Kind is PartKind.Background or PartKind.Recommendation or PartKind.Presentation ? Slug.Of(Name(part.Kind)) : $"tekst-{part.Position}";

    public static string Label(PartView part) => string.IsNullOrWhiteSpace(part.Heading) ? Name(part.Kind) : part.Heading;

    /// <summary>The usual heading, for a text that the document left without.</summary>
    public static string Name(PartKind kind) => kind switch
    {
        PartKind.Background => "Baggrund",
        PartKind.Recommendation => "Indstilling",
        PartKind.Presentation => "Sagsfremstilling",
        PartKind.Decision => "Beslutning",
        _ => "Tekst",
    };
}
