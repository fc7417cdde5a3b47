namespace KkrPortal.Web.Features.Audit;

/// <summary>What each kind of entry says to a person. A kind that isn't here is shown by its own name, never left out.</summary>
internal static class LogWords
{
    /// <param name="Kind">In the list to choose from.</param>
    /// <param name="Did">After the person's name.</param>
    /// <param name="ShowsSubject">The subject is words for people, not a number of the database's.</param>
    internal sealed record Words(string Kind, string Did, bool ShowsSubject = false);

    private static readonly Dictionary<string, Words> Known = new()
    {
        ["release"] = new("Frigivelse", "frigav"),
        ["release-closed"] = new("Lukkede punkter til medlemmer", "frigav lukkede punkter til medlemmerne i"),
        ["ask-chair"] = new("Gennemsyn: spurgt", "bad formanden se referatet igennem af"),
        ["chair-approves"] = new("Gennemsyn: i orden", "fandt referatet i orden af"),
        ["chair-comments"] = new("Gennemsyn: rettelser", "bad om rettelser i referatet af"),
        ["withdraw"] = new("Tilbagetrækning", "trak tilbage"),
        ["approve"] = new("Godkendelse", "godkendte referatet af"),
        ["take-back-approval"] = new("Godkendelse taget tilbage", "trak det møde tilbage, der godkendte referatet af"),
        ["create-meeting"] = new("Nyt møde", "oprettede"),
        ["change-meeting"] = new("Tid og sted", "rettede tid og sted for"),
        ["cancel-meeting"] = new("Møde aflyst", "aflyste"),
        ["take-back-cancellation"] = new("Aflysning fortrudt", "genoptog"),
        ["open-meeting"] = new("Møde åbnet", "åbnede mødet i"),
        ["take-back-opening"] = new("Åbning fortrudt", "tog åbningen tilbage af mødet i"),
        ["close-meeting"] = new("Møde lukket", "lukkede mødet i"),
        ["reopen-meeting"] = new("Møde åbnet igen", "åbnede igen mødet i"),
        ["import"] = new("Import", "importerede"),
        ["keep-records"] = new("Ændret fil", "beholdt de rettede oplysninger"),
        ["answer-question"] = new("Svar på spørgsmål", "svarede på et spørgsmål fra importen"),
        ["dismiss-finding"] = new("Fund afvist", "satte et fund fra korrekturen til at være i orden"),
        ["restore-finding"] = new("Fund hentet frem", "hentede et fund fra korrekturen frem igen"),
        ["person-same"] = new("Personer samlet", "samlede to personer til én"),
        ["person-different"] = new("Personer holdt adskilt", "holdt to personer adskilt"),
        ["person-open"] = new("Personer: fortrudt", "tog et svar om to personer tilbage"),
        ["matter"] = new("Emne", "rettede et emne"),
        ["abbreviation-confirmed"] = new("Forkortelse bekræftet", "bekræftede en forkortelse:", true),
        ["abbreviation-rejected"] = new("Forkortelse afvist", "afviste en forkortelse:", true),
        ["enquiry-answered"] = new("Henvendelse besvaret", "besvarede en henvendelse om", true),
        ["enquiry-done"] = new("Henvendelse afsluttet", "afsluttede en henvendelse om", true),
        ["enquiry-new"] = new("Henvendelse taget op", "tog en henvendelse op igen om", true),
        ["attendance"] = new("Svar fra medlem", "svarede om mødet i"),
        ["sign-in"] = new("Log ind", "loggede ind med", true),
        ["sign-out-everywhere"] = new("Log ud alle steder", "loggede ud alle andre steder"),
        ["sign-out-device"] = new("Log ud på en enhed", "loggede ud på en anden enhed"),
        ["passkey-added"] = new("Ny adgangsnøgle", "lagde en adgangsnøgle i", true),
        ["passkey-removed"] = new("Adgangsnøgle fjernet", "fjernede en adgangsnøgle"),
        ["codes-set-up"] = new("Adgangskode og kode-app", "satte adgangskode og kode-app op"),
        ["codes-removed"] = new("Adgangskode fjernet", "fjernede adgangskode og kode-app"),
        ["invite"] = new("Invitation", "inviterede", true),
        ["take-role"] = new("Rolle taget tilbage", "tog en rolle tilbage fra", true),
        ["disable"] = new("Konto lukket", "lukkede kontoen for", true),
        ["enable"] = new("Konto åbnet", "åbnede kontoen for", true),
        ["reset"] = new("Konto nulstillet", "gav et nyt første link til", true),
        ["is-person"] = new("Konto koblet til person", "ændrede, hvem i referaterne der er", true),
        ["mail-again"] = new("Brev sendt igen", "sendte et brev igen:", true),
        ["mail-removed"] = new("Brev slettet", "slettede et brev:", true),
        ["demo.started"] = new("Demo", "begyndte at lægge demoen ind"),
        ["demo.loaded"] = new("Demo", "lagde demoen ind"),
    };

    public static Words Of(string action) => Known.GetValueOrDefault(action) ?? new(action, action + ":", true);

    // "minutes v2" as the release writes it; a file's hash says nothing to a person.
    public static string? Detail(string action, string? detail) => (action, detail?.Split(' ')) switch
    {
        (_, null) or ("import" or "keep-records", _) => null,
        ("release", [var kind, ['v', .. var number]]) => $"{(kind.Contains("minutes", StringComparison.Ordinal) ? "referat" : kind.Contains("agenda", StringComparison.Ordinal) ? "dagsorden" : kind)}, version {number}",
        ("withdraw", [['v', .. var number]]) => $"version {number}",
        ("answer-question" or "dismiss-finding" or "matter", _) => null,
        _ => detail,
    };
}
