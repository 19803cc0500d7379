using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.HouseKit;
using Mingtang.Library.Log;

namespace Mingtang.Library.Indicators;

/// <summary><c>library.search_success_share</c>: searches with a result opened, or answers with citation, of all (S2 65, S3 32).</summary>
public sealed class SearchSuccessShareTests
{
    private static readonly Period Quarter = new(new(2026, 10, 1), new(2026, 12, 31));

    [Theory, EveryEngine]
    public async Task It_counts_opened_searches_and_cited_answers_of_all_in_the_period(Engine engine)
    {
        using var house = new TestHouse(engine);
        var log = house.Services.GetRequiredService<QueryLog>();
        house.Clock.MoveTo(2026, 9, 30);
        log.Search(Guid.NewGuid(), "上一季度的检索", 3, "a/1");
        house.Clock.MoveTo(2026, 10, 20);
        var opened = Guid.NewGuid();
        log.Search(opened, "低保", 3, "a/1");
        log.Opened(opened, "a/2", 2);
        log.Search(Guid.NewGuid(), "停车", 5, "a/1");
        log.Search(Guid.NewGuid(), "月球停车", 0, null);
        log.Question(Guid.NewGuid(), "低保多少钱？", 2, true, "a/1");
        log.Question(Guid.NewGuid(), "月球在哪里？", 2, false, "a/1");
        await log.Flush();
        var measured = await Measure(house, null);
        (measured.Numerator, measured.Denominator, measured.Value).ShouldBe((2, 5, 40m));
        measured.Rows.Where(row => !row.Counts).Select(row => (row.Title, row.Why)).ShouldBe([("停车", "没有点开结果"), ("月球停车", "没有结果"), ("月球在哪里？", "没有给出回答")], ignoreOrder: true);
    }

    [Theory, EveryEngine]
    public async Task Words_asked_in_vain_are_told_with_their_number_and_the_seldom_ones_together(Engine engine)
    {
        using var house = new TestHouse(engine);
        var log = house.Services.GetRequiredService<QueryLog>();
        house.Clock.MoveTo(2026, 10, 20);
        for (var i = 0; i < 3; i++)
            log.Search(Guid.NewGuid(), "月球停车", 0, null);
        for (var i = 0; i < SearchSuccessShare.MostWords + 4; i++)
            log.Question(Guid.NewGuid(), $"第{i}号坑怎么走", 2, false, null);
        for (var i = 0; i < 2; i++)
            log.Question(Guid.NewGuid(), "低保多少钱？", 2, true, "a/1");
        await log.Flush();
        var measured = await Measure(house, null);
        (measured.Numerator, measured.Denominator).ShouldBe((2, SearchSuccessShare.MostWords + 9));
        measured.Rows.Count.ShouldBe(SearchSuccessShare.MostWords + 2);
        measured.Rows.Select(row => row.Item).ShouldBeUnique();
        measured.Rows[0].Title.ShouldBe("月球停车（3次）");
        measured.Rows.TakeLast(2).Select(row => row.Title).ShouldBe(["给出有出处回答的提问（2次）", "其余没有给出回答（5次）"]);
    }

    [Fact]
    public async Task Without_a_search_nothing_is_due_and_tied_to_an_item_nothing_counts()
    {
        using var house = new TestHouse(Engine.Sqlite);
        (await Measure(house, null)).Value.ShouldBeNull();
        (await Measure(house, [new ItemRef("a", "1")])).Rows.ShouldBeEmpty();
    }

    [Fact]
    public void The_clauses_that_name_it_find_it_by_their_own_id()
    {
        using var house = new TestHouse(Engine.Sqlite);
        using var scope = house.Services.CreateScope();
        scope.ServiceProvider.GetServices<IIndicator>().Single(indicator => indicator.Info.Id == "library.search_success_share").Info.Period.ShouldBe(IndicatorPeriod.Quarter);
    }

    private static Task<Measurement> Measure(TestHouse house, IReadOnlyCollection<ItemRef>? tied) => house.Read(services =>
        services.GetServices<IIndicator>().Single(indicator => indicator.Info.Id == "library.search_success_share").Measure(Quarter, null, tied, CancellationToken.None));
}
