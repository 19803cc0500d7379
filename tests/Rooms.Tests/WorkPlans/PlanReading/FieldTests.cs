using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>What single fields hold, in wordings that were once read wrongly.</summary>
public class FieldTests
{
    [Theory]
    [InlineData("出口带宽扩容至200兆", ">= 200 兆")]
    [InlineData("增配单机功率120P的移动抽水机8台", "= 120 P; = 8 台")]
    [InlineData("新购冲锋舟35艘、橡皮艇60艘", "= 35 艘; = 60 艘")]
    [InlineData("户均容量提高到3千伏安", ">= 3 千伏安")]
    [InlineData("完成城西段4.6公里堤防加固", "= 4.6 公里")]
    [InlineData("在500米范围内建设一处便民点", "")]
    [InlineData("为65岁以上老年人建立档案", "")]
    [InlineData("质保期不少于5年", ">= 5 年")]
    [InlineData("安装监测设备95台（套）", "= 95 台（套）")]
    [InlineData("進水濃度不低於180毫克/升", ">= 180 毫克/升")]
    [InlineData("入戶登記1.3萬戶，", "= 13000 戶")]
    [InlineData("排涝能力提高到每小时800立方米", ">= 800 立方米")]
    [InlineData("平均跑动次数压减至1次", "<= 1 次")]
    [InlineData("疏浚河道64千米", "= 64 千米")]
    [InlineData("公布时间由每月20日提前至15日", "")]
    [InlineData("新增算力2048核", "= 2048 核")]
    [InlineData("核减经费后开展3千场演出", "= 3000 场")]
    [InlineData("惠及群众100余人次", ">= 100 人次")]
    [InlineData("发放宣传品10余万份", ">= 100000 份")]
    [InlineData("满意率达到百分之九十五以上", ">= 95 %")]
    [InlineData("举办宣讲3至5场", ">= 3 场")]
    [InlineData("征集作品3—5万件", ">= 30000 件")]
    [InlineData("群众知晓率稳定在80%-90%", ">= 80 %")]
    [InlineData("办理时间控制在3-5个工作日以内", "<= 5 个工作日")]
    [InlineData("由3个增加至5个", ">= 5 个")]
    [InlineData("落实2024-2026年规划", "")]
    [InlineData("推出一批典型案例", "")]
    [InlineData("遴选一批优秀案例", "")]
    [InlineData("制作图解材料20件提升知晓率", "= 20 件")]
    [InlineData("发布政策问答30期并同步推送", "= 30 期")]
    [InlineData("组织政策宣讲12场覆盖各园区", "= 12 场")]
    [InlineData("组织全区14个街镇开展演练", "")]
    [InlineData("编制教育等26个试点领域目录", "")]
    [InlineData("至少开展宣讲、咨询等活动6场", ">= 6 场")]
    [InlineData("至少编发《政务公开专报》4期", ">= 4 期")]
    [InlineData("召开新闻发布会5次（含）以上", ">= 5 次")]
    [InlineData("共享单车日均周转不少于2.2万辆次", ">= 22000 辆次")]
    public void A_figure_that_is_an_aim_is_read_with_its_unit(string text, string expected) =>
        string.Join("; ", Quantities.Of(text).Select(quantity => $"{quantity.Op} {quantity.Value:0.####} {quantity.Unit}")).ShouldBe(expected);

    [Theory]
    [InlineData("10月底前（其中城东6月底前）", "2025-10-31")]
    [InlineData("（力争9月底前）", "2025-09-30")]
    public void The_day_outside_the_brackets_is_the_day_of_the_whole(string printed, string due) => Deadlines.Of(printed, 2025)!.Due.ShouldBe(DateOnly.Parse(due));

    [Theory]
    [InlineData("2025年1月起长期坚持")]
    [InlineData("自3月起持续推进")]
    [InlineData("3月起，常态化开展")]
    public void A_day_from_which_a_duty_goes_on_is_no_deadline(string printed)
    {
        Deadlines.Of(printed, 2025)!.Due.ShouldBeNull();
        Deadlines.IsEndless(printed).ShouldBeTrue();
    }

    [Theory]
    [InlineData("各街道、镇", "各街道 各镇")]
    [InlineData("区教育局、各镇、街道", "区教育局 各镇 各街道")]
    [InlineData("各街道（镇）", "各街道（镇）")]
    [InlineData("各街镇（高新区）", "各街镇（高新区）")]
    public void The_each_of_one_part_is_meant_for_the_bare_part_behind_it(string printed, string units) => Units.Of(printed).Lead.ShouldBe(units.Split(' '));

    [Fact]
    public void An_English_figure_ends_with_a_word()
    {
        var figure = Quantities.Of("Hold at least 3 open-day events for foreign-invested enterprises and their employees each year.").ShouldHaveSingleItem();
        (figure.Printed, figure.Unit).ShouldBe(("at least 3 open-day events", "open-day events"));
        figure.Metric.ShouldBe("for foreign-invested");
    }

    [Theory]
    [InlineData("四季度前", "2025-09-30")]
    [InlineData("2025年第三季度以前完成", "2025-06-30")]
    [InlineData("四季度末前", "2025-12-31")]
    [InlineData("第一季度前", "2025-03-31")]
    [InlineData("31/03/2026", "2026-03-31")]
    [InlineData("03/31/2026", "2026-03-31")]
    [InlineData("7.11.2026", "2026-11-07")]
    [InlineData("Mid-2026", "2026-06-30")]
    [InlineData("mid-year 2026", "2026-06-30")]
    [InlineData("2026年春节前", "2026-02-16")]
    [InlineData("2025年中秋节前", "2025-10-05")]
    [InlineData("2026年国庆节前完成", "2026-09-30")]
    [InlineData("2026年春节期间", null)]
    [InlineData("2026-06-30", "2026-06-30")]
    [InlineData("Mid March 2026", "2026-03-15")]
    public void A_day_is_read_however_it_is_written(string printed, string? due) => Deadlines.Of(printed, 2025)!.Due.ShouldBe(due is null ? null : DateOnly.Parse(due));

    [Theory]
    [InlineData("国庆节前", 2026, "2026-09-30")]
    [InlineData("春节前", 2026, "2026-02-16")]
    [InlineData("中秋、国庆节前完成", 2025, "2025-09-30")]
    [InlineData("清明节前", 2025, "2025-04-03")]
    [InlineData("七一前", 2025, "2025-06-30")]
    [InlineData("元旦前", 2025, "2025-12-31")]
    [InlineData("2026年元旦前", 2025, "2025-12-31")]
    [InlineData("次年春节前", 2025, "2026-02-16")]
    [InlineData("国庆节前", null, null)]
    public void A_feast_without_a_year_is_that_of_the_plan(string printed, int? year, string? due)
    {
        Deadlines.Of(printed, year)!.Due.ShouldBe(due is null ? null : DateOnly.Parse(due));
        Deadlines.Resembles(printed).ShouldBeTrue();
    }

    [Fact]
    public void The_name_of_a_feast_alone_is_no_time() => Deadlines.Resembles("五一购物节").ShouldBeFalse();

    [Theory]
    [InlineData("区司法局牵头、各街道配合，开展法治体检。", "区司法局", "各街道")]
    [InlineData("开展法治体检，由区司法局牵头，区民政局、区工商联配合，覆盖企业100家。", "区司法局", "区民政局、区工商联")]
    [InlineData("由区民政局牵头的评估每年开展一次，结果公布。", "", "")]
    [InlineData("发挥牵头作用，配合做好迎检。", "", "")]
    public void Units_charged_in_the_middle_of_a_text_are_read(string text, string lead, string support)
    {
        var units = DutyBrackets.Midway(text);
        (string.Join('、', units.Lead), string.Join('、', units.Support)).ShouldBe((lead, support));
    }

    [Theory]
    [InlineData("——区信访局、区委办（每月）", "（区信访局、区委办；每月）")]
    [InlineData("——县司法局牵头，各乡镇配合", "（县司法局牵头，各乡镇配合）")]
    [InlineData("——以上为全部内容", null)]
    public void A_line_of_units_behind_a_dash_is_the_bracket_it_stands_for(string line, string? bracket) => DutyBrackets.Dashed(line).ShouldBe(bracket);

    [Fact]
    public void A_sentence_that_entrusts_goes_and_a_clause_that_does_stays()
    {
        var sentence = DutyBrackets.Entrusted("建设感知平台。由区城运中心牵头，区公安局配合，6月底前完成。")!;
        (sentence.Text, sentence.Units.Lead[0], sentence.Units.Support[0], sentence.Deadline).ShouldBe(("建设感知平台。", "区城运中心", "区公安局", "6月底前完成"));

        var clause = DutyBrackets.Entrusted("完善机制，由区数据局负责。")!;
        (clause.Text, clause.Units.Lead[0]).ShouldBe(("完善机制，由区数据局负责。", "区数据局"));

        DutyBrackets.Entrusted("由区民政局牵头的评估每年开展一次。").ShouldBeNull();
    }

    [Theory]
    [InlineData("县司法局 2025年1月15日", true)]
    [InlineData("青浦镇党政办公室 2025年1月15日印发", true)]
    [InlineData("完成竣工验收 2025年10月31日", false)]
    public void A_body_and_a_day_sign_a_plan_and_a_task_and_a_day_do_not(string line, bool ends) =>
        Closing.Ends(PlanLine.Of(0, line.Length, line, false, 0)).ShouldBe(ends);
}
