using System.Globalization;
using System.Text;
using System.Xml;
using Mingtang.Foundation.Publishing;

namespace Mingtang.Portal.Feeds;

/// <summary>A list of public items as Atom (RFC 4287). An entry's id never changes, also when its address does.</summary>
internal sealed class AtomFeed(Uri site, string title, string self)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public byte[] Write(IReadOnlyList<PublicLine> lines, DateTime whenEmpty)
    {
        using var target = new MemoryStream();
        using (var xml = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            Head(xml, lines.Count > 0 ? lines.Max(line => line.ChangedAt) : whenEmpty);
            foreach (var line in lines)
                Entry(xml, line);
            xml.WriteEndElement();
        }
        return target.ToArray();
    }

    private void Head(XmlWriter xml, DateTime updated)
    {
        xml.WriteElementString("title", title);
        xml.WriteElementString("id", new Uri(site, self).AbsoluteUri);
        xml.WriteElementString("updated", Moment(updated));
        Link(xml, "self", self, "application/atom+xml");
        Link(xml, "alternate", "/portal", "text/html");
    }

    private void Entry(XmlWriter xml, PublicLine line)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("title", Clean(line.Title));
        xml.WriteElementString("id", $"tag:{site.Host},2026:{Uri.EscapeDataString(line.Item.ToString())}");
        xml.WriteElementString("published", Moment(line.PublishedAt));
        xml.WriteElementString("updated", Moment(line.ChangedAt < line.PublishedAt ? line.PublishedAt : line.ChangedAt));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", line.AgencyName ?? title);
        xml.WriteEndElement();
        xml.WriteStartElement("category");
        xml.WriteAttributeString("term", line.KindTitle);
        xml.WriteEndElement();
        xml.WriteElementString("summary", Clean(line.Lead));
        Link(xml, "alternate", line.Url, "text/html");
        xml.WriteEndElement();
    }

    private void Link(XmlWriter xml, string relation, string path, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", new Uri(site, path).AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Characters XML cannot hold are left out rather than failing the whole feed.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(IsWritable));

    private static bool IsWritable(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
