using Mingtang.Library.Asking.Wording;

namespace Mingtang.Library.Asking;

/// <summary>A machine's sentence says of a passage neither another figure nor the contrary nor the same of somebody else.</summary>
public sealed class SentenceCheckTests
{
    private const string Passage = "用人单位应当自用工之日起一个月内与劳动者订立书面劳动合同。劳动者在试用期内提前三日通知用人单位，可以解除劳动合同。用人单位不得扣押劳动者的居民身份证。";

    [Theory]
    [InlineData("用人单位应当自用工之日起1个月内与劳动者订立书面劳动合同。", true)]
    [InlineData("劳动者在试用期内提前3日通知用人单位，可以解除劳动合同。", true)]
    [InlineData("劳动者应当自用工之日起一个月内与用人单位订立书面劳动合同。", false)]
    [InlineData("用人单位在试用期内提前三日通知劳动者，用人单位可以解除劳动合同。", false)]
    [InlineData("劳动者不得扣押用人单位的居民身份证。", false)]
    [InlineData("用人单位应当自用工之日起三个月内与劳动者订立书面劳动合同。", false)]
    [InlineData("用人单位可以扣押劳动者的居民身份证。", false)]
    public void Figures_denials_and_whom_it_binds_are_those_of_the_passage(string sentence, bool holds) =>
        SentenceCheck.Holds(sentence, "多久要签劳动合同？", [Passage]).ShouldBe(holds);
}
