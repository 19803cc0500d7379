using Mingtang.TestKit;

namespace Mingtang.House;

/// <summary>The tree as text: what the house tests read.</summary>
internal static class Sources
{
    public static IReadOnlyList<string> Rooms { get; } =
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src", "Rooms")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Where(path => !path.Contains("/node_modules/", StringComparison.Ordinal) && !path.Contains("/wwwroot/lib/", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)));
}
