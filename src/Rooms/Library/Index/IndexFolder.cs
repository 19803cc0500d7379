using System.Globalization;
using System.Text.Json;
using Mingtang.Search;

namespace Mingtang.Library.Index;

/// <summary>
/// Where a node keeps its index: <c>index/node-1/0003</c> under the data folder. A process takes the first node that no other holds; below it
/// every rebuild has a number of its own, so that the old index serves until the new one is whole. All of it may be deleted at any time.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    /// <summary>
    /// Sequences of the index above this are numbers of the change log; below it stand the items of a rebuild that is not finished, which is
    /// how a half-made index is known after a crash.
    /// </summary>
    public const long Whole = 1L << 40;

    private const int MostNodes = 16;
    private const string HoldName = "taken", NoteName = "followed.json";

    private readonly FileStream hold;

    private IndexFolder(string path, FileStream hold) => (Path, this.hold) = (path, hold);

    public string Path { get; }

    /// <summary>Another analysis of the words makes another index: the build of the engine stands in its note.</summary>
    public static string Engine { get; } = typeof(TextIndex).Module.ModuleVersionId.ToString("N");

    public static string Root(string dataFolder) => System.IO.Path.Combine(dataFolder, "index");

    public static IndexFolder Take(string dataFolder)
    {
        for (var node = 1; node <= MostNodes; node++)
        {
            var path = System.IO.Path.Combine(Root(dataFolder), $"node-{node}");
            Directory.CreateDirectory(path);
            try
            {
                return new(path, new FileStream(System.IO.Path.Combine(path, HoldName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                // Another process of this machine holds it.
            }
        }
        throw new IOException($"在 {Root(dataFolder)} 下已有 {MostNodes} 个程序占用检索索引。");
    }

    /// <summary>Finished indexes, newest first.</summary>
    public static IReadOnlyList<string> Generations(string path) => !Directory.Exists(path) ? [] :
        [.. Directory.GetDirectories(path).Where(folder => NoteOf(folder) is not null).OrderByDescending(folder => folder, StringComparer.Ordinal)];

    /// <summary>A folder for a rebuild: later than all there were.</summary>
    public string Next()
    {
        Directory.CreateDirectory(Path);
        var last = Directory.GetDirectories(Path).Select(System.IO.Path.GetFileName).Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        return System.IO.Path.Combine(Path, (last + 1).ToString("0000", CultureInfo.InvariantCulture));
    }

    /// <summary>Everything but the one that serves: replaced ones, and rebuilds that were broken off.</summary>
    public void Sweep(string keep)
    {
        foreach (var folder in Directory.GetDirectories(Path).Where(folder => folder != keep))
            Directory.Delete(folder, recursive: true);
    }

    public static FollowedNote? NoteOf(string generation)
    {
        try
        {
            var file = System.IO.Path.Combine(generation, NoteName);
            return File.Exists(file) ? JsonSerializer.Deserialize<FollowedNote>(File.ReadAllText(file)) : null;
        }
        catch (Exception torn) when (torn is JsonException or IOException)
        {
            return null;
        }
    }

    /// <summary>After the index itself is durable; replaced as a whole.</summary>
    public static void Write(string generation, FollowedNote note)
    {
        var file = System.IO.Path.Combine(generation, NoteName);
        File.WriteAllText(file + ".part", JsonSerializer.Serialize(note));
        File.Move(file + ".part", file, overwrite: true);
    }

    public void Dispose() => hold.Dispose();
}

/// <summary>What an index was made by and how far it had followed: by it a database put back from a backup is noticed.</summary>
/// <param name="Engine">The build of the search engine.</param>
/// <param name="Seq">A change that is in the index.</param>
/// <param name="Change">Which change that was; another one under the same number is another history.</param>
/// <param name="Day">The day for which it says what is in force.</param>
internal sealed record FollowedNote(string Engine, long Seq, string? Change, DateOnly Day);
