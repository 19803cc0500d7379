using Mingtang.Reading;

namespace Mingtang.Agencies.Demo;

/// <summary>One of the demo's csv resources, row by row.</summary>
internal static class DemoTable
{
    public static Stream Open(string name) =>
        typeof(DemoTable).Assembly.GetManifestResourceStream($"{typeof(DemoTable).Namespace}.{name}.csv")
        ?? throw new InvalidOperationException($"The demo table {name} is not in the assembly.");

    /// <summary>Without the heading; absent cells are empty.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var file = Open(name);
        var table = FileReader.Read(file, name + ".csv").Value.Blocks.OfType<Table>().Single();
        var width = table.Rows[0].Cells.Count;
        return [.. table.Rows.Skip(1).Select(row => Enumerable.Range(0, width).Select(column => row.Cells.FirstOrDefault(cell => cell.Column == column)?.Text ?? "").ToArray())];
    }
}
