using Mingtang.Agencies.Units;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Terms;

/// <summary>年度清理 (rules 7.11, 7.12): the result list of a unit and a year, made into a draft notice that goes the way of every document.</summary>
internal sealed class CleanUp(ValidityReading reading, DraftDocument draft, IUnits units)
{
    public static readonly Refusal NotAllJudged = new("documents.cleanup-open", "还有规范性文件本年度没有确认有效性，请先逐件确认。", Source: "SHBIZ 77");

    public static readonly Refusal NothingToClean = new("documents.cleanup-empty", "本单位没有规范性文件。");

    public async Task<Outcome<Document>> Do(Guid unitId, int year, CurrentPerson who, CancellationToken stop = default)
    {
        var lines = await reading.Of(unitId, year, stop);
        if (lines.Count == 0)
            return NothingToClean;
        if (lines.Any(line => line.Validity is Validity.InForce or Validity.NotYetEffective && line.ThisYear is null))
            return NotAllJudged;
        var unit = await units.Find(unitId, stop);
        var title = $"{unit?.Name}关于公布{year}年行政规范性文件清理结果的公告";
        return await draft.Do(new(DocumentKind.Notice, unitId, null, new(title, unit?.Name ?? "")
        {
            Topic = Lists.Topics[0],
            Genre = "公告",
            Keywords = ["规范性文件", "清理"],
            Body = StructuredText.FromTyped(Body(lines, year)),
            ForFirms = true,
            ForResidents = true,
        })
        {
            Proposal = new(PublicityAttribute.Proactive, "A20-01", null),
        }, who, stop);
    }

    private static string Body(IReadOnlyList<NormativeLine> lines, int year) => string.Join('\n',
    [
        $"根据规范性文件清理的有关规定，对截至{year}年现行的行政规范性文件进行了清理，现将结果公布如下。",
        .. Section("# 继续有效的文件", lines.Where(line => line.Validity is Validity.InForce or Validity.NotYetEffective)),
        .. Section("# 失效、废止和被代替的文件", lines.Where(line => line.Validity is not (Validity.InForce or Validity.NotYetEffective))),
    ]);

    private static IEnumerable<string> Section(string heading, IEnumerable<NormativeLine> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return [];
        return
        [
            heading, "| 文件名称 | 发文字号 | 有效性 | 有效期至 |",
            .. all.Select(line => $"| {line.Document.Title} | {line.Number} | {line.Validity.Title()} | {line.Document.ExpiresOn:yyyy-MM-dd} |"),
        ];
    }
}
