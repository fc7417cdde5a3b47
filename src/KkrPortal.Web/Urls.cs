using System.Globalization;
using KkrPortal.Data;

namespace KkrPortal.Web;

/// <summary>Every address of the portal is made here. Danish, short, permanent.</summary>
public static class Urls
{
    public const string Front = "/";
    public const string Meetings = "/moeder";
    public const string Decisions = "/beslutninger";
    public const string Persons = "/personer";
    public const string Municipalities = "/kommuner";
    public const string Seats = "/udpegninger";
    public const string Deadlines = "/frister";
    public const string Matters = "/emner";
    public const string SinceLast = "/siden-sidst";
    public const string Announced = "/varslet";
    public const string Search = "/soeg";
    public const string FollowSearch = "/soeg/foelg";
    public const string FollowAsked = "/soeg/foelg/sendt";
    public const string FollowStopped = "/soeg/foelg/stoppet";
    public const string About = "/om";
    public const string Accessibility = "/tilgaengelighed";
    public const string OutcomeWords = "/om#udfald";
    public const string PersonalData = "/om#persondata";
    public const string Objection = "/om#indsigelse";
    public const string Write = "/skriv";
    public const string Written = "/skriv/sendt";
    public const string Files = "/bilag";
    public const string OpenData = "/aabne-data";
    public const string SignIn = "/konto";
    public const string SignOut = "/konto/log-ud";
    public const string SignInCode = "/konto/kode";
    public const string Passkey = "/konto/noegle";
    public const string ExternalSignIn = "/konto/ekstern";
    public const string ExternalCallback = "/konto/ekstern/svar";
    public const string ExternalDone = "/konto/ekstern/faerdig";
    public const string MyAccount = "/konto/mig";
    public const string MyCodes = "/konto/mig/koder";
    public const string Workspace = "/arbejde";
    public const string WorkspaceData = "/arbejde/data";
    public const string WorkspaceImport = "/arbejde/import";
    public const string WorkspaceSearches = "/arbejde/soegninger";
    public const string WorkspaceEnquiries = "/arbejde/henvendelser";
    public const string WorkspacePeople = "/arbejde/personer";
    public const string WorkspaceMatters = "/arbejde/emner";
    public const string WorkspaceUsers = "/arbejde/brugere";
    public const string WorkspaceLog = "/arbejde/log";
    public const string WorkspaceFind = "/arbejde/find";
    public const string WorkspacePairs = "/arbejde/personer/ligner";
    public const string WorkspaceMail = "/arbejde/post";
    public const string Members = "/medlem";

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public static string Council(string slug) => $"/raad/{slug}";
    public static string Meeting(string council, DateOnly date) => $"{Meetings}/{council}/{Date(date)}";
    public static string Version(string council, DateOnly date, int version) => $"{Meeting(council, date)}/v{version.ToString(CultureInfo.InvariantCulture)}";
    /// <summary>The newest agenda or minutes of a meeting as a file; <paramref name="format"/> is "pdf" or "docx".</summary>
    public static string DocumentFile(string council, DateOnly date, DocumentKind kind, string format) => $"{Meeting(council, date)}/{(kind == DocumentKind.Minutes ? "referat" : "dagsorden")}.{format}";
    public static string VersionFile(string council, DateOnly date, int version, string format) => $"{Version(council, date, version)}.{format}";
    /// <summary>The extract (udskrift) of one item.</summary>
    public static string ItemFile(string council, DateOnly date, string number, string format) => $"{Item(council, date, number)}.{format}";
    public static string Item(string council, DateOnly date, string number) => $"{Meeting(council, date)}/{number}";
    /// <summary>An attachment that was uploaded. The id says which; the name is for people and their folders.</summary>
    public static string File(long id, string name) => $"{Files}/{id.ToString(CultureInfo.InvariantCulture)}/{Slug.Of(System.IO.Path.GetFileNameWithoutExtension(name))}{Uri.EscapeDataString(System.IO.Path.GetExtension(name).ToLowerInvariant())}";
    public static string Person(string slug) => $"{Persons}/{slug}";
    public static string Municipality(string slug) => $"{Municipalities}/{slug}";
    public static string Matter(string slug) => $"{Matters}/{slug}";
    public static string MattersOf(string? query = null, string? council = null, int page = 1) => WithQuery(Matters, ("q", query), ("raad", council), ("side", page > 1 ? page : null));
    public static string MatterFeed(string slug) => $"/feeds/emne/{slug}.atom";
    public static string MatterData(string slug) => $"/api/v1/matters/{slug}";
    public static string SignInLink(string token) => $"/konto/link/{token}";
    public static string MemberMeeting(string council, DateOnly date, string? item = null) => $"{Members}/moeder/{council}/{Date(date)}{(item is null ? "" : $"#p{item}")}";
    /// <summary>Where the chair reads minutes before they are released.</summary>
    public static string ChairReview(string council, DateOnly date) => $"{Members}/gennemsyn/{council}/{Date(date)}";
    public static string MemberFile(long attachment) => $"{Members}/bilag/{attachment.ToString(CultureInfo.InvariantCulture)}";
    public static string WorkspaceOf(string? council) => WithQuery(Workspace, ("raad", council));
    public static string WorkspaceMeeting(string council, DateOnly date, long? item = null) => WithQuery($"{Workspace}/moeder/{council}/{Date(date)}", ("punkt", item));
    public static string WorkspaceCockpit(string council, DateOnly date, long? item = null) => WithQuery($"{WorkspaceMeeting(council, date)}/moededag", ("punkt", item));
    /// <summary>When and where the meeting is, and where it is called off.</summary>
    public static string WorkspaceTimeAndPlace(string council, DateOnly date) => $"{WorkspaceMeeting(council, date)}/tid-og-sted";
    public static string WorkspaceSection(string council, DateOnly date, long section) => $"{WorkspaceMeeting(council, date)}/afsnit/{section.ToString(CultureInfo.InvariantCulture)}";
    public static string WorkspaceRelease(string council, DateOnly date) => $"{WorkspaceMeeting(council, date)}/frigivelse";
    public static string WorkspaceReview(string council, DateOnly date) => $"{WorkspaceMeeting(council, date)}/gennemgang";
    public static string WorkspaceChanges(string council, DateOnly date) => $"{WorkspaceReview(council, date)}/aendringer";
    public static string WorkspaceHistory(string council, DateOnly date, long? item = null, long? revision = null) =>
        WithQuery($"{WorkspaceMeeting(council, date)}/historik", ("punkt", item), ("udgave", revision));
    public static string WorkspaceMerge(string council, DateOnly date, long draft) => $"{WorkspaceMeeting(council, date)}/saml/{draft.ToString(CultureInfo.InvariantCulture)}";
    /// <summary>What a release would make public now, as a file.</summary>
    public static string WorkspaceDraftFile(string council, DateOnly date, string format) => $"{WorkspaceData}/udkast/{council}/{Date(date)}.{format}";
    public static string WorkspacePerson(long person, string? with = null) => WithQuery($"{WorkspacePeople}/{person.ToString(CultureInfo.InvariantCulture)}", ("med", with));
    public static string WorkspacePeopleOf(string? query, int page = 1) => WithQuery(WorkspacePeople, ("q", query), ("side", page > 1 ? page : null));
    public static string WorkspacePair(long pair) => WithQuery(WorkspacePairs, ("par", pair));
    /// <summary>Two persons side by side whom nobody has asked about.</summary>
    public static string WorkspacePairOf(long person, long other) => WithQuery(WorkspacePairs, ("denne", person), ("anden", other));
    public static string WorkspaceMatter(long matter) => $"{WorkspaceMatters}/{matter.ToString(CultureInfo.InvariantCulture)}";
    public static string WorkspaceFile(long attachment) => $"{WorkspaceData}/bilag/{attachment.ToString(CultureInfo.InvariantCulture)}";

    public static string PersonsOf(string? query = null, string? council = null, string? municipality = null, string? party = null, string? letter = null, int page = 1) =>
        WithQuery(Persons, ("q", query), ("raad", council), ("kommune", municipality), ("parti", party), ("bogstav", letter), ("side", page > 1 ? page : null));

    public const string DecisionFile = "/beslutninger.csv";
    public const string SeatFile = "/udpegninger.csv";
    public const string DeadlineCalendar = "/frister.ics";

    /// <summary>News of one council, or of all.</summary>
    public static string Feed(string? council = null) => $"/feeds/{council ?? "alle"}.atom";
    public static string SeatsOf(DateOnly? day = null, string? council = null, string? bodyOrPerson = null, string path = Seats) =>
        WithQuery(path, ("dato", day is { } d ? Date(d) : null), ("raad", council), ("organ", bodyOrPerson));

    public static string MeetingData(string council, DateOnly date) => $"/api/v1/meetings/{council}/{Date(date)}";
    public static string ItemData(string council, DateOnly date, string number) => $"/api/v1/items/{council}/{Date(date)}/{number}";

    public static string CouncilCalendar(string council) => $"/feeds/{council}.ics";
    public static string DeadlinesOf(string? council = null) => WithQuery(Deadlines, ("raad", council));
    public static string SinceLastOf(string? council = null) => WithQuery(SinceLast, ("raad", council));
    /// <summary>What a council heard from one body, meeting after meeting.</summary>
    public static string SinceLastBody(string council, string body) => $"{SinceLast}/{council}/{body}";
    public static string AnnouncedOf(string? council = null, int page = 1) => WithQuery(Announced, ("raad", council), ("side", page > 1 ? page : null));
    public static string PersonFeed(string slug) => $"/feeds/person/{slug}.atom";
    public static string PersonData(string slug) => $"/api/v1/persons/{slug}";

    /// <summary>The register of decisions, or with <paramref name="path"/> the same as a file.</summary>
    public static string DecisionsOf(string? council = null, Outcome? outcome = null, DateOnly? from = null, DateOnly? to = null, int? year = null, string? municipality = null, string? person = null,
        string? body = null, string? matter = null, string? word = null, bool standing = false, string? sort = null, int page = 1, string path = Decisions) =>
        WithQuery(path, ("raad", council), ("udfald", outcome is { } o ? Naming.Word(o) : null), ("fra", from is { } f ? Date(f) : null), ("til", to is { } t ? Date(t) : null), ("aar", year),
            ("kommune", municipality), ("person", person), ("organ", body), ("emne", matter), ("ord", word), ("faste", standing ? "med" : null), ("sorter", sort), ("side", page > 1 ? page : null));

    public static string MeetingsOf(string? council = null, int? year = null) => WithQuery(Meetings, ("raad", council), ("aar", year));

    public static string SearchFor(string? query, string? council = null, int? year = null, Outcome? outcome = null, string? sort = null, int? page = null, DateOnly? from = null, DateOnly? to = null) =>
        WithQuery(Search, ("q", query), ("raad", council), ("aar", year), ("fra", from is { } f ? Date(f) : null), ("til", to is { } t ? Date(t) : null), ("udfald", outcome is { } o ? Naming.Word(o) : null),
            ("sorter", sort), ("side", page is > 1 ? page : null));

    /// <summary>New hits of a search; <paramref name="search"/> is the search page's address.</summary>
    public static string SearchFeed(string search) => "/feeds/soeg.atom" + search[Search.Length..];
    public static string Follow(string search) => FollowSearch + search[Search.Length..];
    public static string Followed(string token) => $"{FollowSearch}/{token}";
    public static string FollowConfirm(string token) => $"{Followed(token)}/bekraeft";
    public static string FollowStop(string token) => $"{Followed(token)}/stop";

    /// <summary>The form for a letter to the secretariat about a page of the public side.</summary>
    public static string WriteAbout(string path) => WithQuery(Write, ("side", path == Front ? null : path));
    public static string WorkspaceEnquiriesOf(string? council, bool all = false) => WithQuery(WorkspaceEnquiries, ("raad", council), ("vis", all ? "alle" : null));

    /// <summary>An address that a visitor brought along, if it leads into this portal and nowhere else.</summary>
    public static string? Local(string? address) => address is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') ? address : null;

    /// <summary>The path with those of the pairs that have a value, so that an address never says what is not chosen.</summary>
    public static string WithQuery(string path, params ReadOnlySpan<(string Name, object? Value)> pairs)
    {
        var separator = '?';
        foreach (var (name, value) in pairs)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture);
            if (string.IsNullOrEmpty(text)) continue;
            path += $"{separator}{name}={Uri.EscapeDataString(text)}";
            separator = '&';
        }
        return path;
    }
}
