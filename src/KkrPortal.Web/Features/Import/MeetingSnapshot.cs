using KkrPortal.Data;
using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Import;

/// <summary>What a changed file would change: "3.4 Beslutning", and the words before and after; null where there are none.</summary>
public sealed record Difference(string What, string? Before, string? After);

/// <summary>A meeting's records as words, so that two states of them can be compared by a person.</summary>
internal static class MeetingSnapshot
{
    public static Dictionary<string, string> Of(Meeting meeting)
    {
        var words = new Dictionary<string, string>();
        Say("Mødets tid og sted", string.Join(", ", ((string?[])[meeting.StartTime is { } start ? Danish.Clock(start, meeting.EndTime) : null, meeting.Location]).OfType<string>()));
        Say("Forsidens tekst", meeting.Note);
        Say("Deltagere", string.Join("\n", meeting.Attendees.OrderBy(a => a.Position).Select(Attendee)));
        foreach (var section in meeting.Sections.OrderBy(s => s.Position)) Say($"Afsnit {section.Number}", string.Join("\n\n", ((string?[])[section.Title, section.Body]).OfType<string>()));
        foreach (var item in meeting.Items.OrderBy(i => i.Section?.Position).ThenBy(i => i.Position)) Item(item);
        return words;

        void Item(AgendaItem item)
        {
            Say($"{item.Number} Titel", item.Title + (item.IsClosed ? " (lukket)" : ""));
            Say($"{item.Number} Sagsnummer", string.Join(", ", item.Caseworkers.Prepend(item.CaseNumber).OfType<string>()));
            foreach (var text in item.Texts.OrderBy(t => t.Position)) Say($"{item.Number} {text.Heading ?? text.Kind.Danish()}", text.Markdown);
            Say($"{item.Number} Udfald", item.Decision is { } decision ? string.Join(", ", decision.AlsoOutcomes.Select(Danish.SecondWord).Prepend(Danish.Word(decision.Outcome))) : null);
            Say($"{item.Number} Bilag", string.Join("\n", item.Attachments.OrderBy(a => a.Position).Select(a => a.Title)));
            Say($"{item.Number} Udpegninger", string.Join("\n", item.Appointments.OrderBy(a => a.Position).Select(a => $"{a.NameAsWritten}: {a.BodyAsWritten}{(a.Replaces is { } old ? $" i stedet for {old}" : "")}")));
            Say($"{item.Number} Frister", string.Join("\n", item.Deadlines.OrderBy(d => d.Date).Select(d => $"{Danish.Long(d.Date)}: {d.Text}")));
        }

        void Say(string what, string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return;
            words[what] = words.TryGetValue(what, out var first) ? $"{first}\n\n{text}" : text;
        }
    }

    public static List<Difference> Compare(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [.. after.Keys.Union(before.Keys).Select(what => new Difference(what, before.GetValueOrDefault(what), after.GetValueOrDefault(what))).Where(d => d.Before != d.After)];

    private static string Attendee(Attendee a) =>
        $"{a.NameAsWritten}{(a.PartyAsWritten is { } party ? $" ({party})" : "")}{(a.MunicipalityAsWritten is { } place ? $", {place}" : "")}: {(a.Status == AttendeeStatus.Present ? "mødt" : "afbud")}{(a.SubstituteFor is { } absent ? $", suppleant for {absent}" : "")}";
}
