using Mingtang.Search.Judged;
using Mingtang.Search.Queries;

namespace Mingtang.Search.Bench;

/// <summary>Where the laws and the judged set are, and an index of the laws.</summary>
internal static class Laws
{
    public static string Shared { get; } = Environment.GetEnvironmentVariable("MINGTANG_SHARED") ?? Path.Combine(Root, "..", "shared");

    public static string Judged { get; } = Environment.GetEnvironmentVariable("MINGTANG_JUDGED") ?? Path.Combine(Root, "bench", "judged");

    /// <summary>The vocabulary to measure with: the program's own, or a text somebody is trying out.</summary>
    public static Vocabulary Words { get; } = Environment.GetEnvironmentVariable("MINGTANG_VOCABULARY") is { } file ? Vocabulary.Read(File.ReadAllText(file)) : Vocabulary.Default;

    public static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Mingtang.slnx")))
                folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    public static TextIndex Index()
    {
        var folder = Path.Combine(Path.GetTempPath(), "mingtang-bench-laws");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return LawCorpus.Index(Path.Combine(Shared, "data", "laws"), folder);
    }
}
