using Mingtang.Foundation;
using Mingtang.Foundation.Publishing;

namespace Mingtang.Polls;

/// <summary>A room of the test's own with items to talk about.</summary>
internal sealed class TestItems : IPublishes
{
    private static readonly AsyncLocal<Guid> unit = new();

    public static ItemRef One { get; } = new("tests.item", "1");

    public static ItemRef Two { get; } = new("tests.item", "2");

    /// <summary>Whose items they are; of the running test alone.</summary>
    public static Guid UnitId
    {
        get => unit.Value;
        set => unit.Value = value;
    }

    public IReadOnlyList<string> Kinds { get; } = ["tests.item"];

    public Task<PublicItem?> Find(ItemRef item, CancellationToken stop) => Task.FromResult(
        item == One || item == Two
            ? new PublicItem(item, $"试验文件{item.Id}", "正文", "文件", UnitId == Guid.Empty ? null : UnitId, "区试验局", new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc), new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc), [], "/sitemap")
            : null);

    public async IAsyncEnumerable<PublicItem> All([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        yield break;
    }
}
