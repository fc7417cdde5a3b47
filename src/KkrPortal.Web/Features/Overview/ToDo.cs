using KkrPortal.Data;
using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Overview;

/// <summary>One thing that waits: a sentence, why, and one verb.</summary>
public sealed record Waiting(string Subject, string Sentence, string Why, string Verb, string Url, DateOnly Due, bool IsUrgent = false);

/// <summary>What waits for the secretariat, most pressing first. Pure: from what the overview shows and today's date.</summary>
public static class ToDo
{
    /// <summary>An agenda is to be with the members this many days before the meeting.</summary>
    public const int AgendaDays = 8;

    /// <summary>Whoever objects to being named is answered within so many days (the data protection regulation's month).</summary>
    public const int LetterDays = 30;

    public static IReadOnlyList<Waiting> Of(Overview overview, DateOnly today) =>
    [
        .. overview.Drafts.Select(d => new Waiting($"{d.Kind.Danish()} i {d.Number}", "har to udgaver, som venter på at blive samlet", $"{d.Council}, {Danish.Long(d.Date)}. Begge er gemt.",
            "Se begge og saml", Urls.WorkspaceMerge(d.CouncilSlug, d.Date, d.Id), today)),
        .. overview.Meetings.SelectMany(m => Of(m, today)).Concat(overview.Letters.Select(letters => Of(letters, today))).OrderBy(task => task.Due),
    ];

    private static Waiting Of(OverviewLetters letters, DateOnly today)
    {
        var due = DateOnly.FromDateTime(letters.Oldest).AddDays(LetterDays);
        return new("Læsere", $"har skrevet {Danish.Count(letters.Count, "henvendelse", "henvendelser")}", $"{letters.Council}. Svar senest {Danish.Long(due)}",
            "Læs og svar", Urls.WorkspaceEnquiriesOf(letters.CouncilSlug), due, due <= today.AddDays(10));
    }

    private static IEnumerable<Waiting> Of(OverviewMeeting m, DateOnly today)
    {
        var (when, questions) = ($"{m.Council}, {Danish.Long(m.Date)}", Danish.Count(m.Questions, "spørgsmål", "spørgsmål"));
        var (agenda, cockpit, release) = (Urls.WorkspaceMeeting(m.CouncilSlug, m.Date), Urls.WorkspaceCockpit(m.CouncilSlug, m.Date), Urls.WorkspaceRelease(m.CouncilSlug, m.Date));
        var proof = m.Findings > 0 ? $". Korrektur har {Danish.Count(m.Findings, "fund", "fund")}" : "";
        switch (m.State)
        {
            case MeetingState.Planned or MeetingState.AgendaDraft when m.Date >= today:
                var due = m.Date.AddDays(-AgendaDays);
                yield return new($"Dagsorden {Danish.Long(m.Date)}", m.Unwritten > 0 ? $"mangler tekst i {Danish.Count(m.Unwritten, "punkt", "punkter")}" : "er klar til frigivelse",
                    $"{m.Council}. Skal ud senest {Danish.Long(due)}{proof}", m.Unwritten > 0 ? "Fortsæt dagsordenen" : "Gør klar til frigivelse", m.Unwritten > 0 ? agenda : release, due, due <= today.AddDays(3));
                break;
            // An old agenda that was read in without its minutes is an archive, not work.
            case MeetingState.AgendaReleased when m.Date <= today && !(m.IsImported && m.Date < today.AddMonths(-2)):
            case MeetingState.Held:
            case MeetingState.MinutesDraft when m.Undecided > 0 && !m.IsImported:
                yield return new($"Referat {Danish.Long(m.Date)}", m.Undecided > 0 ? $"mangler beslutning i {Danish.Count(m.Undecided, "punkt", "punkter")}" : "er ikke lukket",
                    m.Council + proof, m.Date == today ? "Åbn mødet" : "Fortsæt referatet", cockpit, m.Date, m.Date < today.AddDays(-10));
                break;
            case MeetingState.MinutesDraft when !m.IsImported:
                yield return new($"Referat {Danish.Long(m.Date)}", "er klar til frigivelse", m.Council + proof, "Gør klar til frigivelse", release, m.Date);
                break;
            case MeetingState.MinutesDraft or MeetingState.AgendaDraft when m.Version is null && m.Questions == 0:
                yield return new("Indlæst", $"{(m.State == MeetingState.AgendaDraft ? "dagsorden" : "referat")} er klar til frigivelse", when + proof, "Gør klar til frigivelse", release, today.AddYears(1));
                break;
        }
        if (m.State == MeetingState.Cancelled) yield break;
        if (m.Changed > 0)
            yield return new("Import", $"har {Danish.Count(m.Changed, "ny udgave", "nye udgaver")} af filen om mødet {Danish.Long(m.Date)}", $"{m.Council}. Intet er ændret, før du har set forskellene", "Se forskellene",
                Urls.WorkspaceChanges(m.CouncilSlug, m.Date), today.AddDays(30));
        if (m.IsImported && m.Questions > 0)
            yield return new("Import", $"har {questions} om mødet {Danish.Long(m.Date)}", m.Council + (m.Version is null ? ". Ikke frigivet" : ". Frigivet"), $"Svar på {questions}",
                Urls.WorkspaceReview(m.CouncilSlug, m.Date), m.Version is null ? today.AddDays(30) : today.AddDays(60));
    }
}
