namespace KkrPortal.Minutes.Content;

/// <summary>Somebody gets a seat, as one verb of a sentence says it.</summary>
/// <param name="Body">The seat, as written: "formand", "nyt medlem af udvalget".</param>
/// <param name="Replaced">Whose seat it was, as far as the sentence says so.</param>
/// <param name="Text">What tells whether the seat is a substitute's.</param>
internal sealed record AppointmentAct(string Who, string Body, string? Replaced, string Text)
{
    /// <summary>"Suppleant: Ane Bo" behind the sentence that filled the seat; by itself it is a line of a list.</summary>
    public bool NeedsSeat { get; init; }
}
