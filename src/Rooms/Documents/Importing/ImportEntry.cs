using System.Globalization;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Importing;

/// <summary>A file to take in, and what a manifest says of it.</summary>
internal sealed record ImportEntry(string File)
{
    public string? Title { get; init; }

    public string? Category { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    /// <summary>current, superseded, repealed, future.</summary>
    public string? Status { get; init; }

    public string? VersionOf { get; init; }
}

internal static class ImportManifest
{
    public const string Name = "manifest.csv";

    private static readonly string[] Columns = ["file", "title", "category", "issuer", "date_issued", "date_effective", "status_guess", "version_of"];
    private static readonly string[] Readable = [".md", ".txt", ".html", ".htm", ".docx", ".doc", ".wps", ".pdf"];

    public static readonly Refusal NoFolder = new("documents.import-no-folder", "没有找到这个文件夹。");

    public static readonly Refusal Nothing = new("documents.import-nothing", "文件夹里没有可导入的文件（md、txt、html、docx、doc、wps、pdf）。");

    public static readonly Refusal Columnless = new("documents.import-columns", $"manifest.csv 缺少列；应有：{string.Join('、', Columns)}。");

    public static bool In(string folder) => System.IO.File.Exists(Path.Combine(folder, Name));

    public static Outcome<List<ImportEntry>> Entries(string folder)
    {
        if (!Directory.Exists(folder))
            return NoFolder;
        if (In(folder))
            return Listed(Path.Combine(folder, Name));
        var files = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Where(name => Readable.Contains(Path.GetExtension(name).ToLowerInvariant()))
            .Order(StringComparer.Ordinal).Select(name => new ImportEntry(name)).ToList();
        return files.Count > 0 ? files : Nothing;
    }

    private static Outcome<List<ImportEntry>> Listed(string path)
    {
        using var content = System.IO.File.OpenRead(path);
        var read = FileReader.Read(content, Name);
        if (!read.TryGet(out var document) || document.Blocks.OfType<Table>().FirstOrDefault() is not { Rows.Count: > 1 } table)
            return read.IsRefused ? Outcome<List<ImportEntry>>.Refused(read.Refusals) : Nothing;
        var heads = table.Rows[0].Cells.ToDictionary(cell => cell.Text.Trim().ToLowerInvariant(), cell => cell.Column);
        return Columns.All(heads.ContainsKey) ? table.Rows.Skip(1).Select(row => Of(row, heads)).ToList() : Columnless;
    }

    private static ImportEntry Of(TableRow row, Dictionary<string, int> heads)
    {
        return new(Cell("file") ?? "")
        {
            Title = Cell("title"),
            Category = Cell("category"),
            Issuer = Cell("issuer"),
            IssuedOn = Day("date_issued"),
            EffectiveOn = Day("date_effective"),
            Status = Cell("status_guess"),
            VersionOf = Cell("version_of"),
        };

        string? Cell(string head) => row.Cells.FirstOrDefault(cell => cell.Column == heads[head])?.Text.Trim() is { Length: > 0 } words ? words : null;

        DateOnly? Day(string head) => DateOnly.TryParseExact(Cell(head), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
