using System.Reflection;

namespace Mingtang.Search.Analysis;

/// <summary>The tables of facts that come with the program: one entry a line, <c>#</c> begins a remark.</summary>
internal static class FactFiles
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public static IReadOnlyList<string> Parse(ReadOnlySpan<char> text)
    {
        var lines = new List<string>();
        foreach (var line in text.EnumerateLines())
            if (line.Trim() is { Length: > 0 } kept && kept[0] != '#')
                lines.Add(kept.ToString());
        return lines;
    }

    public static IEnumerable<string> Entries(string name) => Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
