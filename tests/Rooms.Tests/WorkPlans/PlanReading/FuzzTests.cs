using FsCheck.Fluent;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>Whatever the text, the reader answers: tasks or a refusal, never an exception.</summary>
public class FuzzTests
{
    private static readonly string[] pieces =
    [
        "一、", "(一)", "1.", "1、", "(1)", "①", "一是", "第一条", "第二章", "\n", "\n\n", "\t", " | ", "|", "│", "├──┼──┤", "+--+--+", "序号", "任务内容", "责任单位", "完成时限", "责任单位:", "(责任单位:", ")", "。", ";", ",",
        "区府办牵头,各部门配合", "6月底前", "2024年13月45日", "不低于60%", "至少", "100000000000000000000", "百分之", "\f", "— 1 —", "附件:", "《", "》", "“", "Lead:", "Q5 2024", "　　", "&nbsp;", "\u200b", "\ud83d", "٣", "〇〇〇〇年", "十百千", "↑", "2024年工作要点", "总体要求",
    ];

    [Fact]
    public void Any_mixture_of_the_pieces_of_plans_is_answered() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(pieces)).Resize(60).ToArbitrary(), mixture => Answers(string.Concat(mixture))).Holds(1500);

    [Fact]
    public void Any_text_at_all_is_answered() =>
        Prop.ForAll<string?>(ArbMap.Default.ArbFor<string?>(), text => Answers(text ?? "")).Holds(1000);

    [Fact]
    public void Any_table_at_all_is_answered() =>
        Prop.ForAll(Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(pieces)).Resize(8)).Resize(12).ToArbitrary(), rows => Answers(Paper.Of("工作要点", rows))).Holds(600);

    /// <summary>A page whose head had lost a column once ended the reading.</summary>
    [Fact]
    public void Plans_in_columns_are_answered_however_roughly_they_were_treated()
    {
        var columns = Layout.All.Where(layout => layout.Name.Contains("PDF columns", StringComparison.Ordinal) || layout.Name.Contains("box", StringComparison.Ordinal)).ToList();
        for (var seed = 0; seed < 270; seed++)
            Answers(Roughness.Of(columns[seed % columns.Count].Print(KnownPlan.Random(seed)).Text, new Random(seed), Roughness.Kinds[seed / 3 % Roughness.Kinds.Length])).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("今天天气很好。\n我们去公园。")]
    [InlineData("姓名\t电话\n张三\t123\n李四\t456")]
    [InlineData("附件:\n1.通讯录\n2.值班表")]
    public void A_file_that_holds_no_plan_is_refused(string text) =>
        PlanReader.Read(Paper.Of(text)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.no-plan-found");

    /// <summary>Figures of Arabic script are digits to a regular expression and none to the reckoning.</summary>
    [Fact]
    public void Digits_of_other_scripts_are_no_figures()
    {
        Answers("2026年工作要点\n一、主动公开\n1.٣月٥日前公开٢٠٢٥年政策，办结率达到٩٩%。(责任单位:区府办)").ShouldBeTrue();
        Dispatch.DayWords.Find("٣月٥日", 2026, out var rest).ShouldBeNull();
        rest.ShouldBe("٣月٥日");
    }

    private static bool Answers(string text) => Answers(Paper.Of(text));

    private static bool Answers(Mingtang.Reading.ReadDocument document)
    {
        if (!PlanReader.Read(document).TryGet(out var plan))
            return true;
        PlanJson.Write(plan).ShouldNotBeEmpty();
        return plan.Tasks.Select((task, i) => task.Ordinal == i + 1 && task.Source.Start >= 0 && task.Source.End <= document.Text.Length && task.Confidence is >= 0 and <= 1).All(holds => holds);
    }
}
