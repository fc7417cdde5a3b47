using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using KkrPortal.Data;

namespace KkrPortal.Web;

/// <summary>A decision, or with no number a meeting: its agenda is out, or its documents were withdrawn.</summary>
public sealed record FeedEntry(string CouncilSlug, string CouncilName, DateOnly Date, string? Number, string Title, Outcome? Outcome, string? Text, string? Resolved, DateTime ModifiedAt);

/// <param name="Page">Path of the page that shows the same.</param>
public sealed record Feed(string Title, string Page, IReadOnlyList<FeedEntry> Entries);

/// <summary>Writes Atom.</summary>
public static class AtomFeed
{
    // https://www.rfc-editor.org/rfc/rfc4287
    public static IResult Answer(HttpContext context, Feed feed)
    {
        var origin = SiteAddress.Of(context);
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            xml.WriteAttributeString("xml", "lang", null, "da");
            xml.WriteElementString("id", origin + context.Request.Path + context.Request.QueryString);
            xml.WriteElementString("title", feed.Title);
            xml.WriteStartElement("author");
            xml.WriteElementString("name", "KKR Portal");
            xml.WriteEndElement();
            xml.WriteElementString("updated", Instant(feed.Entries.Count == 0 ? DateTime.UnixEpoch : feed.Entries.Max(entry => entry.ModifiedAt)));
            Link(xml, "self", origin + context.Request.Path + context.Request.QueryString, "application/atom+xml");
            Link(xml, "alternate", origin + feed.Page, "text/html");
            foreach (var entry in feed.Entries) Entry(xml, origin, entry);
            xml.WriteEndElement();
        }
        return Results.Bytes(stream.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void Entry(XmlWriter xml, string origin, FeedEntry entry)
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
        xml.WriteString(Clean($"<p>{WebUtility.HtmlEncode(entry.CouncilName)}, {Danish.Long(entry.Date)}{(entry.Outcome is { } o ? $". {Danish.Word(o)}." : ".")}</p>{MarkdownText.ToHtml(entry.Text)}{resolved}"));
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

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Marks that XML can't carry at all, such as a form feed out of a PDF.
    private static string Clean(string text) => text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : new([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);
}
