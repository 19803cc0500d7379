using System.Text.RegularExpressions;

namespace Mingtang.Documents.Reviewing;

/// <summary>
/// A table whose columns say what stands in them: names, rooms, numbers and days need no words around them to be read. Who stands for a firm or
/// an office in it is nobody in particular.
/// </summary>
internal sealed partial class NamedTable(IReadOnlyList<string> heads)
{
    private static readonly char[] Between = ['、', '，', ',', ' ', '/'];

    /// <summary>The cells of a line of a table, as it is read from a text or typed; none for other lines.</summary>
    public static IReadOnlyList<string> Cells(string line) =>
        line.Contains('\t', StringComparison.Ordinal) ? [.. line.Split('\t', StringSplitOptions.TrimEntries)]
        : line.Length > 2 && line[0] == '|' && line[^1] == '|' && !line.Contains('\n', StringComparison.Ordinal) ? [.. line[1..^1].Split('|', StringSplitOptions.TrimEntries)] : [];

    public IEnumerable<Trace> In(IReadOnlyList<string> cells)
    {
        for (var at = 0; at < Math.Min(cells.Count, heads.Count); at++)
            foreach (var trace in In(heads[at], cells[at]))
                yield return trace;
    }

    private static List<Trace> In(string head, string cell) =>
        Surnames().IsMatch(head) && cell.Length < 3 && cell.All(SharedWords.IsHan) ? [new(TraceKind.Name, cell + "?")]
        : IsOfPeople(head) ? People(cell)
        : Ailments().IsMatch(head) && cell.Length > 1 ? [new(TraceKind.Illness, cell)]
        : Sums().Match(head) is { Success: true } unit && Sum().IsMatch(cell) ? [new(TraceKind.Money, cell.Replace(",", "", StringComparison.Ordinal) + unit.Groups["unit"].Value)]
        : Rooms().IsMatch(head) && Digits().IsMatch(cell) ? [new(TraceKind.Room, cell.TrimEnd('室'))]
        : Numbers().IsMatch(head) && Number().IsMatch(cell) ? [new(Traces.NumberKind(head, head.Length), cell)]
        : [];

    /// <summary>Names in full; whoever has none in such a column is somebody all the same. A figure under 专家评分 or 同比增长 is nobody.</summary>
    private static List<Trace> People(string cell)
    {
        List<Trace> names = [.. cell.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(IsName).Select(name => new Trace(TraceKind.Name, name))];
        return names.Count > 0 || cell.Length < 2 || !cell.Any(char.IsLetter) ? names : [new(TraceKind.Someone, "某人")];
    }

    public static bool IsOfPeople(string head) => People().IsMatch(head) && !Officials().IsMatch(head);

    public static bool IsName(string words) => words.All(SharedWords.IsHan) && (words.Length is 2 or 3 || words.Length == 4 && Traces.IsSurname(words[0]));

    [GeneratedRegex("姓名|名字|[人者女童师婆]$|(?<![动复])员$|(?<![账门窗开落])户$|(?<![自民])主$|[房股]东$|(?<![民卫发产再新花])生$|亲$|(?<![地官平立双前后东南西北])方$|(?<![增成延特时周专全])长$|护士|专家|评委|教练|承租|业主|学生|职工|家庭|原任|对象")]
    private static partial Regex People();

    [GeneratedRegex("法定|法人|负责|联系|经办|招标|中标|投标|代理|审核|采购|编制|建设|主要|任务|用餐|人数|户数|企业|单位|供应|项目|领导|代表|现任|机构|委员|院长|校长|服务|对象类")]
    private static partial Regex Officials();

    [GeneratedRegex("姓氏|^姓$")]
    private static partial Regex Surnames();

    [GeneratedRegex("残疾|病种|疾病|诊断|病情|伤情")]
    private static partial Regex Ailments();

    [GeneratedRegex("[（(](?<unit>万?元)[）)]")]
    private static partial Regex Sums();

    [GeneratedRegex(@"^[0-9][0-9,]*(?:\.[0-9]+)?$")]
    private static partial Regex Sum();

    [GeneratedRegex("室号|房号|房间|门牌|户号|室$")]
    private static partial Regex Rooms();

    [GeneratedRegex("[^序文型]号$|编号|号牌|号码|编码|代码|档案")]
    private static partial Regex Numbers();

    [GeneratedRegex("^[0-9]{3,4}室?$")]
    private static partial Regex Digits();

    [GeneratedRegex("^(?=.*[0-9])[\\p{IsCJKUnifiedIdeographs}A-Za-z0-9·-]{4,24}$")]
    private static partial Regex Number();
}
