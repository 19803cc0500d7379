using Mingtang.Foundation.Publishing;
using Mingtang.TestKit;

namespace Mingtang.Foundation.PageCache;

public sealed class PublicPartsTests
{
    private readonly PublicGeneration generation = new();
    private readonly FakeClock clock = new();
    private readonly PublicParts parts;
    private int read;

    public PublicPartsTests()
    {
        parts = new(new(generation, clock));
        generation.Hears(true);
    }

    [Fact]
    public async Task A_part_is_read_once_and_each_item_has_its_own()
    {
        (await Part(Guid.Empty)).ShouldBe("第1次");
        (await Part(Guid.Empty)).ShouldBe("第1次");
        (await Part(Guid.NewGuid())).ShouldBe("第2次");
    }

    [Fact]
    public async Task It_is_read_anew_once_something_public_changed()
    {
        await Part(Guid.Empty);
        generation.Advance();
        (await Part(Guid.Empty)).ShouldBe("第2次");
    }

    [Fact]
    public async Task What_changed_while_it_was_read_is_seen_by_the_next()
    {
        await parts.Get("tests.part", Guid.Empty, () =>
        {
            generation.Advance();
            return Read();
        });
        (await Part(Guid.Empty)).ShouldBe("第2次");
    }

    [Fact]
    public async Task It_belongs_to_its_day()
    {
        await Part(Guid.Empty);
        clock.MoveTo(2026, 12, 31, 0);
        (await Part(Guid.Empty)).ShouldBe("第2次");
    }

    [Fact]
    public async Task A_node_that_cannot_hear_the_others_keeps_nothing()
    {
        generation.Hears(false);
        await Part(Guid.Empty);
        (await Part(Guid.Empty)).ShouldBe("第2次");
    }

    private async Task<string> Part(Guid of) => await parts.Get("tests.part", of, Read);

    private Task<string> Read() => Task.FromResult($"第{++read}次");
}
