using System.Security.Cryptography;
using System.Text;
using KkrPortal.Data;
using KkrPortal.Data.Published;

namespace KkrPortal.Web.Printing;

/// <param name="Note">Public; what a correction changed.</param>
public sealed record PrintedEdition(int Number, ReleaseKind Release, string? Note, DateTime ReleasedAt);

/// <summary>What is printed: a released document as it was released, or one item of it (udskrift), or a draft.</summary>
/// <param name="Council">"KKR Hovedstaden".</param>
/// <param name="Edition">Null for a draft.</param>
public sealed record PrintedDocument(string Council, ReleasedDocument Document, PrintedEdition? Edition)
{
    /// <summary>The number of the one item that an extract holds.</summary>
    public string? Item { get; private init; }

    /// <summary>Null where there is no such item, or it is closed: its number and title are on the meeting's page, and there is nothing more to print.</summary>
    public PrintedDocument? Extract(string number)
    {
        var section = Document.Sections.FirstOrDefault(s => s.Items.Any(i => i.Number == number && !i.IsClosed));
        if (section is null) return null;
        return this with { Item = number, Document = Document with { Attendees = [], Note = null, Sections = [section with { Body = null, Items = [section.Items.First(i => i.Number == number)] }] } };
    }

    public bool IsExtract => Item is not null;

    /// <summary>"Referat", "Tillægsdagsorden".</summary>
    public string Kind => Document.Kind == DocumentKind.Minutes ? "Referat" : Edition?.Release == ReleaseKind.SupplementaryAgenda ? "Tillægsdagsorden" : "Dagsorden";

    /// <summary>"Referat af konstituerende møde", "Udskrift af referat".</summary>
    public string Heading => IsExtract ? $"Udskrift af {Kind.ToLower(Danish.Culture)}" : Document.MeetingKind switch
    {
        MeetingKind.Constitutive => $"{Kind} {Of} konstituerende møde",
        MeetingKind.Extraordinary => $"{Kind} {Of} ekstraordinært møde",
        _ => Kind,
    };

    /// <summary>What the file is called in a list of files: "Referat, KKR Hovedstaden, 13. juni 2025".</summary>
    public string Title => $"{Heading}{(Item is null ? "" : $", punkt {Item}")}, {Council}, {Danish.Long(Document.Date)}";

    /// <summary>Which of possibly several editions this paper is, on every page of it.</summary>
    public string EditionLine => Edition is not { } edition ? "Udkast, ikke frigivet" : $"Version {edition.Number}, frigivet {Danish.Day(edition.ReleasedAt)}" + (Note(edition) is { } note ? $". {note}" : "");

    public string When => Danish.Upper(Danish.WithWeekday(Document.Date)) + (Document.StartTime is { } start ? $" {Danish.Clock(start, Document.EndTime)}" : "");

    /// <summary>Two that are written alike have the same; a new build may write the same document in another way.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(PrintedDocument).Module.ModuleVersionId}\n{Council}\n{Heading}\n{EditionLine}\n{Item}\n{Document.ToJson()}")));

    private string Of => Document.Kind == DocumentKind.Minutes ? "af" : "for";

    private static string? Note(PrintedEdition edition) =>
        edition.Note is not { Length: > 0 } note || edition.Number == 1 ? null : note.Length <= 90 ? note : $"{note[..note.LastIndexOf(' ', 88)].TrimEnd('.', ',')} …";
}
