using Mingtang.Library.Asking.Wording;

namespace Mingtang.Library.Asking;

/// <summary>A machine's sentence says of a passage neither another figure nor the contrary nor the same of somebody or something else.</summary>
public sealed class SentenceCheckTests
{
    private const string Work = "《劳动合同法》第十条 用人单位应当自用工之日起一个月内与劳动者订立书面劳动合同。劳动者在试用期内提前三日通知用人单位，可以解除劳动合同。用人单位不得扣押劳动者的居民身份证。";

    private const string Trial = "《劳动合同法》第十九条 劳动合同期限三个月以上不满一年的，试用期不得超过一个月；一年以上不满三年的，试用期不得超过二个月；三年以上固定期限和无固定期限的劳动合同，试用期不得超过六个月。";

    private const string Women = "用人单位不得以结婚、怀孕、产假、裁员为由，降低女职工的工资或者解除劳动合同。";

    private const string Skills = "新取得高级技师职业资格的，每人补贴10000元；新取得技师职业资格的，每人补贴6000元。";

    private const string Prizes = "奖励标准如下：获评市级的20万元、获评国家级的80万元。";

    private const string Both = "对获评市级、国家级的企业，分别奖励20万元、80万元。";

    private const string Old = "六十周岁至七十九周岁的每人每月200元，八十周岁以上的每人每月500元。";

    private const string Asked = "《政府信息公开条例》第三十三条 行政机关应当自收到申请之日起五个工作日内登记，应当自登记之日起十五个工作日内答复。";

    private const string Forbidden = "用人单位不得有下列行为：（一）扣押证件；（二）收取押金。";

    private const string Needed = "符合下列条件的，可以申请补贴：（一）年满六十周岁；（二）具有本区户籍。";

    private const string Fired = "劳动者严重失职的，用人单位可以解除劳动合同，但应当通知工会。";

    [Theory]
    [InlineData(Work, "用人单位应当自用工之日起1个月内与劳动者订立书面劳动合同。")]
    [InlineData(Work, "单位必须自用工之日起一个月之内与劳动者签订书面劳动合同。")]
    [InlineData(Work, "根据《劳动合同法》第十条，用人单位应该自用工之日起一个月内与劳动者订立书面劳动合同。")]
    [InlineData(Work, "劳动者在试用期内提前3日通知用人单位，可以解除劳动合同。")]
    [InlineData(Work, "用人单位不能扣押劳动者居民身份证。")]
    [InlineData(Work, "此外，单位禁止扣押劳动者的居民身份证。")]
    [InlineData(Trial, "劳动合同期限3个月以上不满1年的，试用期最多1个月。")]
    [InlineData(Trial, "一年以上不满三年的，试用期不超过2个月。")]
    [InlineData(Women, "用人单位不得以裁员为由，降低女职工的工资或者解除劳动合同。")]
    [InlineData(Women, "单位不得以怀孕为由降低女职工的工资或者解除劳动合同。")]
    [InlineData(Skills, "新取得高级技师职业资格的，每人给予补贴1万元。")]
    [InlineData(Prizes, "获评国家级的为80万元。")]
    [InlineData(Prizes, "奖励标准如下：获评国家级的80万元。")]
    [InlineData(Both, "对获评市级、国家级的企业分别给予奖励20万元、80万元。")]
    [InlineData(Old, "80周岁以上的每人每月500元。")]
    [InlineData(Asked, "行政机关应当自收到申请之日起5个工作日内登记。")]
    [InlineData(Forbidden, "用人单位不得有下列行为：收取押金。")]
    [InlineData(Fired, "劳动者严重失职的，用人单位可以解除劳动合同，但应当通知工会。")]
    public void What_the_passage_says_in_nearly_its_words_stands(string passage, string sentence) => SentenceCheck.Holds(sentence, [passage]).ShouldBeTrue();

    [Theory]
    [InlineData(Work, "劳动者应当自用工之日起一个月内与用人单位订立书面劳动合同。")]
    [InlineData(Work, "用人单位在试用期内提前三日通知劳动者，用人单位可以解除劳动合同。")]
    [InlineData(Work, "劳动者不得扣押用人单位的居民身份证。")]
    [InlineData(Work, "用人单位应当自用工之日起三个月内与劳动者订立书面劳动合同。")]
    [InlineData(Work, "用人单位可以扣押劳动者的居民身份证。")]
    [InlineData(Work, "根据《劳动法》第十条，用人单位应当自用工之日起一个月内与劳动者订立书面劳动合同。")]
    [InlineData(Work, "提前三日通知用人单位，可以解除劳动合同。")]
    [InlineData(Work, "可以解除劳动合同。")]
    [InlineData(Trial, "满三个月不满一年的不超过六个月。")]
    [InlineData(Trial, "劳动合同期限三个月以上不满一年的，试用期不得超过六个月。")]
    [InlineData(Trial, "三个月以上不满一年的，试用期不得超过二个月。")]
    [InlineData(Trial, "试用期不得超过六个月。")]
    [InlineData(Women, "单位得以裁员为由解除劳动合同。")]
    [InlineData(Women, "单位以裁员为由，降低女职工的工资或者解除劳动合同。")]
    [InlineData(Women, "裁员为由，降低女职工的工资或者解除劳动合同。")]
    [InlineData(Women, "单位可以以裁员为由解除劳动合同。")]
    [InlineData(Skills, "新取得技师职业资格的，每人补贴10000元，新取得高级技师职业资格的，每人补贴6000元。")]
    [InlineData(Skills, "新取得技师职业资格的，每人补贴10000元。")]
    [InlineData(Skills, "新取得高级技师职业资格的，每人补贴6000元。")]
    [InlineData(Skills, "每人补贴10000元。")]
    [InlineData(Prizes, "获评市级的80万元。")]
    [InlineData(Prizes, "获评国家级的20万元。")]
    [InlineData(Both, "对获评国家级的企业奖励20万元。")]
    [InlineData(Both, "对获评市级、国家级的企业，分别奖励80万元、20万元。")]
    [InlineData(Both, "对获评市级、国家级的企业，分别奖励20万元。")]
    [InlineData(Old, "60周岁至79周岁的每人每月500元。")]
    [InlineData(Old, "80周岁以上的每人每月200元。")]
    [InlineData(Asked, "行政机关应当自登记之日起五个工作日内答复。")]
    [InlineData(Asked, "五个工作日内答复。")]
    [InlineData(Asked, "行政机关应当自收到申请之日起15个工作日内登记。")]
    [InlineData(Forbidden, "收取押金。")]
    [InlineData(Forbidden, "用人单位可以收取押金。")]
    [InlineData(Needed, "具有本区户籍，可以申请补贴。")]
    [InlineData(Needed, "符合下列条件的，可以申请补贴：具有本区户籍。")]
    [InlineData(Fired, "劳动者严重失职的，用人单位可以解除劳动合同。")]
    [InlineData(Fired, "用人单位可以解除劳动合同，但应当通知工会。")]
    public void What_it_does_not_say_is_refused(string passage, string sentence) => SentenceCheck.Holds(sentence, [passage]).ShouldBeFalse();
}
