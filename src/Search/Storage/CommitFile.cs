using System.Globalization;
using System.Text;

namespace Mingtang.Search.Storage;

/// <summary>One segment as the commit names it: its file, and the file of its deletions if it has any.</summary>
internal sealed record CommittedSegment(bool OfSections, string File, long Length, string? GoneFile);

/// <summary>
/// The one file that says what the index is: the sequence reached and the segments. It is replaced whole; whatever it does not name is
/// not part of the index and is swept away.
/// </summary>
internal sealed record CommitFile(long Sequence, long NextFile, IReadOnlyList<CommittedSegment> Segments)
{
    public const string Name = "commit";
    private const string FirstLine = "mingtang-index 3";

    public void Write(string folder)
    {
        var text = new StringBuilder().Append(FirstLine).Append('\n').Append(CultureInfo.InvariantCulture, $"sequence {Sequence} next {NextFile}\n");
        foreach (var segment in Segments)
            text.Append(CultureInfo.InvariantCulture, $"{(segment.OfSections ? "sections" : "items")} {segment.File} {segment.Length} {segment.GoneFile ?? "-"}\n");
        var seal = Seal.Of(Encoding.UTF8.GetBytes(text.ToString()));
        text.Append(CultureInfo.InvariantCulture, $"seal {seal:x8}\n");
        Durable.Replace(Path.Combine(folder, Name), Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Null where nothing was ever committed here.</summary>
    public static CommitFile? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return null;
        var text = File.ReadAllText(path);
        var end = text.LastIndexOf("seal ", StringComparison.Ordinal);
        if (end < 0 || !text.StartsWith(FirstLine, StringComparison.Ordinal) || text[(end + 5)..].Trim() != Seal.Of(Encoding.UTF8.GetBytes(text[..end])).ToString("x8"))
            throw new DamagedSegmentException("the commit file does not match its seal");
        var lines = text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var numbers = lines[1].Split(' ');
        return new(long.Parse(numbers[1]), long.Parse(numbers[3]), [.. lines.Skip(2).Select(ReadSegment)]);
    }

    private static CommittedSegment ReadSegment(string line) =>
        line.Split(' ') is [var kind, var file, var length, var gone] ? new(kind == "sections", file, long.Parse(length), gone == "-" ? null : gone)
            : throw new DamagedSegmentException("the commit file has a line that is none");
}
