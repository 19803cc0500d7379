using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.Search.Judged;

/// <summary>The real laws of <c>../shared/data/laws</c> as items, article by article.</summary>
internal static partial class LawCorpus
{
    public static IEnumerable<IndexedItem> Read(string folder) =>
        File.ReadLines(Path.Combine(folder, "manifest.csv")).Skip(1).Where(line => line.Length > 0).Select(line => Item(folder, Cells(line)));

    public static TextIndex Index(string laws, string folder)
    {
        var index = TextIndex.Open(folder);
        index.ApplyInBulk(Read(laws).Select((item, place) => IndexChange.Put(place + 1, item)));
        return index;
    }

    private static IndexedItem Item(string folder, string[] cells)
    {
        var (preamble, sections) = Articles(File.ReadAllLines(Path.Combine(folder, cells[0])));
        var date = DateOnly.TryParse(cells[4], out var issued) ? issued : DateOnly.TryParse(cells[5], out var effective) ? effective : (DateOnly?)null;
        return new()
        {
            Id = cells[0],
            Title = cells[1],
            Body = preamble,
            Sections = sections,
            Date = date,
            Standing = cells[6] switch { "superseded" => Standing.Superseded, "repealed" => Standing.Repealed, "future" => Standing.NotYet, _ => Standing.InForce },
            Facets = new Dictionary<string, IReadOnlyList<string>> { ["genre"] = [cells[2]], ["agency"] = cells[3].Length > 0 ? [cells[3]] : [], ["year"] = date is { } day ? [day.Year.ToString()] : [] },
        };
    }

    private static (string Preamble, List<IndexedSection> Sections) Articles(string[] lines)
    {
        var sections = new List<IndexedSection>();
        var (preamble, text) = (new StringBuilder(), new StringBuilder());
        var (chapter, heading, label) = ("", "", (string?)null);
        foreach (var raw in lines.Skip(1))
        {
            var line = raw.Trim();
            if (line.StartsWith('#') || Article().Match(line) is { Success: true })
                Close();
            if (line.StartsWith('#'))
                chapter = line.TrimStart('#', ' ');
            else if (Article().Match(line) is { Success: true } article)
                (label, heading) = (Take(text, line, article), chapter);
            else if (line.Length > 0 && !line.StartsWith("<!--", StringComparison.Ordinal))
                (label is null ? preamble : text).Append(line).Append('\n');
        }
        Close();
        return (preamble.ToString().TrimEnd(), sections);

        void Close()
        {
            if (label is not null)
                sections.Add(new(label, heading, text.ToString().TrimEnd()));
            text.Clear();
            label = null;
        }
    }

    private static string Take(StringBuilder text, string line, Match article)
    {
        text.Append(line[article.Length..].Trim()).Append('\n');
        return article.Groups["label"].Value;
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        foreach (Match cell in Cell().Matches(line))
            cells.Add(cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value.Replace("\"\"", "\"") : cell.Groups["plain"].Value);
        return [.. cells];
    }

    [GeneratedRegex("^(?<label>第[一二三四五六七八九十百零〇0-9]+条(之[一二三四五六七八九十]+)?)([  　]|(?=\\p{L})|$)")]
    private static partial Regex Article();

    [GeneratedRegex("(?:^|,)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,]*))")]
    private static partial Regex Cell();
}
