using Mingtang.Search.Storage;

namespace Mingtang.Search.Tests.Storage;

public sealed class SinglePostingTests : TestFolder
{
    [Theory]
    [InlineData(0u, 1)]
    [InlineData(8_388_607u, 255)]
    [InlineData(4_000_000_000u, 7)]
    public void A_place_says_row_and_impact(uint row, byte impact)
    {
        var place = SinglePosting.Place(row, impact);
        SinglePosting.Is(place).ShouldBeTrue();
        SinglePosting.RowOf(place).ShouldBe(row);
        SinglePosting.ImpactOf(place).ShouldBe(impact);
    }

    [Fact]
    public void A_real_place_is_not_taken_for_one() => SinglePosting.Is(1L << 45).ShouldBeFalse();

    [Fact]
    public void Words_of_one_item_only_are_found_before_and_after_a_merge()
    {
        using var index = TextIndex.Open(Folder);
        for (var i = 0; i < 40; i++)
        {
            Put(index, Item($"n{i}", $"通知{i}", $"只在这里{(char)('\u5000' + i)}{(char)('\u6000' + i)}出现"));
            if (i % 10 == 9)
                index.Commit();
        }
        index.Tidy(all: true);
        for (var i = 0; i < 40; i++)
            Find(index, $"{(char)('\u5000' + i)}{(char)('\u6000' + i)}").First().ShouldBe($"n{i}");
    }
}
