using System.Globalization;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Components.Workspace;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>How the history says what was done.</summary>
internal static class HistoryWords
{
    public static string Of(HistoryEntry entry) => string.Join(". ", entry.Changes.Select(Of).Distinct());

    public static string Label(HistoryChange change) => change.Field switch
    {
        "number" => "Plads",
        "outcome" => "Udfald",
        "appointment" => "Udpegning",
        "deadline" => "Frist",
        "deleted" or "restored" or "created" => "Punktet",
        Revisions.Day => "Dag",
        Revisions.Time => "Tid",
        Revisions.Place => "Sted",
        Revisions.State => "Mødet",
        "attachment-added" or "attachment-renamed" or "attachment-removed" => "Bilag",
        _ => change.Name,
    };

    public static string? Value(string field, string? value) => field switch
    {
        ItemFields.Closed => value == "true" ? "Lukket" : "Åbent",
        "outcome" => Enum.TryParse<Outcome>(value, true, out var outcome) ? Danish.Word(outcome) : null,
        Revisions.Day when value is not null => Danish.WithWeekday(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => value,
    };

    public static string It(HistoryChange change) => change.Field == Revisions.Place ? "det" : "den";

    private static string Of(HistoryChange change) => change.Field switch
    {
        "number" => $"Flyttet fra {change.Before} til {change.After}",
        "deleted" => "Slettet",
        "restored" => "Sat ind igen",
        "created" => "Oprettet",
        "outcome" => $"Udfald: {Value("outcome", change.After)}",
        "appointment" => change.After is null ? $"Udpegning fjernet: {change.Before}" : $"Udpegning: {change.After}",
        "deadline" => change.After is null ? $"Frist fjernet: {change.Before}" : $"Frist: {change.After}",
        "attachment-added" => $"Bilag lagt op: {change.After}",
        "attachment-renamed" => $"Bilag omdøbt til {change.After}",
        "attachment-removed" => $"Bilag fjernet: {change.Before}",
        ItemFields.Closed => change.After == "true" ? "Punktet lukket" : "Punktet åbnet",
        Revisions.Day => $"Flyttet til {Value(change.Field, change.After)}",
        Revisions.State => $"Mødet er {change.After}",
        Revisions.Time or Revisions.Place => change.After is null ? $"{Label(change)} fjernet: {change.Before}" : $"{Label(change)}: {change.After}",
        _ when change.IsText && TextDiff.Of(change.Before, change.After) is var diff => $"{change.Name}: {Words(diff)}",
        _ => $"{change.Name} rettet",
    };

    private static string Words(TextDiff diff) => (diff.WordsAdded, diff.WordsRemoved) switch
    {
        (0, 0) => "tegn rettet",
        (var added, 0) => $"{added} ord til",
        (0, var removed) => $"{removed} ord fra",
        var (added, removed) => $"{added} ord til, {removed} fra",
    };
}
