using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;

namespace Mingtang.Library.Log;

/// <summary>What is kept of what strangers typed (PIPL 6, 73).</summary>
public sealed class QueryLogTests
{
    [Theory]
    [InlineData("我的电话13812345678怎么改", "我的电话＊＊＊怎么改")]
    [InlineData("310101199001011234 查社保", "＊＊＊ 查社保")]
    [InlineData("写信到 zhang.san@example.com 可以吗", "写信到 ＊＊＊ 可以吗")]
    [InlineData("云府发〔2026〕12号", "云府发〔2026〕12号")]
    [InlineData("a\u0000b\tc\r\nd", "a b c d")]
    public void Numbers_and_mailboxes_are_struck_out_before_anything_is_stored(string typed, string kept) => QueryWords.Kept(typed).ShouldBe(kept);

    [Fact]
    public void One_query_has_one_key_however_it_is_spaced_and_marked() =>
        QueryWords.Key(" 低保 标准？").ShouldBe(QueryWords.Key("低保标准"));

    [Fact]
    public void Half_a_character_and_ten_thousand_others_do_no_harm()
    {
        QueryWords.Kept("\ud83d" + new string('国', 10_000) + "\ude00").Length.ShouldBeLessThanOrEqualTo(AskedRow.WordsLength);
        QueryWords.Kept(new string('a', 159) + "😀").Length.ShouldBe(159);
    }

    [Theory, EveryEngine]
    public async Task A_click_and_a_rating_find_their_row_also_when_they_come_in_the_same_breath(Engine engine)
    {
        using var house = new TestHouse(engine);
        var log = house.Services.GetRequiredService<QueryLog>();
        var (search, question) = (Guid.NewGuid(), Guid.NewGuid());
        log.Search(search, "低保标准", 3, "documents.document/1");
        log.Opened(search, "documents.document/1", 1);
        log.Question(question, "低保是多少？", 2, true, "documents.document/1");
        await log.Flush();
        log.Opened(search, "documents.document/2", 2);
        log.Rated(question, Verdict.NotUseful);
        log.Rated(search, Verdict.Useful);
        await log.Flush();
        var rows = await house.Read(services => services.GetRequiredService<PlatformDb>().Set<AskedRow>().AsNoTracking().ToDictionaryAsync(row => row.Id));
        rows[search].ShouldSatisfyAllConditions(
            row => row.Opened.ShouldBe("documents.document/1", "the first result opened is what helped"),
            row => row.OpenedPlace.ShouldBe(1),
            row => row.Verdict.ShouldBeNull("a search is not rated"));
        rows[question].ShouldSatisfyAllConditions(row => row.IsAnswered.ShouldBeTrue(), row => row.Verdict.ShouldBe(Verdict.NotUseful));
    }
}
