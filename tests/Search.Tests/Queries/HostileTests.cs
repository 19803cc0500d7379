using System.Text;
using Mingtang.TestKit;

namespace Mingtang.Search.Tests.Queries;

/// <summary>Whatever strangers type or paste is answered, and soon.</summary>
public sealed class HostileTests : TestFolder
{
    private static readonly string[] Pieces =
    [
        "养犬", "第八十二条", "〔2024〕3号", "\"", "“", "”", "标题:", "年份:", "机关:", ":", "\ud83d", "\ude00", "😀", "\0", "\u0001", "\u0002", "\uffff", "\u202e", "  ", "　", "\n", "%", "_", "*", "(", "]", "OR", "NEAR", "';--",
        "999999999999999999", "万亿亿", "零零零", "第条", "一", "２０２４年１３月９９日", "é", "ß", "ﷺ", "龘", "多少钱", "怎么罚", "吗", "？",
    ];

    [Fact]
    public void Thousands_of_strange_queries_are_answered()
    {
        using var index = Library();
        var chance = new Random(17);
        for (var i = 0; i < 2_000; i++)
        {
            var typed = string.Concat(Enumerable.Range(0, chance.Next(1, 12)).Select(_ => Pieces[chance.Next(Pieces.Length)]));
            index.Search(new(typed) { After = typed, Count = ["agency"], Limit = chance.Next(-3, 300) }).Items.Count.ShouldBeLessThanOrEqualTo(100);
            index.Ask(typed, chance.Next(-2, 90)).Confidence.ShouldBeInRange(0, 1);
            index.Suggest(typed, chance.Next(-2, 90)).Count.ShouldBeLessThanOrEqualTo(50);
        }
    }

    [Theory]
    [InlineData("养")]
    [InlineData("养犬应当登记")]
    [InlineData("\ud83d")]
    [InlineData("😀")]
    [InlineData("\"")]
    [InlineData("zh")]
    [InlineData("1")]
    [InlineData("罚款多少吗")]
    public void Ten_thousand_characters_cost_no_more_than_a_sentence(string piece)
    {
        using var index = Library();
        var text = new StringBuilder().Insert(0, piece, 10_000 / piece.Length).ToString();
        var before = ThreadClock.Now();
        index.Search(new(text));
        index.Ask(text);
        index.Suggest(text);
        (ThreadClock.Now() - before).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private TextIndex Library()
    {
        var index = TextIndex.Open(Folder);
        Put(index, [.. Enumerable.Range(0, 60).Select(i => Item($"i{i}", $"养犬管理第{i}号规定", "养犬应当登记。违反第八十二条规定的,处500元以下罚款。", agency: "公安局") with { Sections = [new("第一条", "总则", "养犬应当登记。")] })]);
        return index;
    }
}
