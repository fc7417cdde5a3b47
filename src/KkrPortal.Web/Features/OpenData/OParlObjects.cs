using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Registry;

namespace KkrPortal.Web.Features.OpenData;

/// <summary>Writes records as OParl objects. An object is a dictionary: OParl knows the keys, and a value that isn't known is left out.</summary>
internal sealed class OParlObjects(string origin)
{
    private const string Schema = "https://schema.oparl.org/1.1/";

    public string Id(string kind, params ReadOnlySpan<string> key) => $"{origin}{OParl.Root}/{kind}/{string.Join('/', key!)}";

    public Dictionary<string, object?> System() => new()
    {
        ["id"] = origin + OParl.Root + "/system",
        ["type"] = Schema + "System",
        ["oparlVersion"] = Schema,
        ["name"] = "KKR Portal",
        ["body"] = origin + OParl.Root + "/bodies",
        ["website"] = origin + Urls.Front,
        ["web"] = origin + Urls.OpenData,
    };

    public Dictionary<string, object?> Body(Council council, IEnumerable<Term> terms)
    {
        string List(string name) => Id("bodies", council.Slug, name);
        return new()
        {
            ["id"] = Id("bodies", council.Slug),
            ["type"] = Schema + "Body",
            ["system"] = origin + OParl.Root + "/system",
            ["name"] = council.Name,
            ["shortName"] = council.ShortName,
            ["website"] = origin + Urls.Council(council.Slug),
            ["web"] = origin + Urls.Council(council.Slug),
            ["classification"] = "Kommunekontaktråd",
            ["organization"] = List("organizations"),
            ["person"] = List("persons"),
            ["meeting"] = List("meetings"),
            ["paper"] = List("papers"),
            ["agendaItem"] = List("agenda-items"),
            ["consultation"] = List("consultations"),
            ["file"] = List("files"),
            ["locationList"] = List("locations"),
            ["legislativeTermList"] = List("legislative-terms"),
            ["membership"] = List("memberships"),
            ["legislativeTerm"] = terms.Select(term => Term(council.Slug, term)).ToList(),
            ["kkr:region"] = council.Region,
        };
    }

    public Dictionary<string, object?> Term(string council, Term term) => new()
    {
        ["id"] = Id("legislative-terms", council, term.Id.ToString(Invariant)),
        ["type"] = Schema + "LegislativeTerm",
        ["body"] = Id("bodies", council),
        ["name"] = $"{term.From.Year}–{term.To.Year}",
        ["startDate"] = Urls.Date(term.From),
        ["endDate"] = Urls.Date(term.To),
    };

    public Dictionary<string, object?> Organization(Council council) => new()
    {
        ["id"] = Id("organizations", council.Slug),
        ["type"] = Schema + "Organization",
        ["body"] = Id("bodies", council.Slug),
        ["name"] = council.Name,
        ["shortName"] = council.ShortName,
        ["organizationType"] = "Gremium",
        ["classification"] = "Kommunekontaktråd",
        ["meeting"] = Id("bodies", council.Slug, "meetings"),
        ["startDate"] = council.ValidFrom is { } from ? Urls.Date(from) : null,
        ["endDate"] = council.ValidTo is { } to ? Urls.Date(to) : null,
        ["web"] = origin + Urls.Council(council.Slug),
    };

    public Dictionary<string, object?> Meeting(PublishedMeeting m, bool inside = false)
    {
        var key = (m.Council.Slug, Urls.Date(m.Date));
        var address = origin + Urls.Meeting(m.Council.Slug, m.Date);
        if (m.WithdrawnAt is { } withdrawn) return Deleted("Meeting", Id("meetings", key.Slug, key.Item2), m, ("kkr:withdrawnAt", withdrawn), ("kkr:withdrawalReason", m.WithdrawalReason), ("web", address));
        var meeting = Head("Meeting", Id("meetings", key.Slug, key.Item2), m);
        meeting["name"] = $"{m.Council.Name}, {Danish.Long(m.Date)}";
        meeting["meetingState"] = m.Shows == DocumentKind.Minutes ? "durchgeführt" : "eingeladen";
        meeting["cancelled"] = false;
        // Without a known hour OParl still wants an instant: midnight, and an extension that says that only the day is known.
        meeting["start"] = Local(m.Date, m.StartTime ?? default);
        if (m.StartTime is null) meeting["kkr:startDayOnly"] = true;
        if (m.EndTime is { } end) meeting["end"] = Local(m.Date, end);
        if (m.Location is not null) meeting["location"] = Location(m, inside: true);
        meeting["organization"] = new[] { Id("organizations", key.Slug) };
        meeting["participant"] = m.Attendees.Where(a => a.Status == AttendeeStatus.Present).OrderBy(a => a.Position).Select(a => Id("persons", a.Person.Slug)).Distinct().ToList();
        foreach (var version in Shown(m)) meeting[version.Kind == DocumentKind.Minutes ? "resultsProtocol" : "invitation"] = File(m, version, inside: true);
        if (!inside) meeting["agendaItem"] = m.Items.OrderBy(i => i.Position).Select(i => AgendaItem(m, i, inside: true)).ToList();
        meeting["kkr:isApproved"] = m.IsApproved;
        meeting["kkr:version"] = m.Version;
        meeting["kkr:attendance"] = m.Attendees.OrderBy(a => a.Position).Select(a => new Dictionary<string, object?>
        {
            ["person"] = Id("persons", a.Person.Slug),
            ["name"] = a.NameAsWritten,
            ["status"] = Naming.Word(a.Status),
            ["party"] = a.Party,
            ["municipality"] = a.MunicipalityCode,
            ["title"] = a.Title,
            ["substituteFor"] = a.SubstituteFor is null ? null : a.SubstituteForPerson is { } absent ? Id("persons", absent.Slug) : a.SubstituteFor,
            ["actingFor"] = a.ActingFor,
            ["minuteTaker"] = a.IsMinuteTaker ? true : null,
            ["fromItem"] = a.FromItem,
            ["toItem"] = a.ToItem,
        }).Select(Trim).ToList();
        meeting["web"] = address;
        return Trim(meeting);
    }

    public Dictionary<string, object?> AgendaItem(PublishedMeeting m, PublishedItem i, bool inside = false)
    {
        var id = Id("agenda-items", m.Council.Slug, Urls.Date(m.Date), i.Number);
        if (m.WithdrawnAt is not null) return Deleted("AgendaItem", id, m);
        var item = Head("AgendaItem", id, m);
        if (!inside) item["meeting"] = Id("meetings", m.Council.Slug, Urls.Date(m.Date));
        item["number"] = i.Number;
        item["order"] = i.Position;
        item["name"] = i.Title;
        item["public"] = !i.IsClosed;
        item["web"] = origin + Urls.Item(m.Council.Slug, m.Date, i.Number);
        if (i.IsClosed) return item;
        item["consultation"] = Id("consultations", m.Council.Slug, Urls.Date(m.Date), i.Number);
        if (i.DecisionText is not null)
        {
            item["result"] = Danish.Word(i.Outcome);
            item["resolutionText"] = i.DecisionText;
        }
        item["auxiliaryFile"] = i.Attachments.OrderBy(a => a.Position).Select(a => File(m, i, a, inside: true)).ToList();
        item["kkr:outcome"] = Naming.Word(i.Outcome);
        item["kkr:alsoOutcomes"] = i.AlsoOutcomes.Select(Naming.Word).ToList();
        item["kkr:asRecommended"] = i.AsRecommended;
        item["kkr:resolvedText"] = i.ResolvedText;
        item["kkr:appointment"] = i.Appointments.OrderBy(a => a.Position).Select(a => Trim(new()
        {
            ["person"] = Id("persons", a.Person.Slug),
            ["name"] = a.NameAsWritten,
            ["body"] = a.Body,
            ["action"] = Naming.Word(a.Action),
            ["substitute"] = a.IsSubstitute ? true : null,
            ["post"] = a.Seat,
            ["startDate"] = a.From is { } from ? Urls.Date(from) : null,
            ["endDate"] = a.To is { } to ? Urls.Date(to) : null,
            ["replaces"] = a.Replaces is null ? null : a.ReplacesPerson is { } before ? Id("persons", before.Slug) : a.Replaces,
        })).ToList();
        item["kkr:deadline"] = i.Deadlines.OrderBy(d => d.Date).Select(d => new Dictionary<string, object?> { ["date"] = Urls.Date(d.Date), ["text"] = d.Text }).ToList();
        item["kkr:source"] = i.FirstLine is null ? null : new Dictionary<string, object?> { ["firstLine"] = i.FirstLine, ["lastLine"] = i.LastLine, ["document"] = $"{origin}/api/v1/meetings/{m.Council.Slug}/{Urls.Date(m.Date)}/v{m.Version}" };
        return Trim(item);
    }

    public Dictionary<string, object?> Paper(PublishedMeeting m, PublishedItem i)
    {
        var id = Id("papers", m.Council.Slug, Urls.Date(m.Date), i.Number);
        if (m.WithdrawnAt is not null) return Deleted("Paper", id, m);
        var paper = Head("Paper", id, m);
        paper["body"] = Id("bodies", m.Council.Slug);
        paper["name"] = i.Title;
        paper["reference"] = i.CaseNumber;
        paper["date"] = Urls.Date(m.Date);
        paper["paperType"] = "Dagsordenspunkt";
        paper["auxiliaryFile"] = i.Attachments.OrderBy(a => a.Position).Select(a => File(m, i, a, inside: true)).ToList();
        paper["underDirectionOf"] = new[] { Id("organizations", m.Council.Slug) };
        paper["consultation"] = new[] { Consultation(m, i, inside: true) };
        paper["kkr:text"] = i.Parts.OrderBy(p => p.Position).Where(p => p.Kind != PartKind.Decision).Select(p => Trim(new() { ["kind"] = Naming.Word(p.Kind), ["heading"] = p.Heading, ["markdown"] = p.Markdown })).ToList();
        paper["web"] = origin + Urls.Item(m.Council.Slug, m.Date, i.Number);
        return Trim(paper);
    }

    public Dictionary<string, object?> Consultation(PublishedMeeting m, PublishedItem i, bool inside = false)
    {
        var key = (m.Council.Slug, Urls.Date(m.Date));
        var consultation = Head("Consultation", Id("consultations", key.Slug, key.Item2, i.Number), m);
        if (!inside) consultation["paper"] = Id("papers", key.Slug, key.Item2, i.Number);
        consultation["agendaItem"] = Id("agenda-items", key.Slug, key.Item2, i.Number);
        consultation["meeting"] = Id("meetings", key.Slug, key.Item2);
        consultation["organization"] = new[] { Id("organizations", key.Slug) };
        consultation["authoritative"] = m.Shows == DocumentKind.Minutes;
        return consultation;
    }

    public Dictionary<string, object?> Person(PublishedPerson p, IReadOnlyList<OParlMembership> memberships) => Trim(new()
    {
        ["id"] = Id("persons", p.Slug),
        ["type"] = Schema + "Person",
        ["body"] = memberships.Count > 0 ? Id("bodies", memberships[^1].Council) : null,
        ["name"] = p.Name,
        ["membership"] = memberships.Select(m => Membership(m, inside: true)).ToList(),
        ["created"] = memberships.Count > 0 ? Utc(memberships.Min(m => m.Created)) : null,
        ["modified"] = memberships.Count > 0 ? Utc(memberships.Max(m => m.Modified)) : null,
        ["kkr:party"] = p.Party,
        ["kkr:municipality"] = p.MunicipalityCode,
        ["kkr:alias"] = p.Aliases.Length > 0 ? p.Aliases : null,
        ["web"] = origin + Urls.Person(p.Slug),
    });

    /// <summary>From the first to the last meeting at which the record has the person; neither is an oath of office.</summary>
    public Dictionary<string, object?> Membership(OParlMembership m, bool inside = false)
    {
        var membership = new Dictionary<string, object?> { ["id"] = Id("memberships", m.Council, m.Person), ["type"] = Schema + "Membership", ["created"] = Utc(m.Created), ["modified"] = Utc(m.Modified) };
        if (!inside) membership["person"] = Id("persons", m.Person);
        membership["organization"] = Id("organizations", m.Council);
        membership["role"] = m.IsMember ? "Medlem" : "Suppleant eller gæst";
        membership["votingRight"] = m.IsMember;
        membership["kkr:firstMeeting"] = Urls.Date(m.First);
        membership["kkr:lastMeeting"] = Urls.Date(m.Last);
        return membership;
    }

    public Dictionary<string, object?> File(PublishedMeeting m, PublishedVersion v, bool inside = false)
    {
        var file = new Dictionary<string, object?>
        {
            ["id"] = Id("files", m.Council.Slug, Urls.Date(m.Date), $"v{v.Number}"),
            ["type"] = Schema + "File",
            ["name"] = $"{(v.Kind == DocumentKind.Minutes ? "Referat" : "Dagsorden")}, version {v.Number}",
            ["fileName"] = $"{m.Council.Slug}-{Urls.Date(m.Date)}-v{v.Number}.json",
            ["mimeType"] = "application/json",
            ["date"] = Urls.Date(DateOnly.FromDateTime(v.ReleasedAt)),
            ["created"] = Utc(v.ReleasedAt),
            ["modified"] = Utc(v.ReleasedAt),
            ["accessUrl"] = $"{origin}/api/v1/meetings/{m.Council.Slug}/{Urls.Date(m.Date)}/v{v.Number}",
            ["web"] = origin + Urls.Version(m.Council.Slug, m.Date, v.Number),
            ["kkr:sha256"] = v.Hash,
            ["kkr:note"] = v.Note,
        };
        if (!inside) file["meeting"] = new[] { Id("meetings", m.Council.Slug, Urls.Date(m.Date)) };
        return Trim(file);
    }

    public Dictionary<string, object?> File(PublishedMeeting m, PublishedItem i, PublishedAttachment a, bool inside = false)
    {
        var page = origin + Urls.Item(m.Council.Slug, m.Date, i.Number);
        var file = Head("File", Id("files", m.Council.Slug, Urls.Date(m.Date), i.Number, a.Position.ToString(Invariant)), m);
        file["name"] = a.Title;
        // OParl wants an address; where the archive doesn't hold the file that is the item which names it.
        var held = a is { FileId: { } id, FileName: { } name } ? origin + Urls.File(id, name) : null;
        file["accessUrl"] = held ?? a.Url ?? page;
        if (held is not null) (file["downloadUrl"], file["fileName"], file["mimeType"], file["size"], file["kkr:sha256"]) = (held, a.FileName, a.MediaType, a.Size, a.Sha256);
        else if (a.Url is null) file["kkr:held"] = false;
        if (!inside)
        {
            file["agendaItem"] = new[] { Id("agenda-items", m.Council.Slug, Urls.Date(m.Date), i.Number) };
            file["paper"] = new[] { Id("papers", m.Council.Slug, Urls.Date(m.Date), i.Number) };
        }
        file["web"] = page;
        return file;
    }

    public Dictionary<string, object?> Location(PublishedMeeting m, bool inside = false)
    {
        var location = Head("Location", Id("locations", m.Council.Slug, Urls.Date(m.Date)), m);
        location["description"] = m.Location;
        if (!inside) location["meetings"] = new[] { Id("meetings", m.Council.Slug, Urls.Date(m.Date)) };
        return location;
    }

    private static Dictionary<string, object?> Head(string type, string id, PublishedMeeting m) => new() { ["id"] = id, ["type"] = Schema + type, ["created"] = Utc(Created(m)), ["modified"] = Utc(m.ModifiedAt) };

    // What was withdrawn stays as a mark that names nothing of what stood in it.
    private static Dictionary<string, object?> Deleted(string type, string id, PublishedMeeting m, params ReadOnlySpan<(string Key, object? Value)> more)
    {
        var mark = Head(type, id, m);
        mark["deleted"] = true;
        foreach (var (key, value) in more) mark[key] = value;
        return mark;
    }

    /// <summary>The versions since the last withdrawal, if there was one.</summary>
    public static IEnumerable<PublishedVersion> Shown(PublishedMeeting m)
    {
        var withdrawn = m.Versions.Where(v => v.Release == ReleaseKind.Withdrawal).Select(v => v.Number).DefaultIfEmpty(0).Max();
        return m.Versions.Where(v => v.Number > withdrawn).OrderBy(v => v.Number);
    }

    private static DateTime Created(PublishedMeeting m) => m.Versions.Count > 0 ? m.Versions.Min(v => v.ReleasedAt) : m.ModifiedAt;

    private static Dictionary<string, object?> Trim(Dictionary<string, object?> value)
    {
        foreach (var key in value.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList()) value.Remove(key);
        return value;
    }

    private static readonly IFormatProvider Invariant = global::System.Globalization.CultureInfo.InvariantCulture;

    private static string Utc(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", Invariant);

    private static string Local(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, Danish.Zone.GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", Invariant);
    }
}
