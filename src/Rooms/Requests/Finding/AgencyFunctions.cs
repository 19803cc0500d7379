extern alias engine;

using engine::Mingtang.Search.Analysis;

namespace Mingtang.Requests.Finding;

/// <summary>What agencies of a district answer for, by words in their names: <c>functions.txt</c>, so that a district needs to enter nothing.</summary>
internal static class AgencyFunctions
{
    private static readonly IReadOnlyList<(string[] Names, string[] Functions)> Known = Read();

    /// <param name="name">The standard full name.</param>
    public static IReadOnlyList<string> Of(string name) => [.. Known.Where(line => line.Names.Any(word => name.EndsWith(word, StringComparison.Ordinal) || (name.Contains(word, StringComparison.Ordinal) && !IsPlace(word)))).SelectMany(line => line.Functions)];

    /// <summary>「人民政府」 stands in most names; of a place it must be the end.</summary>
    private static bool IsPlace(string word) => word.EndsWith("人民政府", StringComparison.Ordinal);

    private static List<(string[] Names, string[] Functions)> Read()
    {
        using var stream = typeof(AgencyFunctions).Assembly.GetManifestResourceStream("Mingtang.Requests.functions.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split('|'))
            .Select(parts => (parts[0].Split('/'), parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).ToArray()))];
    }
}
