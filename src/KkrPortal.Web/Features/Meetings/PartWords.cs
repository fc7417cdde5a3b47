using KkrPortal.Data;

namespace KkrPortal.Web.Features.Meetings;

/// <summary>The usual heading of a text, for one that the document left without.</summary>
internal static class PartWords
{
    public static string Name(PartKind kind) => kind switch
    {
        PartKind.Background => "Baggrund",
        PartKind.Recommendation => "Indstilling",
        PartKind.Presentation => "Sagsfremstilling",
        PartKind.Decision => "Beslutning",
        _ => "Tekst",
    };
}
