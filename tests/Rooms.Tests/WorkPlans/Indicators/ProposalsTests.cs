using Mingtang.Foundation.Indicators;

namespace Mingtang.WorkPlans.Indicators;

public sealed class ProposalsTests
{
    [Theory]
    [InlineData("各单位主要负责人全年至少听取一次政务公开工作汇报。", "agencies.reports_heard_share", 100)]
    [InlineData("各单位收到本要点后15日内完成任务分解,明确责任科室、责任人和完成时限,报区政府办公室。", "workplans.breakdown_in_time_share", 100)]
    [InlineData("各单位明确政务公开分管领导、经办人员和后备人员。", "agencies.staffed_share", 100)]
    [InlineData("政府信息公开申请按法定期限答复。", "requests.replied_in_time_share", 100)]
    [InlineData("严格执行20个工作日答复期限，公开办理流程。", "requests.replied_in_time_share", 100)]
    [InlineData("做到无错链、断链。", "inspections.dead_links", 0)]
    [InlineData("每个单位全年邀请公众代表列席会议。", "decisions.attended_meetings", 1)]
    public void A_clause_is_proposed_the_figure_it_speaks_of(string text, string indicator, int value)
    {
        var proposal = Proposals.For(Clause(text), 2026).ShouldHaveSingleItem();
        proposal.IndicatorId.ShouldBe(indicator);
        proposal.Target.ShouldNotBeNull().Value.ShouldBe(value);
    }

    [Fact]
    public void What_the_clause_prints_is_the_target()
    {
        var training = Clause("纳入领导干部学法,全区全年举办专题培训不少于4场。", new ClauseQuantity("不少于4场", "专题培训", ">=", 4, "场"));
        Proposals.For(training, 2026).ShouldHaveSingleItem().Target.ShouldBe(new Target(TargetOperator.AtLeast, 4, new(2026, 11, 30)));
        var forms = Clause("非文字形式的解读占全年解读总数的比例不低于60%。", new ClauseQuantity("不低于60%", "比例", ">=", 60, "%"));
        Proposals.For(forms, 2026).ShouldHaveSingleItem().Target!.Value.ShouldBe(60);
    }

    [Theory]
    [InlineData("发布家门口就业岗位和技能培训补贴目录,每月更新一次。", "agencies.trainings_held")]
    [InlineData("推动经济社会发展。", null)]
    public void A_word_in_another_sense_proposes_nothing(string text, string? unwanted) =>
        Proposals.For(Clause(text), 2026).ShouldNotContain(p => unwanted == null || p.IndicatorId == unwanted);

    private static PlanClause Clause(string text, params ClauseQuantity[] quantities) =>
        new() { Id = Guid.NewGuid(), Text = text, DueOn = new(2026, 11, 30), Quantities = [.. quantities] };
}
