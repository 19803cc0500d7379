using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Interpretations.Concerns;
using Mingtang.Interpretations.Duties;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Judging;

/// <summary>审定, 质量审核 and 退回整改: by people who did not write it, and by two different ones.</summary>
internal sealed class JudgeInterpretation(InterpretationFrame frame, PlatformDb db, SettingBook settings)
{
    /// <summary>The drafting unit's own head (8.1.4).</summary>
    public Task<Outcome<Guid>> Approve(CurrentPerson who, Guid id, CancellationToken stop = default) =>
        frame.Do(new(id, InterpretationAct.Approve, InterpretationPermissions.Approve, who), (doing, found) =>
        {
            List<Refusal> reasons = [];
            if (Wrote(who, found))
                reasons.Add(InterpretationRefusals.WriterApproves);
            if (who.UnitId != found.UnitId)
                reasons.Add(InterpretationRefusals.NotYours);
            if (reasons.Count == 0)
                (found.ApprovedBy, found.ApprovedByName, found.ApprovedAt) = (who.Id, who.Name, doing.Now);
            return Task.FromResult<IReadOnlyList<Refusal>>(reasons);
        }, stop);

    /// <param name="ticked">The aspects found well answered; all six are needed.</param>
    /// <param name="answered">Concerns this interpretation answers.</param>
    public Task<Outcome<Guid>> Pass(
        CurrentPerson who, Guid id, IReadOnlyCollection<AspectKind> ticked, IReadOnlyCollection<Guid> answered, CancellationToken stop = default) =>
        frame.Do(new(id, InterpretationAct.Pass, InterpretationPermissions.Pass, who), async (doing, found) =>
        {
            List<Refusal> reasons = [.. Enum.GetValues<AspectKind>().Except(ticked).Select(InterpretationRefusals.NotTicked)];
            if (Wrote(who, found))
                reasons.Add(InterpretationRefusals.WriterApproves);
            if (who.Id is null || who.Id == found.ApprovedBy)
                reasons.Add(InterpretationRefusals.HeadPasses);
            if (found.CopiedPercent is { } copied && await settings.Get(MustInterpret.MostCopied, stop: stop) is var most && copied > most)
                reasons.Add(InterpretationRefusals.TooMuchCopied(copied, most));
            if (reasons.Count > 0)
                return reasons;
            (found.PassedByName, found.PassedAt, found.Ticked) = (who.Name, doing.Now, [.. ticked.Order()]);
            foreach (var concern in await db.Set<Concern>().Where(concern => answered.Contains(concern.Id) && concern.UnitId == found.UnitId).ToListAsync(stop))
                (concern.AnsweredBy, concern.TickedByName) = (found.Id, who.Name);
            return [];
        }, stop);

    /// <summary>The head, the office or the reviewer sends it back, with what is poor about it.</summary>
    public Task<Outcome<Guid>> Return(CurrentPerson who, Guid id, string? why, CancellationToken stop = default) =>
        frame.Do(new(id, InterpretationAct.Return, who.Role == Role.Approver ? InterpretationPermissions.Approve : InterpretationPermissions.Pass, who, why), (_, found) =>
        {
            if (string.IsNullOrWhiteSpace(why))
                return Task.FromResult<IReadOnlyList<Refusal>>([InterpretationRefusals.ReturnNeedsReason]);
            found.ReturnedWhy = why.Trim();
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }, stop);

    private static bool Wrote(CurrentPerson who, Interpretation found) => who.Id is not { } id || found.Writers.Contains(id);
}
