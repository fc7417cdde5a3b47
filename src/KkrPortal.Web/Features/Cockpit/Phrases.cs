using KkrPortal.Data;

namespace KkrPortal.Web.Features.Cockpit;

/// <summary>A turn of phrase that sets a decision's words and outcome in one press.</summary>
/// <param name="Words">After the council's name; null says that there is no decision.</param>
public sealed record Phrase(string Key, string? Words, Outcome Outcome, bool WithRemarks = false)
{
    public string? Sentence(string council) => Words is null ? null : $"{council} {Words}";
}

public static class Phrases
{
    public static IReadOnlyList<Phrase> All { get; } =
    [
        new("Alt+Digit1", "godkendte indstillingen.", Outcome.Approved),
        new("Alt+Digit2", "godkendte indstillingen, idet ", Outcome.Approved, WithRemarks: true),
        new("Alt+Digit3", "tog orienteringen til efterretning.", Outcome.Noted),
        new("Alt+Digit4", "drøftede sagen.", Outcome.Discussed),
        new("Alt+Digit5", "udsatte punktet til næste møde.", Outcome.Postponed),
        new("Alt+Digit6", null, Outcome.None),
    ];
}
