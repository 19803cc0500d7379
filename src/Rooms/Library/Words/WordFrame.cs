using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Library.Words;

/// <summary>The frame every act on an edition of the words runs in: right, lifecycle, trace.</summary>
internal sealed class WordFrame(ActBook acts, PlatformDb db, PermissionBook permissions)
{
    public Task<Outcome<int>> Do(
        int number, WordListAct act, string permission, CurrentPerson who, string? why, Func<Doing, WordList, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        acts.Do<int>(permission, who.Actor, why, async doing =>
        {
            if (!permissions.Allows(who.Role, permission))
                return WordRefusals.NotYours;
            if (await Find(number, stop) is not { } list)
                return WordRefusals.NoSuch;
            var next = WordListLifecycle.Table.Next(list.State, act, WordRefusals.NotNow);
            if (next.IsRefused)
                return next.Refusals.ToList();
            if (await apply(doing, list) is { Count: > 0 } reasons)
                return reasons.ToList();
            list.State = next.Value;
            list.Revision++;
            return number;
        }, stop);

    public Task<WordList?> Find(int number, CancellationToken stop) => db.Set<WordList>().FirstOrDefaultAsync(list => list.Number == number, stop);

    public Task<List<BestBet>> BetsOf(Guid listId, CancellationToken stop) =>
        db.Set<BestBet>().AsNoTracking().Where(bet => bet.ListId == listId).OrderBy(bet => bet.Title).ThenBy(bet => bet.Id).ToListAsync(stop);
}
