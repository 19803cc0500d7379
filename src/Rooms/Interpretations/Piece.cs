using System.Globalization;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.TagHelpers;

namespace Mingtang.Interpretations;

/// <summary>One form of an interpretation beside its text. Whatever it shows stands in words too.</summary>
internal sealed class Piece
{
    public Guid Id { get; init; }

    public Guid InterpretationId { get; init; }

    public int Ordinal { get; init; }

    public Form Form { get; init; }

    public required string Title { get; init; }

    /// <summary>The words: description of a picture, transcript of a video, record of a conference, situations of a scene.</summary>
    public string? Text { get; init; }

    /// <summary>A chart drawn by the platform: a line each of name and figure.</summary>
    public string? Figures { get; init; }

    /// <summary>WebVTT.</summary>
    public string? Captions { get; init; }

    public string? Address { get; init; }

    /// <summary>新闻发言人, 访谈嘉宾.</summary>
    public string? Speaker { get; init; }

    public DateOnly? HeldOn { get; init; }

    public string? FileHash { get; init; }

    public string? FileName { get; init; }

    public string? FileType { get; init; }

    public long? FileSize { get; init; }

    public FileRef? File => FileHash is null ? null : new(FileHash, FileSize ?? 0, FileType ?? "application/octet-stream", FileName ?? "文件");

    public bool ShowsPicture => FileType?.StartsWith("image/", StringComparison.Ordinal) == true;

    public string Version => $"{Form}|{Title}|{Text}|{Figures}|{Captions}|{Address}|{Speaker}|{HeldOn:O}|{FileHash}";

    /// <summary>Null where no line is a name and a figure.</summary>
    public ShownChart? Chart
    {
        get
        {
            var read = ReadFigures(Figures);
            return read.Count < 2 ? null : new(ChartKind.Bar, "项目", [.. read.Select(line => line.Name)], [new("数值", [.. read.Select(line => (decimal?)line.Value)])]);
        }
    }

    /// <summary>Situations of a scene: 「情形｜怎么办」.</summary>
    public IReadOnlyList<(string Situation, string Way)> Situations => ReadSituations(Text);

    internal static IReadOnlyList<(string Name, decimal Value)> ReadFigures(string? lines) =>
        [.. (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split([' ', '\t', '，', ','], StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length == 2 && decimal.TryParse(parts[1], NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            .Select(parts => (parts[0], decimal.Parse(parts[1], CultureInfo.InvariantCulture)))];

    internal static IReadOnlyList<(string Situation, string Way)> ReadSituations(string? lines) =>
        [.. (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(['｜', '|'], 2, StringSplitOptions.TrimEntries)).Where(parts => parts is [{ Length: > 0 }, { Length: > 0 }]).Select(parts => (parts[0], parts[1]))];
}
