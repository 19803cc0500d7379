using System.IO.Compression;

namespace Mingtang.Printing;

/// <summary>Office packages carry the minute they were written in; packed again at a fixed time, equal papers have equal digests.</summary>
internal static class FixedPackage
{
    /// <summary>The first moment a zip can name.</summary>
    internal static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static byte[] Repack(MemoryStream written)
    {
        using var source = new ZipArchive(new MemoryStream(written.ToArray()), ZipArchiveMode.Read);
        using var packed = new MemoryStream();
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            // [Content_Types].xml sorts first, which is where readers look for it.
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                using var content = entry.Open();
                Add(target, entry.FullName, content);
            }

        return packed.ToArray();
    }

    internal static void Add(ZipArchive target, string name, Stream content)
    {
        var entry = target.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Moment;
        entry.ExternalAttributes = 0;
        using var place = entry.Open();
        content.CopyTo(place);
    }
}
