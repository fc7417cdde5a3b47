using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Agendas;

/// <summary>Who else has the meeting open, and where; kept by each open page from the signals that it hears.</summary>
public sealed class Presence
{
    /// <summary>Whoever was not heard of for this long has gone.</summary>
    private static readonly TimeSpan Gone = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, Other> others = [];

    public sealed record Other(string Name, long? ItemId, string? Text, DateTime At);

    public string Account { get; set; } = "";

    public IEnumerable<Other> Others => others.Values.Where(o => DateTime.UtcNow - o.At < Gone).OrderBy(o => o.Name);

    /// <summary>"Anders Holm skriver i Indstilling", where somebody saved a text of the item just now.</summary>
    public string? Writing(long itemId) =>
        Others.FirstOrDefault(o => o.ItemId == itemId && o.Text is not null && DateTime.UtcNow - o.At < TimeSpan.FromSeconds(30)) is { } other ? $"{other.Name} skriver i {other.Text}" : null;

    public void Saw(Signal signal)
    {
        if (signal.AccountId == Account) return;
        if (signal.What == "left") others.Remove(signal.AccountId);
        else others[signal.AccountId] = new(signal.Name, signal.ItemId ?? others.GetValueOrDefault(signal.AccountId)?.ItemId, signal.What == "saved" ? signal.Where : null, DateTime.UtcNow);
    }
}
