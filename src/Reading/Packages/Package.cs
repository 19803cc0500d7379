using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Mingtang.Reading.Packages;

/// <summary>A zip of XML parts (docx, xlsx), opened under the limits: whatever its directory claims, only what comes out is counted.</summary>
internal sealed class Package : IDisposable
{
    private const long RatioFloor = 32L << 20;

    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipArchive archive;
    private readonly ReadingLimits limits;
    private readonly long packed;
    private long unpacked;

    private Package(ZipArchive archive, long packed, ReadingLimits limits)
    {
        (this.archive, this.packed, this.limits) = (archive, packed, limits);
        foreach (var entry in archive.Entries)
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public IEnumerable<string> Names => entries.Keys;

    /// <param name="names">How entries are named that do not say so themselves.</param>
    public static Package Open(byte[] bytes, ReadingLimits limits, Encoding? names = null)
    {
        // Counted on the bytes, because the archive builds every entry of its directory before it can be asked how many there are.
        if (bytes.AsSpan().Count("PK\x01\x02"u8) > limits.Entries)
            throw new StopReading(Refusals.TooManyEntries);
        return new(new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read, leaveOpen: false, names), bytes.Length, limits);
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>Null where the package has no such part.</summary>
    /// <param name="pace">Made for as many bytes as the part says it holds, and told of those that came.</param>
    public XmlReader? OpenXml(string? name, Func<long, ReadingPace>? pace = null)
    {
        if (name is null || !entries.TryGetValue(name, out var entry))
            return null;
        return entry.IsEncrypted
            ? throw new StopReading(Refusals.Encrypted)
            : SafeXml.Open(new CountedStream(entry.Open(), Counting(pace?.Invoke(entry.Length)), limits.Characters));
    }

    private Action<int> Counting(ReadingPace? pace)
    {
        if (pace is null)
            return Count;
        var read = 0L;
        return bytes =>
        {
            Count(bytes);
            pace.At(read += bytes);
        };
    }

    /// <summary>A part as it is, or null where there is none or it is larger.</summary>
    public byte[]? Bytes(string name, int most)
    {
        if (!entries.TryGetValue(name, out var entry) || entry.IsEncrypted)
            return null;
        using var part = entry.Open();
        var content = new MemoryStream();
        var piece = new byte[81920];
        for (var read = part.Read(piece); read > 0; read = part.Read(piece))
        {
            Count(read);
            if (content.Length + read > most)
                return null;
            content.Write(piece, 0, read);
        }
        return content.ToArray();
    }

    /// <summary>Never those of another place: external targets are left out, so nothing can be fetched.</summary>
    public IReadOnlyList<Relationship> Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        using var xml = OpenXml($"{part[..slash]}_rels/{part[slash..]}.rels");
        var found = new List<Relationship>();
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External")
                found.Add(new(
                    xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Resolve(part[..slash], xml.GetAttribute("Target") ?? "")));
        return found;
    }

    /// <summary>Of an OpenDocument file, by its first entry.</summary>
    public bool IsSpreadsheet()
    {
        using var kind = new StreamReader(entries["mimetype"].Open());
        var head = new char[128];
        return new string(head, 0, kind.ReadBlock(head)).Contains("spreadsheet", StringComparison.Ordinal);
    }

    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (step is not ("." or ".."))
                parts.Add(step);
        return string.Join('/', parts);
    }

    private void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked > limits.UnpackedBytes || (unpacked > RatioFloor && unpacked / limits.UnpackedRatio > packed))
            throw new StopReading(Refusals.UnpacksTooLarge);
    }
}

internal sealed record Relationship(string Id, string Type, string Target)
{
    /// <summary>By the last word, which the transitional and the strict form of the standard share.</summary>
    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
}
