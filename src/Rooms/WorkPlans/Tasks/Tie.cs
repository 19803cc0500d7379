using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>关联: an item of any room the unit names as belonging to its task. What may be tied is for <see cref="TieableItems"/> to find.</summary>
internal sealed record Tie(Guid TaskId, TieableItem? Found) : IActOnTask
{
    public string Name => "workplans.tie";

    public TaskAct? Step => null;

    public Party By => Party.Unit;

    public async Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop) =>
        Found is not { Item: var item } ? [TaskRefusals.NoSuchItem]
        : await at.Db.Set<TiedItem>().AnyAsync(tied => tied.TaskId == TaskId && tied.Kind == item.Kind && tied.ItemId == item.Id, stop) ? [TaskRefusals.AlreadyTied]
        : [];

    public string Apply(TaskAtHand at)
    {
        var id = at.NewId();
        at.Doing.Raise(new ItemTied(TaskId, id));
        at.Db.Add(new TiedItem
        {
            Id = id,
            TaskId = TaskId,
            Kind = Found!.Item.Kind,
            ItemId = Found.Item.Id,
            Title = Found.Title.Length > 300 ? Found.Title[..300] : Found.Title,
            Url = Found.Url,
            At = at.Now,
            ByName = at.Who.Name,
        });
        return $"关联事项 {Found.Item}";
    }
}

internal sealed record Untie(Guid TaskId, Guid TiedId) : IActOnTask
{
    public string Name => "workplans.tie";

    public TaskAct? Step => null;

    public Party By => Party.Unit;

    public async Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop) =>
        await at.Db.Set<TiedItem>().AnyAsync(tied => tied.Id == TiedId && tied.TaskId == TaskId, stop) ? [] : [TaskRefusals.NoSuchItem];

    public string Apply(TaskAtHand at)
    {
        var tied = at.Db.Set<TiedItem>().First(t => t.Id == TiedId);
        at.Db.Remove(tied);
        at.Doing.Raise(new ItemUntied(TiedId));
        return $"取消关联 {new ItemRef(tied.Kind, tied.ItemId)}";
    }
}
