using System.Text.Json;
using KkrPortal.Data.Published;

namespace KkrPortal.Web.Features.Release;

/// <summary>What a new version would change, in words that its public note can start from.</summary>
internal static class ReleaseChanges
{
    public static string? Say(string? before, ReleasedDocument after)
    {
        if (before is null) return null;
        var old = Items(ReleasedDocument.FromJson(before)).ToDictionary(i => i.Id);
        var now = Items(after).ToList();
        string[] said =
        [
            .. Said("Nyt", now.Where(i => !old.ContainsKey(i.Id))),
            .. Said("Udgået", old.Values.Where(i => now.All(n => n.Id != i.Id))),
            .. Said("Ændret", now.Where(i => old.TryGetValue(i.Id, out var was) && JsonSerializer.Serialize(was with { Number = i.Number }) != JsonSerializer.Serialize(i))),
        ];
        return said.Length == 0 ? null : string.Join(" ", said);
    }

    private static IEnumerable<ReleasedItem> Items(ReleasedDocument document) => document.Sections.SelectMany(s => s.Items);

    private static IEnumerable<string> Said(string what, IEnumerable<ReleasedItem> items) =>
        items.Select(i => $"{i.Number} {i.Title}").ToList() is { Count: > 0 } names ? [$"{what}: {Danish.List(names)}."] : [];
}
