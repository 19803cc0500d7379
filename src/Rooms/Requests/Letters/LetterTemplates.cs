using System.Text.RegularExpressions;
using Mingtang.Foundation.Web;
using Mingtang.Kernel.AnnualTables;

namespace Mingtang.Requests.Letters;

/// <param name="Addressee">May hold a hole: {申请人}, {第三方}.</param>
internal sealed record LetterTemplate(string Title, string Addressee, IReadOnlyList<string> Lines);

/// <summary>The templates the program comes with, as data: <c>letters.txt</c>. A reply takes the section of its row and article, else of its row, else of its group.</summary>
internal static partial class LetterTemplates
{
    private static readonly Dictionary<string, LetterTemplate> Known = Read();

    public static IReadOnlyCollection<string> Keys => Known.Keys;

    public static LetterTemplate? Find(string key) => Known.GetValueOrDefault(key);

    public static LetterTemplate Of(LetterKind kind) => Known[kind.ToString()];

    public static LetterTemplate Reply(ReplyKind reply, string? basis) => Known[KeyOf(reply, basis)];

    public static string KeyOf(ReplyKind reply, string? basis)
    {
        var code = ReplyRow.Of(reply).Code;
        return new[] { $"Reply {code} {basis}", $"Reply {code}" }.FirstOrDefault(Known.ContainsKey) ?? $"Reply {code.Split('-')[0]}";
    }

    /// <summary>As the list of templates names it.</summary>
    public static string TitleOf(string key)
    {
        if (Enum.TryParse<LetterKind>(key, out var kind))
            return kind.Title();
        var parts = key.Split(' ', 3);
        var rows = ReplyRow.All.Where(row => row.Code == parts[1] || row.Code.StartsWith(parts[1] + "-", StringComparison.Ordinal)).ToList();
        return $"{Known[key].Title}：{(rows is [var row] ? row.Label : rows.FirstOrDefault()?.Group ?? parts[1])}{(parts.Length > 2 ? $"（{ChineseArticle.Of(parts[2])}）" : "")}";
    }

    /// <summary>The names of the places in a text that a case fills.</summary>
    public static IEnumerable<string> HolesOf(string text) => Hole().Matches(text).Select(hole => hole.Groups[1].Value).Distinct();

    public static bool Has(LetterKind kind) => Known.ContainsKey(kind.ToString());

    /// <summary>A hole without words leaves nothing; a line of nothing but such holes is left out, one that ends in a hole ends in a full stop.</summary>
    public static string Fill(IEnumerable<string> lines, IReadOnlyDictionary<string, string?> words) => string.Join('\n', lines
        .Select(line => (line, filled: Hole().Replace(line, hole => words.GetValueOrDefault(hole.Groups[1].Value) ?? "")))
        .Where(pair => pair.filled.Trim().Length > 0)
        .Select(pair => pair.line.EndsWith('}') ? Ended(pair.filled) : pair.filled));

    /// <summary>What people type often lacks its full stop.</summary>
    private static string Ended(string line) => char.IsPunctuation(line[^1]) ? line : line + "。";

    private static Dictionary<string, LetterTemplate> Read()
    {
        using var stream = typeof(LetterTemplates).Assembly.GetManifestResourceStream("Mingtang.Requests.letters.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n## ").Skip(1)
            .Select(section => section.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(lines => lines[0].Trim(), lines => new LetterTemplate(lines[1], lines[2], lines[3..]));
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Hole();
}
