using Mingtang.Search.Answers;
using Mingtang.Search.Queries;

namespace Mingtang.Search.Tests.Answers;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("协会每年交多少会费是谁说了算", QuestionKind.Authority)]
    [InlineData("科室要配几个人，由哪个领导定", QuestionKind.Authority)]
    [InlineData("由谁来定，一年最多收多少会费", QuestionKind.Amount)]
    [InlineData("迟交会费每天收多少滞纳金", QuestionKind.Amount)]
    [InlineData("多少天之内给答复", QuestionKind.Period)]
    [InlineData("乱倒泔水怎么处罚", QuestionKind.Penalty)]
    public void What_is_asked_for_is_told_from_what_is_only_spoken_of(string question, QuestionKind kind) =>
        new Question(question, Vocabulary.Default).Kind.ShouldBe(kind);

    [Fact]
    public void What_is_nearly_said_is_found_by_its_letters_and_nearest_first()
    {
        var words = Vocabulary.Read("高速开太慢 > 最低时速\n一年查几回企业 > 涉企检查频次\n高空抛烟头 > 抛掷物品");
        var near = words.Near("在高速上开得太慢会怎样");
        near.Select(found => found.Others[0].Word).ShouldBe(["最低时速"]);
        near[0].Degree.ShouldBeInRange(0.9f, 1f);
        words.Near("高速开太慢").ShouldBeEmpty("what stands there word for word is not only nearly said");
        words.Near("慢太开速高").ShouldBeEmpty("letters without a pair tell nothing");
    }
}
