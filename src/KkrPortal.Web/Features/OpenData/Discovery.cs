using System.Globalization;
using System.Text;
using System.Xml;
using KkrPortal.Data.Published;
using KkrPortal.Web.Features.Operations;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.OpenData;

/// <summary>How search engines and browsers find their way: robots.txt, the sitemap, and the portal's own search as one of the browser's.</summary>
internal static class Discovery
{
    /// <summary>More than this isn't read: https://www.sitemaps.org/protocol.html</summary>
    private const int SitemapLimit = 50_000;

    public static void Map(WebApplication app)
    {
        app.MapGet("/robots.txt", (HttpContext context) => Results.Text(
            $"User-agent: *\nDisallow: {Urls.Workspace}\nDisallow: {Urls.Members}\nDisallow: {Urls.SignIn}\nDisallow: {Urls.Search}?\nDisallow: /api/\nDisallow: /oparl/\nAllow: /\n\nSitemap: {SiteAddress.Of(context)}/sitemap.xml\n",
            "text/plain; charset=utf-8")).ExcludeFromDescription();
        app.MapGet("/opensearch.xml", (HttpContext context) => Results.Text(OpenSearch(SiteAddress.Of(context)), "application/opensearchdescription+xml; charset=utf-8")).ExcludeFromDescription();
        app.MapGet("/sitemap.xml", async (HttpContext context, IDbContextFactory<PublishedDbContext> databases) =>
        {
            await using var database = await databases.CreateDbContextAsync(context.RequestAborted);
            return Results.Text(Sitemap(SiteAddress.Of(context), await PagesAsync(database, context.RequestAborted)), "application/xml; charset=utf-8");
        }).CacheOutput(PublicCache.Policy).ExcludeFromDescription();
    }

    private static async Task<List<(string Path, DateTime? Changed)>> PagesAsync(PublishedDbContext database, CancellationToken ct)
    {
        var pages = new List<(string, DateTime?)>(new[] { Urls.Front, Urls.Meetings, Urls.Decisions, Urls.Matters, Urls.Seats, Urls.Persons, Urls.Municipalities, Urls.Deadlines, Urls.SinceLast, Urls.Announced, Urls.OpenData, Urls.About, Urls.Accessibility }.Select(path => (path, (DateTime?)null)));
        pages.AddRange((await database.Councils.Select(c => c.Slug).ToListAsync(ct)).Select(slug => (Urls.Council(slug), (DateTime?)null)));
        var meetings = await database.Meetings.Where(m => m.WithdrawnAt == null).OrderByDescending(m => m.Date).Select(m => new { m.Council.Slug, m.Date, m.ModifiedAt }).ToListAsync(ct);
        pages.AddRange(meetings.Select(m => (Urls.Meeting(m.Slug, m.Date), (DateTime?)m.ModifiedAt)));
        pages.AddRange((await database.Municipalities.Select(m => m.Slug).ToListAsync(ct)).Select(slug => (Urls.Municipality(slug), (DateTime?)null)));
        pages.AddRange((await database.Persons.Where(p => !p.NoIndex).Select(p => p.Slug).ToListAsync(ct)).Select(slug => (Urls.Person(slug), (DateTime?)null)));
        pages.AddRange((await database.Matters.Select(m => new { m.Slug, m.ModifiedAt }).ToListAsync(ct)).Select(m => (Urls.Matter(m.Slug), (DateTime?)m.ModifiedAt)));
        var items = await database.Items.Where(i => !i.IsClosed && i.Meeting.WithdrawnAt == null).OrderByDescending(i => i.Date).Take(SitemapLimit)
            .Select(i => new { i.Meeting.Council.Slug, i.Date, i.Number, i.Meeting.ModifiedAt }).ToListAsync(ct);
        pages.AddRange(items.Select(i => (Urls.Item(i.Slug, i.Date, i.Number), (DateTime?)i.ModifiedAt)));
        return pages;
    }

    private static string Sitemap(string origin, IEnumerable<(string Path, DateTime? Changed)> pages)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var (path, changed) in pages.Take(SitemapLimit))
        {
            text.Append("<url><loc>").Append(System.Security.SecurityElement.Escape(origin + path)).Append("</loc>");
            if (changed is { } at) text.Append("<lastmod>").Append(at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)).Append("</lastmod>");
            text.Append("</url>\n");
        }
        return text.Append("</urlset>\n").ToString();
    }

    private static string OpenSearch(string origin)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true }))
        {
            xml.WriteStartElement("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/");
            xml.WriteElementString("ShortName", "KKR Portal");
            xml.WriteElementString("Description", "Søg i referater og beslutninger fra de fem kommunekontaktråd");
            xml.WriteElementString("Language", "da-DK");
            xml.WriteElementString("InputEncoding", "UTF-8");
            xml.WriteStartElement("Image");
            xml.WriteAttributeString("type", "image/svg+xml");
            xml.WriteString($"{origin}/favicon.svg");
            xml.WriteEndElement();
            xml.WriteStartElement("Url");
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", $"{origin}{Urls.Search}?q={{searchTerms}}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text;
    }
}
