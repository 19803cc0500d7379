using System.IO.Compression;
using System.Text;
using System.Xml;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

/// <summary>What an office package would fetch or unpack when somebody opens it: remote templates and objects, packed programs.</summary>
internal static class OfficeParts
{
    private const int MostRelations = 4 << 20;
    private const int MostObject = 32 << 20;

    private static readonly string[] Fetched = ["attachedTemplate", "oleObject", "frame", "subDocument", "mailMergeSource", "package"];

    private static readonly byte[] Packed = Encoding.Unicode.GetBytes("Ole10Native");

    public static Refusal? Against(ZipArchive archive)
    {
        foreach (var entry in archive.Entries)
            if (entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && Fetches(entry))
                return FileRefusals.RemotePart;
            else if (entry.FullName.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && entry.FullName.Contains("embeddings/", StringComparison.OrdinalIgnoreCase) && Packs(entry))
                return FileRefusals.Embedded;
        return null;
    }

    private static bool Fetches(ZipArchiveEntry relations)
    {
        if (relations.Length > MostRelations)
            return true;
        try
        {
            using var xml = XmlReader.Create(relations.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") == "External"
                    && xml.GetAttribute("Type")?.Split('/')[^1] is { } kind && Fetched.Contains(kind))
                    return true;
        }
        catch (XmlException)
        {
            // Not readable to us; who opens it will not be readable to either.
        }
        return false;
    }

    /// <summary>A packer's object holds any file; an equation's or a chart's does not.</summary>
    private static bool Packs(ZipArchiveEntry entry)
    {
        if (entry.Length > MostObject)
            return true;
        using var content = entry.Open();
        var bytes = new byte[entry.Length];
        var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes.AsSpan(0, read).IndexOf(Packed) >= 0 || bytes.AsSpan(0, read) is [0x4D, 0x5A, ..];
    }
}
