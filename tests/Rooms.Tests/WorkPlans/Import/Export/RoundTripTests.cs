using FsCheck;
using FsCheck.Fluent;
using Mingtang.Agencies.Units;
using Mingtang.Reading;
using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;
using Mingtang.WorkPlans.Tests.PlanReading;

namespace Mingtang.WorkPlans.Import.Export;

/// <summary>What is exported and read again is the same plan, field by field.</summary>
public sealed class RoundTripTests
{
    [SharedTheory]
    [InlineData("jinshan-2024")]
    [InlineData("jiading-zhenxin-2021")]
    [InlineData("changning-2024")]
    [InlineData("qingpu-zhaoxiang-2024")]
    [InlineData("songjiang-2018")]
    public void A_real_plan_comes_back_from_docx_and_xlsx(string seed)
    {
        var document = FileReader.ReadText(File.ReadAllText(Repository.InShared("seeds", seed + ".txt"))).Value;
        var plan = Drafted(document);

        foreach (var (content, name) in Exports(plan))
            Lost(plan, content, name).ShouldBeEmpty();
    }

    [Fact]
    public void Any_plan_comes_back()
    {
        var plans = Gen.Choose(1, 12).SelectMany(rows => Clause.ListOf(rows)).ToArbitrary();
        Prop.ForAll(plans, clauses =>
        {
            var plan = new WorkPlan { Title = "2026年云间区政务公开工作要点", Year = 2026, IssuedOn = new(2026, 4, 15), DocumentNumber = "云府办〔2026〕12号", SourceText = "" };
            foreach (var (clause, index) in clauses.Select((c, i) => (c, i)))
            {
                clause.Ordinal = index + 1;
                clause.Number = $"{index + 1}";
                plan.Clauses.Add(clause);
            }
            Exports(plan).SelectMany(export => Lost(plan, export.Content, export.Name)).ShouldBeEmpty();
        }).Holds(40);
    }

    private static readonly string[] Units = ["区府办", "区发改委", "区人社局", "方松街道", "东泾镇", "各部门", "各街道（镇）"];

    private static readonly string[] Texts =
    [
        "主动公开区级规划实施情况,每季度更新一次。", "政策文件多元化解读率不低于60%。", "组织开展“政府开放月”活动不少于3次,邀请市民代表参加。",
        "决策文件出台后的10个工作日内公开解读材料;同步更新政策问答。", "优化区政府门户网站栏目设置。\n做好政务新媒体管理。",
    ];

    private static readonly Gen<PlanClause> Clause =
        from section in Gen.Elements("一、重点领域公开", "二、政策解读回应", "三、平台建设")
        from name in Gen.Elements("规划信息公开", "政策解读", "基层公开")
        from text in Gen.Elements(Texts)
        from lead in Gen.SubListOf(Units).Where(list => list.Count > 0)
        from support in Gen.SubListOf(Units)
        from deadline in Gen.Elements(("10月底前", new DateOnly(2026, 10, 31)), ("全年", new(2026, 12, 31)), ("2026年6月30日", new(2026, 6, 30)))
        select new PlanClause
        {
            Section = section,
            Name = name,
            Text = text,
            Lead = [.. lead],
            Support = [.. support.Except(lead)],
            DeadlinePrinted = deadline.Item1,
            DueOn = deadline.Item2,
        };

    private static WorkPlan Drafted(ReadDocument document)
    {
        var read = PlanReader.Read(document).Value;
        return new PlanDrafting(TimeProvider.System, new(Guid.Empty, "YJ", "上海市云间区人民政府", "云间区", UnitKind.District, null), read.Year ?? 2026, null).Draft(read, document, null).Plan;
    }

    private static IEnumerable<(byte[] Content, string Name)> Exports(WorkPlan plan)
    {
        var table = new TaskTable(plan, plan.Clauses);
        yield return (table.Docx(), "任务分解表.docx");
        yield return (table.Xlsx(), "任务分解表.xlsx");
    }

    private static List<string> Lost(WorkPlan plan, byte[] content, string name)
    {
        var read = PlanReader.Read(FileReader.Read(new MemoryStream(content), name).Value).Value;
        var lost = new List<string>();
        void Compare(string what, string? was, string? became)
        {
            if (Difference.Essence(was) != Difference.Essence(became))
                lost.Add($"{name} {what}: «{was}» became «{became}»");
        }
        Compare("title", plan.Title, read.Title);
        Compare("number", plan.DocumentNumber, read.DocumentNumber);
        Compare("issued", $"{plan.IssuedOn}", $"{read.DateIssued}");
        Compare("year", $"{plan.Year}", $"{read.Year}");
        Compare("count", $"{plan.Clauses.Count}", $"{read.Tasks.Count}");
        foreach (var (clause, task) in plan.Clauses.Zip(read.Tasks))
            foreach (var field in Difference.Fields.Where(f => clause.Quantities.Count > 0 || f is not "quantities"))
                Compare($"{clause.Ordinal} {field}", Difference.Field(AsRead(clause), field), Difference.Field(task, field));
        return lost;
    }

    private static ReadTask AsRead(PlanClause c) => new(
        c.Ordinal, c.Number, c.Section, c.Subsection, c.Item, c.Name, c.Text, c.Lead, c.Support,
        c.DeadlinePrinted is null ? null : new(c.DeadlinePrinted, c.DueOn),
        [.. c.Quantities.Select(q => new ReadQuantity(q.Printed, q.Metric, q.Op, q.Value, q.Unit))],
        c.InBodyDates.Count > 0 ? c.InBodyDates : InBodyDates.Of(c.Text), default, 1);
}
