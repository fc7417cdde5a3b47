namespace KkrPortal.Web.Features.Meetings;

/// <summary>Meetings and items in the vocabulary of schema.org, for search engines.</summary>
internal static class SchemaOrg
{
    public static Dictionary<string, object?> Event(MeetingView meeting) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Event",
        ["name"] = $"{MeetingWords.Name(meeting.Kind)} i {meeting.CouncilName}",
        ["startDate"] = Urls.Date(meeting.Date) + (meeting.Start is { } start ? $"T{start:HH\\:mm}" : ""),
        ["inLanguage"] = "da",
        ["organizer"] = new Dictionary<string, object?> { ["@type"] = "GovernmentOrganization", ["name"] = meeting.CouncilName },
        ["location"] = meeting.Location is { } place ? new Dictionary<string, object?> { ["@type"] = "Place", ["name"] = place } : null,
    };

    public static Dictionary<string, object?> Report(ItemView item) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Report",
        ["name"] = item.Title,
        ["reportNumber"] = item.Number,
        ["datePublished"] = item.ReleasedAt is { } released ? released.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
        ["inLanguage"] = "da",
        ["author"] = new Dictionary<string, object?> { ["@type"] = "GovernmentOrganization", ["name"] = item.CouncilName },
    };
}
