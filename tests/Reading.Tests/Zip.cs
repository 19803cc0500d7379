using System.IO.Compression;
using System.Text;

namespace Mingtang.Reading;

/// <summary>Packages written part by part, so that a test can also write what no program would.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, string Content)[] parts) => Of(parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content))));

    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
                using (var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open())
                    part.Write(content);
        return file.ToArray();
    }

    public static string Relationships(params (string Id, string Kind, string Target)[] all) =>
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + string.Concat(all.Select(one =>
            $"<Relationship Id='{one.Id}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{one.Kind}' Target='{one.Target}'/>"))
        + "</Relationships>";
}
