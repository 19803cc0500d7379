using Mingtang.HouseKit;
using static Mingtang.WorkPlans.Import.District;

namespace Mingtang.WorkPlans.Import;

public sealed class CorrectionTests
{
    [Theory, EveryEngine]
    public async Task A_corrected_field_is_no_longer_doubted_and_the_others_still_are(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Doubted());
        var clause = (await district.ClausesOf(plan.Id))[0];
        var fields = ClauseFields.Of(clause) with { Lead = ["区人社局"] };

        (await district.With((CorrectClause act) => act.Do(district.Officer, plan.Id, Seen(clause), fields))).IsRefused.ShouldBeFalse();

        var after = (await district.ClausesOf(plan.Id))[0];
        after.Lead.ShouldBe(["区人社局"]);
        after.Doubts.ShouldHaveSingleItem().Field.ShouldBe("deadline");
    }

    [Theory, EveryEngine]
    public async Task Saying_that_the_row_is_right_clears_every_doubt(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Doubted());
        var clause = (await district.ClausesOf(plan.Id))[0];

        await district.With((ConfirmDoubts act) => act.OfClause(district.Officer, plan.Id, Seen(clause)));

        (await district.ClausesOf(plan.Id))[0].Doubts.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Confirming_everything_at_once_wants_a_reason(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Doubted(), Doubted());

        (await district.With((ConfirmDoubts act) => act.All(district.Officer, plan.Id, " "))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.bulk-confirm-needs-reason");
        (await district.With((ConfirmDoubts act) => act.All(district.Officer, plan.Id, "已与印发件逐条核对"))).Value.ShouldBe(2);
        (await district.ClausesOf(plan.Id)).ShouldAllBe(c => c.Doubts.Count == 0);
    }

    [Theory, EveryEngine]
    public async Task Without_text_a_clause_is_refused(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("推进公开"));
        var clause = (await district.ClausesOf(plan.Id))[0];

        (await district.With((CorrectClause act) => act.Do(district.Officer, plan.Id, Seen(clause), new(" ")))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.clause-text-missing");
        (await district.ClausesOf(plan.Id))[0].Text.ShouldBe("推进公开");
    }

    [Theory, EveryEngine]
    public async Task A_quantity_is_corrected_in_the_words_people_write(Engine engine)
    {
        using var district = new District(engine);
        var made = Clause("发布解读材料不少于12个。");
        made.Quantities = [new("不少于12个", "解读材料", ">=", 12, "个"), new("不少于2次", "培训", ">=", 2, "次")];
        var plan = await district.Draft(null, made);
        var clause = (await district.ClausesOf(plan.Id))[0];

        Task<Kernel.Outcome<Guid>> Write(int revision, string text, params string[] lines) =>
            district.With((CorrectClause act) => act.Do(district.Officer, plan.Id, new(clause.Id, revision), ClauseFields.Of(clause) with { Text = text, Quantities = lines }));

        (await Write(clause.Revision, clause.Text, "解读材料很多")).Refusals.ShouldHaveSingleItem().Message.ShouldContain("「解读材料很多」读不懂");
        (await Write(clause.Revision, clause.Text, "解读材料 ≥12个", "座谈会 ≥ 3 场")).IsRefused.ShouldBeFalse();
        (await district.ClausesOf(plan.Id))[0].Quantities.ShouldBe([new("不少于12个", "解读材料", ">=", 12, "个"), new("≥ 3 场", "座谈会", ">=", 3, "场")]);

        (await Write(clause.Revision + 1, "发布解读材料。", "≥15 个")).IsRefused.ShouldBeFalse();
        (await district.ClausesOf(plan.Id))[0].Quantities.ShouldHaveSingleItem().ShouldBe(new("≥15 个", "", ">=", 15, "个"));
    }

    [Theory]
    [InlineData("≥12 个", "", ">=", 12, "个")]
    [InlineData("解读率不低于60％", "解读率", ">=", 60, "%")]
    [InlineData("2026年培训 1,200人次以上", "2026年培训", ">=", 1200, "人次")]
    [InlineData("错链 0个", "错链", "=", 0, "个")]
    [InlineData("办理时限≤3.5天", "办理时限", "<=", 3.5, "天")]
    public void A_quantity_is_read_as_people_write_it(string line, string metric, string op, double value, string unit)
    {
        var read = QuantityWords.Read([line], []).ShouldHaveSingleItem();
        (read.Metric, read.Op, read.Value, read.Unit).ShouldBe((metric, op, (decimal)value, unit));
    }

    [Theory, EveryEngine]
    public async Task Somebody_elses_later_correction_is_not_overwritten(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("推进公开"));
        var seen = Seen((await district.ClausesOf(plan.Id))[0]);

        (await district.With((CorrectClause act) => act.Do(district.Officer, plan.Id, seen, new("先改的")))).IsRefused.ShouldBeFalse();
        (await district.With((CorrectClause act) => act.Do(district.Officer, plan.Id, seen, new("后改的")))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.changed-meanwhile");
        (await district.ClausesOf(plan.Id))[0].Text.ShouldBe("先改的");
    }

    [Theory, EveryEngine]
    public async Task A_clerk_keeps_the_plan_of_the_own_unit_and_no_other(Engine engine)
    {
        using var district = new District(engine);
        var own = await district.Draft(null, Clause("区级任务"));
        var seen = Seen((await district.ClausesOf(own.Id))[0]);

        (await district.With((CorrectClause act) => act.Do(district.Stranger, own.Id, seen, new("改")))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.not-your-plan");
        (await district.With((DiscardDraft act) => act.Do(district.Stranger, own.Id))).IsRefused.ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task A_published_plan_is_not_corrected(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("推进公开"));
        var seen = Seen((await district.ClausesOf(plan.Id))[0]);

        (await district.With((CorrectClause act) => act.Do(district.Officer, plan.Id, seen, new("改")))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.not-a-draft");
        (await district.With((DiscardDraft act) => act.Do(district.Officer, plan.Id))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.not-a-draft");
    }

    [Theory, EveryEngine]
    public async Task Another_year_moves_the_days_that_had_no_year_of_their_own(Engine engine)
    {
        using var district = new District(engine);
        var month = Clause("按月", due: new(2026, 2, 28));
        month.DeadlinePrinted = "2月底前";
        var exact = Clause("定日", due: new(2026, 3, 31));
        exact.DeadlinePrinted = "2026年3月底";
        var plan = await district.Draft(null, month, exact);

        await district.With((SetHead act) => act.Do(district.Officer, plan.Id, PlanHead.Of(plan) with { Year = 2024 }));

        (await district.ClausesOf(plan.Id)).Select(c => c.DueOn).ShouldBe([new(2024, 2, 29), new(2026, 3, 31)]);
    }

    [Theory, EveryEngine]
    public async Task A_head_without_title_and_with_a_wild_year_is_refused_for_both(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("推进公开"));

        var outcome = await district.With((SetHead act) => act.Do(district.Officer, plan.Id, new("", null, null, null, 1998, 0)));

        outcome.Refusals.Select(r => r.Code).ShouldBe(["workplans.title-missing", "workplans.year-implausible", "workplans.breakdown-days-wrong"]);
    }

    [Theory, EveryEngine]
    public async Task Clauses_that_print_no_unit_get_theirs_in_one_act_and_the_others_keep_theirs(Engine engine)
    {
        using var district = new District(engine);
        var elsewhere = Clause("另一部分", "");
        elsewhere.Section = "二、其他";
        var plan = await district.Draft(null, Clause("有主", "区府办"), Clause("无主", ""), elsewhere);

        (await district.With((AssignLead act) => act.Do(district.Officer, plan.Id, [" "], null))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.lead-missing");
        (await district.With((AssignLead act) => act.Do(district.Officer, plan.Id, ["各部门", "各街道（镇）"], "一、重点领域"))).Value.ShouldBe(1);
        (await district.With((AssignLead act) => act.Do(district.Officer, plan.Id, ["区人社局"], null))).Value.ShouldBe(1);

        (await district.ClausesOf(plan.Id)).Select(c => string.Join('、', c.Lead)).ShouldBe(["区府办", "各部门、各街道（镇）", "区人社局"]);
    }

    [Theory, EveryEngine]
    public async Task Clauses_whose_printed_units_are_handed_no_work_get_one_too_and_keep_what_is_printed(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Draft(null, Clause("由承办单位落实", "重大行政决策事项各承办方"), Clause("还没有对应", "华亭街道"), Clause("有主", "区府办"));
        await district.With((MapName act) => act.Do(district.Officer, plan.Id, "重大行政决策事项各承办方", [], remember: false));

        (await district.With((AssignLead act) => act.Do(district.Officer, plan.Id, ["区府办"], null))).Value.ShouldBe(1);

        (await district.ClausesOf(plan.Id)).Select(c => string.Join('、', c.Lead)).ShouldBe(["重大行政决策事项各承办方、区府办", "华亭街道", "区府办"]);
    }

    private static PlanClause Doubted()
    {
        var clause = Clause("推进公开");
        clause.Doubts = [new("lead", "责任单位可能不完整"), new("deadline", "时限读不清")];
        return clause;
    }

    private static SeenClause Seen(PlanClause clause) => new(clause.Id, clause.Revision);
}
