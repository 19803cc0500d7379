using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Cascade;

/// <summary>
/// 一次关联: an item tied on a task of a unit's own plan is tied to the upper task as well, and the other way round, as entries are told.
/// The copy names the tie it comes from and goes with it; a tie the other task had by itself stays its own.
/// </summary>
internal sealed class CascadeTies(PlatformDb db) : IHears<ItemTied>, IHears<ItemUntied>
{
    public async Task Hear(ItemTied happened, Doing doing, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        await Carry(await db.Set<TiedItem>().FirstAsync(tied => tied.Id == happened.TiedId, stop), happened.TaskId, [], doing, stop);
    }

    public async Task Hear(ItemUntied happened, Doing doing, CancellationToken stop) =>
        db.RemoveRange(await db.Set<TiedItem>().Where(tied => tied.FromTiedId == happened.TiedId).ToListAsync(stop));

    /// <summary>Also when two tasks are linked after one of them had its ties.</summary>
    public async Task Carry(TiedItem first, Guid from, HashSet<Guid> told, Doing doing, CancellationToken stop)
    {
        told.Add(from);
        foreach (var other in await db.LinkedTo(from, stop))
            if (!told.Contains(other) && await db.Set<PlanTask>().AnyAsync(task => task.Id == other && task.State != TaskState.Done && task.State != TaskState.Stopped, stop))
            {
                await Copy(first, other, doing, stop);
                await Carry(first, other, told, doing, stop);
            }
    }

    private async Task Copy(TiedItem first, Guid to, Doing doing, CancellationToken stop)
    {
        if (await db.Set<TiedItem>().AnyAsync(tied => tied.TaskId == to && tied.Kind == first.Kind && tied.ItemId == first.ItemId, stop))
            return;
        db.Add(new TiedItem
        {
            Id = Guid.CreateVersion7(doing.Act.At),
            TaskId = to,
            Kind = first.Kind,
            ItemId = first.ItemId,
            Title = first.Title,
            Url = first.Url,
            FromTiedId = first.FromTiedId ?? first.Id,
            At = first.At,
            ByName = first.ByName,
        });
        await db.SaveChangesAsync(stop);
    }
}
