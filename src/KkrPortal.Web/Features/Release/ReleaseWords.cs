using KkrPortal.Data;

namespace KkrPortal.Web.Features.Release;

internal static class ReleaseWords
{
    public static string Of(ReleaseKind kind) => kind switch
    {
        ReleaseKind.Agenda => "Dagsorden",
        ReleaseKind.SupplementaryAgenda => "Tillægsdagsorden",
        ReleaseKind.Minutes => "Referat",
        ReleaseKind.Correction => "Rettelse",
        _ => "Tilbagekaldt",
    };
}
