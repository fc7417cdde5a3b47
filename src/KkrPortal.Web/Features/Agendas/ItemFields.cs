using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>One short field of an item, as text on the screen and in the history.</summary>
internal sealed record ItemField(string Key, string Name, int MaxLength, bool IsRequired, Func<AgendaItem, string> Read, Action<AgendaItem, string> Write);

internal static class ItemFields
{
    public const string Title = "title", PublicTitle = "publicTitle", Closed = "closed", CaseNumber = "caseNumber", Caseworkers = "caseworkers";

    private static readonly ItemField[] All =
    [
        new(Title, "Titel", 400, true, i => i.Title, (i, v) => i.Title = v),
        new(PublicTitle, "Titel, som offentligheden ser", 400, false, i => i.PublicTitle ?? "", (i, v) => i.PublicTitle = v.Length == 0 ? null : v),
        new(Closed, "Adgang", 5, true, i => i.IsClosed ? "true" : "false", (i, v) => i.IsClosed = v == "true"),
        new(CaseNumber, "Sagsnummer", 60, false, i => i.CaseNumber ?? "", (i, v) => i.CaseNumber = v.Length == 0 ? null : v),
        new(Caseworkers, "Sagsbehandlere", 200, false, i => string.Join(", ", i.Caseworkers),
            (i, v) => i.Caseworkers = v.Split([',', '/', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ];

    /// <summary>One line, single blanks.</summary>
    public static string Clean(string value) => string.Join(' ', value.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static ItemField? Find(string key) => Array.Find(All, f => f.Key == key);
}
