using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Contests;

/// <summary>Units nominate, the office chooses among what was nominated and holds the contest (S0 34).</summary>
internal sealed class NominationBook(ActBook acts, PlatformDb db, PermissionBook permissions, TimeProvider clock)
{
    public static readonly Refusal NotReleased = new("interpretations.nomination-not-released", "只有已经发布的解读可以推荐参评。");

    public static readonly Refusal KnownAlready = new("interpretations.nominated-already", "这件解读本年度已经推荐过了。");

    public static readonly Refusal NeedsWhy = new("interpretations.nomination-needs-reason", "请写明推荐理由，五百字以内。", "Why", "S0 34");

    private const int LongestWhy = 500;

    public async Task<IReadOnlyDictionary<Guid, Nomination>> Of(int year, CancellationToken stop) =>
        await db.Set<Nomination>().AsNoTracking().Where(nomination => nomination.Year == year).ToDictionaryAsync(nomination => nomination.InterpretationId, stop);

    public Task<Outcome<Guid>> Nominate(CurrentPerson who, Guid id, string? why, CancellationToken stop = default) =>
        acts.Do<Guid>("interpretations.nominate", who.Actor, why, async doing =>
        {
            if (await db.Set<Interpretation>().FirstOrDefaultAsync(found => found.Id == id, stop) is not { } found)
                return InterpretationRefusals.NoSuch;
            if (!May(who, found))
                return InterpretationRefusals.NotYours;
            List<Refusal> reasons = [];
            if (found.State != InterpretationState.Released)
                reasons.Add(NotReleased);
            if (await db.Set<Nomination>().AnyAsync(nomination => nomination.InterpretationId == id && nomination.Year == doing.Today.Year, stop))
                reasons.Add(KnownAlready);
            if (string.IsNullOrWhiteSpace(why) || why.Trim().Length > LongestWhy)
                reasons.Add(NeedsWhy);
            if (reasons.Count > 0)
                return reasons;
            db.Add(new Nomination { Id = Ids.New(clock), InterpretationId = id, Year = doing.Today.Year, Why = why!.Trim(), ByName = who.Name, At = doing.Now });
            doing.About(Interpretation.Kind, id, $"推荐参评「{found.Title}」");
            return id;
        }, stop);

    public bool May(CurrentPerson who, Interpretation found) =>
        who.WritesFor(found.UnitId) && (permissions.Allows(who.Role, InterpretationPermissions.Draft) || permissions.Allows(who.Role, InterpretationPermissions.Approve));
}
