using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Portal.Copies;

namespace Mingtang.Portal.Tests;

/// <summary>数据同源 (seeds: Jinshan 51, Changning 67): one record feeds every place, copies are found and told.</summary>
public sealed class SingleSourceTests
{
    private static readonly Guid Unit = Guid.NewGuid();

    private static readonly string Text = string.Concat(Enumerable.Range(1, 30).Select(number => $"第{number}条 各单位应当在{number + 3}个工作日内公开第{number * 7}类事项，并说明依据和联系电话。\n"));

    [Fact]
    public async Task A_text_entered_twice_is_told_as_a_copy_of_the_older_one_however_it_is_set()
    {
        var figure = await Measured(Item("1", Text, 1), Item("2", "（转载）" + Text.Replace("。\n", "。  \n\n", StringComparison.Ordinal), 2), Item("3", Other(Text), 3));
        (figure.Numerator, figure.Denominator).ShouldBe((2, 3));
        var copy = figure.Rows.Single(row => !row.Counts);
        copy.Item.Id.ShouldBe("2");
        copy.Why.ShouldBe("与「标题1」（/tests/1）内容相同，应引用同一份");
    }

    [Fact]
    public async Task The_next_in_a_series_and_a_short_notice_are_no_copies() =>
        (await Measured(Item("1", Text, 1), Item("2", Text.Replace("个工作日", "日", StringComparison.Ordinal).Replace("类事项", "项", StringComparison.Ordinal), 2), Item("3", "停水通知。", 3), Item("4", "停水通知。", 4))).Value.ShouldBe(100);

    [Fact]
    public async Task A_model_that_two_units_fill_in_is_no_copy_and_a_notice_that_another_unit_entered_again_is()
    {
        var other = Item("2", Text, 2) with { AgencyId = Guid.NewGuid() };
        (await Measured(Item("1", Text, 1), other)).Value.ShouldBe(100);
        (await Measured(Item("1", Text, 1), other with { Title = "标题1" })).Value.ShouldBe(50);
    }

    [Fact]
    public async Task Only_the_unit_asked_and_the_items_tied_count_and_what_stands_in_no_list_does_not()
    {
        PublicItem[] items = [Item("1", Text, 1), Item("2", Text, 2), Item("3", Text, 3) with { IsListed = false }, Item("4", Text, 4) with { AgencyId = null }];
        (await Measured(items)).Denominator.ShouldBe(2);
        (await Measure(items, Guid.NewGuid(), null)).Value.ShouldBeNull("nothing of that unit");
        (await Measure(items, Unit, [new(Board.Kind, "1")])).Rows.ShouldHaveSingleItem().Counts.ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task The_texts_are_read_once_and_afterwards_only_what_changed(Engine engine)
    {
        var board = new Board();
        await using var portal = Board.Portal(board, engine, unsearched: true);
        var day = new DateTime(2026, 10, 20, 1, 0, 0, DateTimeKind.Utc);
        await board.Pin(portal, "1", "标题1", day, Unit, text: Text);
        (await Rows(portal)).ShouldHaveSingleItem().Counts.ShouldBeTrue();
        var read = board.ReadWhole;

        await board.Pin(portal, "2", "标题2", day.AddDays(1), Unit, text: Text);
        (await Rows(portal)).Single(row => !row.Counts).Item.Id.ShouldBe("2");
        await board.Pin(portal, "2", "标题2", day.AddDays(1), Unit, text: Other(Text));
        (await Rows(portal)).ShouldAllBe(row => row.Counts);
        await board.Unpin(portal, "1");
        (await Rows(portal)).ShouldHaveSingleItem().Item.Id.ShouldBe("2");
        board.ReadWhole.ShouldBe(read, "the first measuring read everything, the later ones what the log names");
    }

    private static async Task<IReadOnlyList<CountedRow>> Rows(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var figure = scope.ServiceProvider.GetServices<IIndicator>().OfType<SingleSource>().Single();
        return [.. (await figure.Measure(Period.Year(2026), null, null, default)).Rows.Where(row => row.Item.Kind == Board.Kind)];
    }

    private static string Other(string text) => string.Concat(text.Split('\n').Select(line => line.Replace("各单位", "街道和镇", StringComparison.Ordinal).Replace("依据", "理由", StringComparison.Ordinal).Replace("公开", "回复", StringComparison.Ordinal) + "\n"));

    private static Task<Measurement> Measured(params PublicItem[] items) => Measure(items, null, null);

    private static async Task<Measurement> Measure(PublicItem[] items, Guid? unit, IReadOnlyCollection<ItemRef>? tied)
    {
        using var house = new TestHouse(Engine.Sqlite);
        using var shelf = new SketchShelf();
        return await house.Read(services => new SingleSource([new Room(items)], shelf, services.GetRequiredService<ChangeReading>()).Measure(Period.Year(2026), unit, tied, default));
    }

    private static PublicItem Item(string id, string text, int day)
    {
        var at = new DateTime(2026, 10, day, 1, 0, 0, DateTimeKind.Utc);
        return new(new(Board.Kind, id), $"标题{id}", text, "通知", Unit, "区府办", at, at, [], $"/tests/{id}");
    }

    private sealed class Room(PublicItem[] items) : IPublishes
    {
        public IReadOnlyList<string> Kinds { get; } = [Board.Kind];

        public Task<PublicItem?> Find(ItemRef item, CancellationToken stop) => Task.FromResult(items.FirstOrDefault(one => one.Item == item));

        public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
        {
            await Task.CompletedTask;
            foreach (var item in items)
                yield return item;
        }
    }
}
