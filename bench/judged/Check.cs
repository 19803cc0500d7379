#:property PublishAot=false

// Checks every row of the judged set against the laws it was written from:
//   dotnet run bench/judged/Check.cs [folder of the laws]
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

// Of the second wide set the facts are summed up in the writers' words.
const string Blind = "blind", Wide = "wide", Summed = "summed";
var judged = Here();
var laws = new Laws(args.Length > 0 ? args[0] : LawsBeside(judged));
var sides = Rows("laws.tsv", 2).ToDictionary(row => row[0], row => row[1]);
var faults = new List<string>();

// Written from laws chosen by lot, whatever side they are on, but for those that first answer a question of the sets nothing is learned from.
string[] sealedSets = ["blind6", "blind8"];
var unseen = sealedSets.SelectMany(set => Rows($"{set}-questions.tsv", 7)).Select(row => Laws.WithoutVersion(row[4].Split('#')[0])).Where(law => law.Length > 0).ToHashSet();

var queries = Rows("queries.tsv", 6);
foreach (var row in queries)
    Query(row[0], row[1], row[2], row[3], row[4]);

var questions = Rows("questions.tsv", 7);
foreach (var row in questions)
    Question(row[0], row[1], row[2], row[3], row[4], row[5]);

var further = Rows("further-questions.tsv", 7);
foreach (var row in further)
    Question(row[0], row[1], row[2], row[3], row[4], row[5]);

var wide = Rows("wide-questions.tsv", 7);
foreach (var row in wide)
    Question(row[0], Wide, row[2], row[3], row[4], row[5]);

var wider = Rows("wide2-questions.tsv", 7);
foreach (var row in wider)
    Question(row[0], Summed, row[2], row[3], row[4], row[5]);

Counts("queries", queries);
Counts("questions", questions);
Counts("further questions", further);
Counts("wide questions", wide);
Counts("wider questions", wider);
questions.AddRange(further);
questions.AddRange(wide);
questions.AddRange(wider);
foreach (var group in Rows("synonyms.tsv", 3))
    if (!group[2].Split('|').Any(laws.Say))
        faults.Add($"synonyms: no law says any of {group[2]}");

foreach (var blind in new[] { "blind", "blind2", "blind3", "blind4", "blind5", "blind6", "blind8" })
{
    var (hidden, asked) = (Rows($"{blind}-queries.tsv", 6), Rows($"{blind}-questions.tsv", 7));
    foreach (var row in hidden)
        Query(row[0], row[1], row[2], row[3], row[4]);
    foreach (var row in asked)
        Question(row[0], row[1], row[2], row[3], row[4], row[5]);
    Counts($"{blind} queries", hidden);
    Counts($"{blind} questions", asked);
    queries.AddRange(hidden);
    questions.AddRange(asked);
}

foreach (var row in Rows("pooled.tsv", 2))
{
    if (row[1].Split('#') is not [var file, var label] || laws.Article(file, label) is null)
        faults.Add($"pooled: {row[0]} has no article {row[1]}");
    if (questions.Find(question => question[0] == row[0]) is not { } judgedOnce || judgedOnce[4].Length == 0 || judgedOnce[4].Split(';').Contains(row[1]))
        faults.Add($"pooled: {row[0]} is no question that {row[1]} could be added to");
}

Twice(queries, 3);
Twice(questions, 3);
Console.WriteLine($"laws: {sides.Count}, {sides.Values.Count(side => side == "tune")} of them for tuning");
foreach (var fault in faults)
    Console.WriteLine(fault);
Console.WriteLine(faults.Count == 0 ? "every row holds" : $"{faults.Count} faults");
return faults.Count == 0 ? 0 : 1;

void Query(string id, string side, string kind, string query, string relevant)
{
    var meant = new List<string>();
    foreach (var graded in relevant.Split(';'))
    {
        var file = graded[..graded.LastIndexOf(':')];
        if (!laws.Has(file))
            faults.Add($"{id}: no file {file}");
        else if (graded.EndsWith(":2", StringComparison.Ordinal))
            meant.Add(file);
    }

    if (meant.Count == 0)
        faults.Add($"{id}: nothing graded 2");
    else
        SameSide(id, side, meant[0]);
    if (kind == "phrase" && meant.Any(file => !laws.Text(file).Contains(query.Trim('"', '“', '”'), StringComparison.Ordinal)))
        faults.Add($"{id}: the phrase is not there word for word");
}

void Question(string id, string side, string kind, string question, string expected, string fact)
{
    if (kind == "unanswerable")
    {
        if (expected.Length + fact.Length > 0)
            faults.Add($"{id}: unanswerable, yet {expected} {fact}");
        return;
    }

    var articles = expected.Split(';').Select(place => place.Split('#')).ToList();
    foreach (var place in articles.Where(place => laws.Article(place[0], place[1]) is null))
        faults.Add($"{id}: no article {place[0]} {place[1]}");
    SameSide(id, side, articles[0][0]);
    if (side == Summed)
        return;
    var primary = Plain.Of(laws.Article(articles[0][0], articles[0][1]) ?? "");
    foreach (var part in fact.Split('；').Where(part => part.Length == 0 || !primary.Contains(Plain.Of(part), StringComparison.Ordinal)))
        faults.Add($"{id}: {articles[0][0]} {articles[0][1]} does not say {part} ({question})");
}

void SameSide(string id, string side, string file)
{
    var law = Laws.WithoutVersion(file);
    if (side is Wide or Summed)
    {
        if (unseen.Contains(law))
            faults.Add($"{id}: {law} is used by the set nothing is learned from");
    }
    else if (side == Blind)
    {
        if (sides.TryGetValue(law, out var used))
            faults.Add($"{id}: blind, but {law} is used to {used}");
    }
    else if (sides.GetValueOrDefault(law) != side)
        faults.Add($"{id}: marked {side}, but {law} is {sides.GetValueOrDefault(law, "on no side")}");
}

void Twice(List<string[]> rows, int column)
{
    foreach (var group in rows.GroupBy(row => row[column]).Where(group => group.Count() > 1))
        faults.Add($"{string.Join(", ", group.Select(row => row[0]))}: asked twice");
}

List<string[]> Rows(string name, int columns)
{
    var rows = File.ReadLines(Path.Combine(judged, name)).Skip(1).Select(line => line.Split('\t')).ToList();
    foreach (var row in rows.Where(row => row.Length != columns))
        throw new InvalidDataException($"{name}: {row[0]} has {row.Length} columns, not {columns}");
    return rows;
}

static void Counts(string what, List<string[]> rows)
{
    Console.WriteLine($"{what}: {rows.Count}{(rows.Exists(row => row[1] != Blind) ? $", {rows.Count(row => row[1] == "tune")} to tune, {rows.Count(row => row[1] == "test")} to test" : "")}");
    foreach (var kind in rows.GroupBy(row => row[2]).OrderByDescending(kind => kind.Count()))
        Console.WriteLine($"  {kind.Key} {kind.Count()}{(kind.Any(row => row[1] != Blind) ? $" ({kind.Count(row => row[1] == "test")} to test)" : "")}");
}

static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

static string LawsBeside(string judged)
{
    var shared = Environment.GetEnvironmentVariable("MINGTANG_SHARED") ?? Path.Combine(judged, "../../../shared");
    return Path.Combine(shared, "data/laws");
}

/// <summary>The corpus: one file per text, an article from its 第N条 to the next.</summary>
internal sealed partial class Laws(string folder)
{
    private readonly Dictionary<string, Dictionary<string, string>> read = [];
    private string? all;

    public bool Has(string file) => File.Exists(Path.Combine(folder, file));

    public bool Say(string word) => (all ??= string.Concat(Directory.EnumerateFiles(folder, "*.md").Select(Text))).Contains(word, StringComparison.Ordinal);

    public string Text(string file) => Blank().Replace(File.ReadAllText(Path.Combine(folder, file)), "");

    public string? Article(string file, string label)
    {
        if (!Has(file))
            return null;
        if (!read.TryGetValue(file, out var articles))
            read[file] = articles = Articles(file);
        return articles.GetValueOrDefault(label);
    }

    /// <summary>公司法(2018-10-26).md and 公司法.md are one law.</summary>
    public static string WithoutVersion(string file) => Version().Replace(Path.GetFileNameWithoutExtension(file), "");

    private Dictionary<string, string> Articles(string file)
    {
        Dictionary<string, string> articles = [];
        string? label = null;
        foreach (var line in File.ReadLines(Path.Combine(folder, file)).Select(line => line.Trim()))
            if (Opening().Match(line) is { Success: true } opening)
            {
                // A label that comes back later is a quotation or an annex; the first is the article.
                label = articles.TryAdd(opening.Groups[1].Value, opening.Groups[2].Value) ? opening.Groups[1].Value : null;
            }
            else if (label is not null && !line.StartsWith('#'))
                articles[label] += line;
        return articles;
    }

    [GeneratedRegex(@"\s")] private static partial Regex Blank();
    [GeneratedRegex(@"\([^)]*\)$")] private static partial Regex Version();
    [GeneratedRegex(@"^[#*\s]*(第[零〇一二三四五六七八九十百千两]+条(?:之[一二三四五六七八九十]+)?)[*\s]*(.*)")] private static partial Regex Opening();
}

/// <summary>Text with numbers one way: 百分之三, 3% and ３％ are the same.</summary>
internal static partial class Plain
{
    private const string Digits = "零一二三四五六七八九";

    public static string Of(string text)
    {
        var plain = Blank().Replace(text.Normalize(NormalizationForm.FormKC), "");
        plain = Percent().Replace(plain, found => Number(found.Groups[1].Value) + "%");
        plain = Chinese().Replace(plain, found => Number(found.Value));
        plain = TenThousands().Replace(plain, found => (decimal.Parse(found.Groups[1].Value) * 10000).ToString("0.##", CultureInfo.InvariantCulture));
        return plain.Replace("(", "").Replace(")", "");
    }

    private static string Number(string chinese)
    {
        if (!Chinese().IsMatch(chinese))
            return chinese;
        int sum = 0, digit = 0;
        foreach (var sign in chinese.Replace('〇', '零').Replace('两', '二'))
            if (Digits.IndexOf(sign) is >= 0 and var value)
                digit = value;
            else
            {
                sum += (digit == 0 ? 1 : digit) * sign switch { '十' => 10, '百' => 100, _ => 1000 };
                digit = 0;
            }

        return (sum + digit).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\s")] private static partial Regex Blank();
    [GeneratedRegex("百分之([零〇一二三四五六七八九十百]+|[0-9.]+)")] private static partial Regex Percent();
    [GeneratedRegex("[零〇一二三四五六七八九十百千两]+")] private static partial Regex Chinese();
    [GeneratedRegex(@"(\d+(?:\.\d+)?)万")] private static partial Regex TenThousands();
}
