using System.Reflection;
using Mingtang.Documents.Drafting;
using Mingtang.Kernel;

namespace Mingtang.Documents.Demo;

/// <summary>One document of the demo, before it takes its way.</summary>
internal sealed record DemoPaper(DateOnly On, string Unit, DocumentKind Kind, string Genre, string Topic, string Title, string Body)
{
    /// <summary>机关代字; null for papers without a number.</summary>
    public string? Sign { get; init; }

    public bool ForDistrict { get; init; }

    public bool IsPolicy { get; init; }

    public bool ForFirms { get; init; }

    public bool ForResidents { get; init; }

    public string Code { get; init; } = "A20-15";

    public PublicityAttribute Attribute { get; init; } = PublicityAttribute.Proactive;

    public string? Reason { get; init; }

    public Reach Reach { get; init; } = Reach.Open;

    public IReadOnlyList<DemoAnnex> Annexes { get; init; } = [];

    /// <summary>Working days between signing and release; above the limit it is late, as life is.</summary>
    public int Days { get; init; } = 4;
}

/// <summary>The policies written by hand: a head of fields, why it is made, and a fact a line.</summary>
internal static class DemoPolicies
{
    public static IEnumerable<DemoPaper> All()
    {
        string[]? head = null;
        List<string> facts = [];
        foreach (var line in Lines("policies").Append("|"))
        {
            if (!line.Contains('|', StringComparison.Ordinal))
            {
                facts.Add(line);
                continue;
            }
            if (head is not null)
                yield return Paper(head, facts);
            (head, facts) = (line.Split('|'), []);
        }
    }

    /// <summary>A text of the demo, line by line.</summary>
    internal static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Mingtang.Documents.Demo.{name}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static DemoPaper Paper(string[] head, List<string> facts)
    {
        var genre = Lists.Genres.Contains(head[3]) ? head[3] : head[2] == "Normative" ? "通知" : "其他";
        return new(DateOnly.Parse(head[0]), head[1], Enum.Parse<DocumentKind>(head[2]), genre, head[4], head[6], Body(head, facts))
        {
            Sign = head[7],
            IsPolicy = head[5].Contains('P'),
            ForFirms = head[5].Contains('F'),
            ForResidents = head[5].Contains('R'),
            ForDistrict = head[5].Contains('Y'),
            Code = head[2] == "Normative" ? "A20-01" : head[4].Contains("规划", StringComparison.Ordinal) ? "A20-03" : head[4].Contains("就业", StringComparison.Ordinal) || head[4].Contains("社会保险", StringComparison.Ordinal) ? "A20-11" : "A20-15",
            Days = facts[^1].Length % 15 + 2,
        };
    }

    private static string Body(string[] head, List<string> facts)
    {
        var day = DateOnly.Parse(head[0]);
        var purpose = facts.Where(fact => fact[0] == '>').Select(fact => fact[1..]);
        return string.Join('\n', [.. purpose, .. facts.Where(fact => fact[0] != '>').Select((fact, index) => $"第{"一二三四五六七八九"[index]}条　{fact}"), Closing(head, day)]);
    }

    private static string Closing(string[] head, DateOnly day) =>
        head[2] == "Normative" ? $"本文件自{day.AddDays(30):yyyy年M月d日}起施行。"
        : head[5].Contains('F') ? "涉及企业的事项，由主办单位在发文后一个月内到园区讲解一次。"
        : head[4].Contains("政务", StringComparison.Ordinal) ? "执行中遇到的问题，请及时告知区政府办公室。"
        : "联系电话和经办窗口见区政府网站，工作日上午九时至下午五时可以咨询。";
}
