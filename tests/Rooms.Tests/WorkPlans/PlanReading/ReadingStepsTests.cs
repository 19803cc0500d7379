using System.Text;
using Mingtang.Reading;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>A big plan says from inside how far its reading is.</summary>
public class ReadingStepsTests
{
    [Fact]
    public void The_rows_of_a_big_table_are_told_of_on_the_way()
    {
        var rows = new StringBuilder("2026年任务分解表\n序号\t任务名称\t任务内容\t责任单位\t完成时限\n");
        for (var i = 1; i <= 4000; i++)
            rows.Append(i).Append("\t规范信息发布\t做好第").Append(i).Append("项工作。\t区府办\t6月底前\n");

        var steps = Told(rows.ToString());

        steps.Select(step => step.What).Distinct().ShouldBe(["整理行", "读取表格行", "读取条目", "核对条目"]);
        foreach (var what in new[] { "读取表格行", "读取条目", "核对条目" })
            steps.Count(step => step.What == what).ShouldBeInRange(50, 105);
        steps.Last(step => step.What == "核对条目").ShouldBe(new("核对条目", 3960, 4000), "one place in a hundred");
    }

    [Fact]
    public void A_plan_of_prose_is_told_of_too_and_reads_the_same_with_nobody_listening()
    {
        var text = "2026年工作要点\n一、主动公开\n" + string.Join('\n', Enumerable.Range(1, 300).Select(i => $"{i}.公开第{i}项政策。(责任单位:区府办)"));

        Told(text).Select(step => step.What).Distinct().ShouldBe(["整理行", "读取条目", "核对条目"]);
        PlanReader.Read(Paper.Of(text)).Value.Tasks.Count.ShouldBe(300);
    }

    private static List<ReadingStep> Told(string text)
    {
        var steps = new List<ReadingStep>();
        PlanReader.Read(Paper.Of(text), steps.Add).IsRefused.ShouldBeFalse();
        foreach (var stretch in steps.GroupBy(step => step.What))
        {
            stretch.Select(step => step.Done).ShouldBeInOrder();
            stretch.ShouldAllBe(step => step.Done <= step.Whole);
        }
        return steps;
    }
}
