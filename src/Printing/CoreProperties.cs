using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Mingtang.Printing;

internal static class CoreProperties
{
    /// <summary>Only a title: author and time of writing would make equal papers differ.</summary>
    internal static void Write(OpenXmlPart part, string title)
    {
        using var xml = XmlWriter.Create(part.GetStream(FileMode.Create));
        xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", PlainText.ForXml(title));
        xml.WriteElementString("dc", "language", "http://purl.org/dc/elements/1.1/", "zh-CN");
        xml.WriteEndElement();
    }
}
