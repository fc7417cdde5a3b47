using System.Text;
using System.Xml;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.OpenData;

internal static class Feeds
{
    public static void Map(RouteGroupBuilder open)
    {
        open.MapGet("/feeds/{council}.atom", async (string council, HttpContext context, ReadNews news) =>
            await news.ExecuteAsync(council == "alle" ? null : council, null, context.RequestAborted) is { } read ? Atom(context, read) : OpenAnswers.NotFound("There is no such council.")).ExcludeFromDescription();
        open.MapGet("/feeds/person/{slug}.atom", async (string slug, HttpContext context, ReadNews news) =>
            await news.ExecuteAsync(null, slug, context.RequestAborted) is { } read ? Atom(context, read) : await OpenAnswers.MovedOrNotFoundAsync(context, PublishedRedirect.Person, slug, Urls.PersonFeed, "There is no such person.")).ExcludeFromDescription();
        open.MapGet("/feeds/emne/{slug}.atom", async (string slug, HttpContext context, ReadNews news) =>
            await news.MatterAsync(slug, context.RequestAborted) is { } read ? Atom(context, read) : await OpenAnswers.MovedOrNotFoundAsync(context, PublishedRedirect.Matter, slug, Urls.MatterFeed, "There is no such matter.")).ExcludeFromDescription();
        open.MapGet("/feeds/{council}.ics", async (string council, HttpContext context, ReadCalendar calendar) =>
            await calendar.ExecuteAsync(council == "alle" ? null : council, SiteAddress.Of(context), context.RequestAborted) is { } text ? Results.Text(text, ICalendar.ContentType) : OpenAnswers.NotFound("There is no such council.")).ExcludeFromDescription();
    }

    // https://www.rfc-editor.org/rfc/rfc4287
    private static IResult Atom(HttpContext context, News news)
    {
        var origin = SiteAddress.Of(context);
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            xml.WriteAttributeString("xml", "lang", null, "da");
            xml.WriteElementString("id", origin + context.Request.Path);
            xml.WriteElementString("title", news.Title);
            xml.WriteStartElement("author");
            xml.WriteElementString("name", "KKR Portal");
            xml.WriteEndElement();
            xml.WriteElementString("updated", Instant(news.Entries.Count == 0 ? DateTime.UnixEpoch : news.Entries.Max(entry => entry.ModifiedAt)));
            Link(xml, "self", origin + context.Request.Path, "application/atom+xml");
            Link(xml, "alternate", origin + news.Page, "text/html");
            foreach (var entry in news.Entries) Entry(xml, origin, entry);
            xml.WriteEndElement();
        }
        return Results.Bytes(stream.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void Entry(XmlWriter xml, string origin, NewsEntry entry)
    {
        var address = origin + (entry.Number is null ? Urls.Meeting(entry.CouncilSlug, entry.Date) : Urls.Item(entry.CouncilSlug, entry.Date, entry.Number));
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", address);
        xml.WriteElementString("title", Clean(entry.Number is null ? entry.Title : $"{entry.Number} {entry.Title}"));
        xml.WriteElementString("updated", Instant(entry.ModifiedAt));
        xml.WriteElementString("published", Instant(entry.Date.ToDateTime(default)));
        Link(xml, "alternate", address, "text/html");
        xml.WriteStartElement("author");
        xml.WriteElementString("name", entry.CouncilName);
        xml.WriteEndElement();
        if (entry.Outcome is { } outcome)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", Naming.Word(outcome));
            xml.WriteAttributeString("label", Danish.Word(outcome));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        var resolved = entry.Resolved is null ? "" : $"<p>Den godkendte indstilling:</p><blockquote>{MarkdownText.ToHtml(entry.Resolved)}</blockquote>";
        xml.WriteString(Clean($"<p>{System.Net.WebUtility.HtmlEncode(entry.CouncilName)}, {Danish.Long(entry.Date)}{(entry.Outcome is { } o ? $". {Danish.Word(o)}." : ".")}</p>{MarkdownText.ToHtml(entry.Text)}{resolved}"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    // Marks that XML can't carry at all, such as a form feed out of a PDF.
    private static string Clean(string text) => text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : new([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);
}
