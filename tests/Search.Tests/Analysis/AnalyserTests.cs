using Mingtang.Search.Analysis;

namespace Mingtang.Search.Tests.Analysis;

public sealed class AnalyserTests
{
    [Theory]
    [InlineData("二十个工作日", "20个工作日")]
    [InlineData("二十个工作日", "２０个工作日")]
    [InlineData("劳动者應當支付", "劳动者应当支付")]
    [InlineData("第八十二条", "第82条")]
    [InlineData("二〇二四年五月一日", "2024年5月1日")]
    [InlineData("三万元", "3万元")]
    [InlineData("15天", "十五日")]
    public void One_thing_printed_in_two_ways_shares_its_terms(string one, string other) => Numbers(one).Overlaps(Numbers(other)).ShouldBeTrue();

    [Theory]
    [InlineData("沪府办规〔2024〕3号")]
    [InlineData("沪府办规[2024]3号")]
    [InlineData("沪府办规（2024）第3号")]
    [InlineData("沪府办规【2024】3號")]
    public void A_document_number_is_one_term_in_any_brackets(string printed) =>
        Tokens(printed).Where(token => token.Kind == TokenKind.DocumentNumber).Select(token => token.Key)
            .ShouldBe(Tokens("沪府办规〔2024〕3号").Where(token => token.Kind == TokenKind.DocumentNumber).Select(token => token.Key));

    [Theory]
    [InlineData("2024-05-01")]
    [InlineData("2024.5.1")]
    [InlineData("2024/05/01")]
    public void A_day_is_the_same_however_written(string printed) => Tokens(printed).Where(token => token.Kind == TokenKind.Day).Select(token => token.Key)
        .ShouldBe(Tokens("2024年5月1日").Where(token => token.Kind == TokenKind.Day).Select(token => token.Key));

    [Theory]
    [InlineData("统一规划")]
    [InlineData("万一发生")]
    [InlineData("一般情形")]
    public void A_word_with_a_numeral_in_it_is_no_number(string text) => Tokens(text).ShouldAllBe(token => token.Kind == TokenKind.Pair || token.Kind == TokenKind.Word);

    [Fact]
    public void Offsets_are_those_of_the_text_as_printed()
    {
        const string text = "用人單位應當在二十個工作日內支付ABC補償";
        foreach (var token in Tokens(text))
            Folding.Fold(text.Substring(token.Start, token.Length)).Length.ShouldBe(token.Length);
        Tokens(text).Single(token => token.Kind == TokenKind.Measure).ShouldSatisfyAllConditions(token => text.Substring(token.Start, token.Length).ShouldBe("二十個工作日"));
    }

    [Fact]
    public void A_character_that_stands_alone_is_a_term() => Tokens("税 ").Single().Kind.ShouldBe(TokenKind.Single);

    private static List<Token> Tokens(string text) => [.. new Analyser().Read(Folding.Fold(text))];

    private static HashSet<ulong> Numbers(string text) => [.. Tokens(text).Select(token => token.Key)];
}
