using KkrPortal.Data;

namespace KkrPortal.Web.Features.Meetings;

/// <summary>How a meeting and its documents are named on the screen.</summary>
internal static class MeetingWords
{
    public static string Name(MeetingKind kind) => kind switch
    {
        MeetingKind.Constitutive => "Konstituerende møde",
        MeetingKind.Extraordinary => "Ekstraordinært møde",
        _ => "Møde",
    };

    public static string Document(DocumentKind kind) => kind == DocumentKind.Minutes ? "Referat" : "Dagsorden";

    public static string The(DocumentKind kind) => kind == DocumentKind.Minutes ? "referatet" : "dagsordenen";

    public static string Release(ReleaseKind kind) => kind switch
    {
        ReleaseKind.Agenda => "Dagsorden",
        ReleaseKind.SupplementaryAgenda => "Tillægsdagsorden",
        ReleaseKind.Correction => "Rettelse",
        ReleaseKind.Withdrawal => "Tilbagetrækning",
        _ => "Referat",
    };

    /// <summary>Where an agenda is all that there is: the minutes of a meeting ahead will come, and those of one long ago hardly.</summary>
    public static string AgendaAlone(DateOnly date, DateOnly today) => date >= today
        ? "Mødet er ikke holdt endnu. Beslutningerne kommer med referatet."
        : "Arkivet har kun dagsordenen til mødet. Hvad der blev besluttet, står ikke her.";

    /// <summary>A date in an address; null where it is none.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) ? date : null;
}
