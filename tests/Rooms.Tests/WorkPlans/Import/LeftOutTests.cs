using Mingtang.Reading;
using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Import;

/// <summary>What gives work to a unit and was read into no task is said, never passed over.</summary>
public sealed class LeftOutTests
{
    private const string Mixed = """
        云间区卫生健康系统2026年政务公开工作安排
        各责任单位：
        一、重点领域
        1. 医疗机构收费公示。公布全区18家医疗机构收费标准。责任单位:区卫健委，配合:各街道(镇)
        2．家庭医生签约：公开服务清单，10月底前。牵头单位：区卫健委;配合单位：区医保局
        | 序号 | 工作任务 | 责任单位 | 完成时限 |
        | 3 | 公开疫苗接种点位信息 | 区疾控中心 | 即时 |
        | 4 | 发布健康科普解读材料 | 区卫健委、区融媒体中心 | 2026年12月 |
        | 5 | | 区卫健委 | 11月30日前 |
        """;

    [Fact]
    public void Lines_and_rows_with_a_unit_in_no_task_are_counted_and_the_first_is_quoted()
    {
        var table = Mixed.IndexOf("| 3", StringComparison.Ordinal);
        var left = LeftOut.Of(Mixed, [Task("一、重点领域", new(table, Mixed.IndexOf("| 5", StringComparison.Ordinal)))]);

        left.Select(line => line[..2]).ShouldBe(["1.", "2．", "| "]);
        LeftOut.Doubt(Mixed, [Task(null, new(table, Mixed.Length))])!.ShouldStartWith("原文里有2处像是任务、却没有读成任务，例如“1. 医疗机构收费公示。公布全区18家医疗机构收…”");
    }

    [Fact]
    public void A_wrapped_line_is_quoted_from_its_first_word() =>
        LeftOut.Doubt("，每季度更新一次；      责任单位:区卫健委", [])!.ShouldContain("例如“每季度更新一次； 责任单位:区卫健委”");

    [Fact]
    public void A_heading_that_names_the_unit_of_all_below_it_is_read_and_a_salutation_is_no_work()
    {
        const string print = "各责任单位：请遵照执行。\n一、扩大公开（责任单位：区府办）\n1. 公布清单。\n";
        LeftOut.Doubt(print, [Task("一、扩大公开", new(print.IndexOf("1.", StringComparison.Ordinal), print.Length))]).ShouldBeNull();
    }

    [SharedTheory]
    [InlineData("changning-2024.txt")]
    [InlineData("jiading-zhenxin-2021.txt")]
    [InlineData("jinshan-2024.txt")]
    [InlineData("qingpu-zhaoxiang-2024.txt")]
    [InlineData("songjiang-2018.txt")]
    public void The_five_real_plans_leave_nothing_out(string seed)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Shared!, "seeds", seed));
        var document = FileReader.Read(file, seed).Value;
        LeftOut.Of(document.Text, PlanReader.Read(document).Value.Tasks).ShouldBeEmpty();
    }

    private static ReadTask Task(string? section, SourceSpan source) => new(1, null, section, null, null, null, "内容", [], [], null, [], [], source, 1);
}
