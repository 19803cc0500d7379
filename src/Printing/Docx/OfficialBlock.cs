using DocumentFormat.OpenXml;

namespace Mingtang.Printing.Docx;

/// <summary>A piece that only the layout of official papers has; it presses itself.</summary>
internal abstract record OfficialBlock : Block
{
    internal abstract IEnumerable<OpenXmlElement> Elements(PageLayout layout);
}
