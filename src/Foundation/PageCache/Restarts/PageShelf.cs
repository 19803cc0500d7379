using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>What pages on the shelf were made of. All of it must still be so, or they are waste paper.</summary>
/// <param name="Program">Which program under which settings (<see cref="ProgramStamp"/>).</param>
/// <param name="Log">The end of the audit log (<see cref="LogHead"/>).</param>
/// <param name="Day">In Beijing, on the clock of the house.</param>
internal sealed record ShelfStamp(string Program, string Log, DateOnly Day);

/// <summary>
/// Pages laid aside while the house stands and when it closes, in one file of the data folder. The file is replaced whole, ends with a digest of
/// itself, and is good for half a day.
/// </summary>
internal sealed class PageShelf
{
    private const string Kind = "mingtang pages 1";
    private const int DigestLength = 32;

    /// <summary>By the machine's clock, and over with the day in Beijing. What changes without an act does not change while the house is closed.</summary>
    private static readonly TimeSpan Good = TimeSpan.FromHours(12);

    private readonly Dictionary<PageKey, KeptPage> pages;

    private PageShelf(ShelfStamp stamp, Dictionary<PageKey, KeptPage> pages) => (Stamp, this.pages) = (stamp, pages);

    public ShelfStamp Stamp { get; }

    public IReadOnlyCollection<PageKey> Keys => pages.Keys;

    public bool TryFind(in PageKey key, [NotNullWhen(true)] out KeptPage? page) => pages.TryGetValue(key, out page);

    public static string FileIn(string dataFolder) => Path.Combine(dataFolder, "kept-pages");

    public static void Write(string file, ShelfStamp stamp, IReadOnlyCollection<KeyValuePair<PageKey, KeptPage>> pages)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Kind);
            writer.Write(stamp.Program);
            writer.Write(stamp.Log);
            writer.Write(stamp.Day.DayNumber);
            writer.Write(pages.Count);
            foreach (var (key, page) in pages)
                Write(writer, key, page);
        }
        content.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        var fresh = file + ".new";
        File.WriteAllBytes(fresh, content.ToArray());
        File.Move(fresh, file, overwrite: true);
    }

    /// <summary>Null where there is none, it is old, or it is not as it was written.</summary>
    public static PageShelf? Read(string file) =>
        TimeProvider.System.GetUtcNow() - File.GetLastWriteTimeUtc(file) is var age && age <= Good && age >= TimeSpan.Zero ? ReadAnyAge(file) : null;

    /// <summary>Which pages people asked for, however old: whoever makes them anew need not believe them.</summary>
    public static IEnumerable<PageKey> KeysIn(string file) => ReadAnyAge(file)?.Keys ?? [];

    private static PageShelf? ReadAnyAge(string file)
    {
        try
        {
            if (!File.Exists(file))
                return null;
            var content = File.ReadAllBytes(file);
            return content.Length > DigestLength && SHA256.HashData(content.AsSpan(0, content.Length - DigestLength)).AsSpan().SequenceEqual(content.AsSpan(content.Length - DigestLength))
                ? Read(new BinaryReader(new MemoryStream(content), Encoding.UTF8))
                : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    private static PageShelf? Read(BinaryReader reader)
    {
        if (reader.ReadString() != Kind)
            return null;
        var stamp = new ShelfStamp(reader.ReadString(), reader.ReadString(), DateOnly.FromDayNumber(reader.ReadInt32()));
        var pages = new Dictionary<PageKey, KeptPage>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var key = new PageKey(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString());
            var headers = new KeyValuePair<string, StringValues>[reader.ReadInt32()];
            for (var i = 0; i < headers.Length; i++)
                headers[i] = new(reader.ReadString(), reader.ReadString());
            pages[key] = new(reader.ReadBytes(reader.ReadInt32()), headers, default);
        }
        return new(stamp, pages);
    }

    private static void Write(BinaryWriter writer, PageKey key, KeptPage page)
    {
        foreach (var part in (ReadOnlySpan<string>)[key.Target, key.Scheme, key.Host, key.Forwarded, key.Look])
            writer.Write(part);
        writer.Write(page.Headers.Length);
        foreach (var (name, value) in page.Headers)
        {
            writer.Write(name);
            writer.Write(value.ToString());
        }
        writer.Write(page.Body.Length);
        writer.Write(page.Body);
    }
}
