using System.Runtime.CompilerServices;
using Mingtang.Foundation;
using Mingtang.Foundation.Publishing;

namespace Mingtang.Library.Index;

/// <summary>What all rooms publish, as one.</summary>
internal sealed class Published(IEnumerable<IPublishes> rooms)
{
    private readonly IReadOnlyList<IPublishes> rooms = [.. rooms];

    public async Task<PublicItem?> Find(ItemRef item, CancellationToken stop) => RoomOf(item) is { } room ? await room.Find(item, stop) : null;

    public async Task<IReadOnlyList<ItemRef>> Beside(ItemRef item, CancellationToken stop) => RoomOf(item) is { } room ? await room.Beside(item, stop) : [];

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var room in rooms)
            await foreach (var item in room.All(stop))
                yield return item;
    }

    private IPublishes? RoomOf(ItemRef item) => rooms.FirstOrDefault(room => room.Kinds.Contains(item.Kind));
}
