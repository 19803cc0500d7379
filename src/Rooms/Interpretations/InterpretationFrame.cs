using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Interpretations;

/// <summary>What is asked of an interpretation, by whom.</summary>
internal sealed record Asked(Guid Id, InterpretationAct Act, string Permission, CurrentPerson Who, string? Why = null);

/// <summary>The frame every act runs in: right, unit, lifecycle, step; all reasons at once.</summary>
internal sealed class InterpretationFrame(ActBook acts, PlatformDb db, ReleaseBook releases, PermissionBook permissions, TimeProvider clock)
{
    public Task<Outcome<Guid>> Do(Asked asked, Func<Doing, Interpretation, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        acts.Do<Guid>(asked.Permission, asked.Who.Actor, asked.Why, async doing =>
        {
            if (await Find(asked.Id, stop) is not { } found)
                return InterpretationRefusals.NoSuch;
            if (!permissions.Allows(asked.Who.Role, asked.Permission) || !asked.Who.Covers(found.UnitId))
                return InterpretationRefusals.NotYours;
            if (!InterpretationLifecycle.Table.Allows(found.State, asked.Act))
                return InterpretationRefusals.NotNow(found.State, asked.Act);
            if (await apply(doing, found) is { Count: > 0 } reasons)
                return reasons.ToList();
            await Step(doing, found, asked.Act, stop);
            return found.Id;
        }, stop);

    /// <summary>One row of the lifecycle with its trace; changed words are no longer the reviewed ones.</summary>
    public async Task Step(Doing doing, Interpretation found, InterpretationAct act, CancellationToken stop)
    {
        var from = found.State;
        found.State = InterpretationLifecycle.Table.Next(from, act, InterpretationRefusals.NotNow).Value;
        found.Revision++;
        found.ChangedAt = doing.Now;
        if (act is InterpretationAct.Edit or InterpretationAct.Return or InterpretationAct.Discard)
            await releases.Recall(found.Item, stop);
        if (act != InterpretationAct.Edit || from != InterpretationState.Draft)
            db.Add(new InterpretationStep
            {
                Id = Ids.New(clock),
                InterpretationId = found.Id,
                Act = act,
                From = from,
                To = found.State,
                At = doing.Now,
                ByName = doing.Act.Who.Name,
                Why = doing.Act.Why,
            });
        doing.About(Interpretation.Kind, found.Id, $"{act.Title()}解读「{found.Title}」");
    }

    public Task<Interpretation?> Find(Guid id, CancellationToken stop) =>
        db.Set<Interpretation>().Include(found => found.Pieces).FirstOrDefaultAsync(found => found.Id == id, stop);
}
