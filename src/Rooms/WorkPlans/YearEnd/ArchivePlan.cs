using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>归档: the plan is packed, kept in the file store, and takes no further act.</summary>
internal sealed class ArchivePlan(ActBook acts, PlatformDb db, PlanScope scope, PermissionBook permissions, YearEndBook book, ArchiveContent content, FileBook files)
{
    public async Task<Outcome<PlanArchive>> Do(Guid planId, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == planId, stop) is not { } plan || !await MayArchive(who, plan, stop))
            return YearEndRefusals.NotYours;
        if (await book.ReasonsToWait(plan, stop) is { Count: > 0 } reasons)
            return Outcome<PlanArchive>.Refused(reasons);
        // Packed and kept before the act, which would hold the one writer of the embedded database meanwhile.
        var parcel = await content.Of(plan, stop);
        var zip = ZipPrinter.Print([.. parcel.Files]);
        if (zip.IsRefused)
            return Outcome<PlanArchive>.Refused(zip.Refusals);
        var kept = await files.Keep(new MemoryStream(zip.Value), PrintedFile.SafeName($"{plan.Title}归档", ".zip"), stop);
        if (!kept.TryGet(out var file))
            return Outcome<PlanArchive>.Refused(kept.Refusals);
        return await acts.Do<PlanArchive>(YearEndPermissions.Archive, who.Actor, async doing =>
        {
            var held = await db.Set<WorkPlan>().Where(p => p.Id == planId && p.State == PlanState.Published).ExecuteUpdateAsync(row => row.SetProperty(p => p.Revision, p => p.Revision), stop);
            if (held == 0)
                return YearEndRefusals.NotInForce;
            var now = await db.Set<WorkPlan>().FirstAsync(p => p.Id == planId, stop);
            if (await book.ReasonsToWait(now, stop) is { Count: > 0 } late)
                return Outcome<PlanArchive>.Refused(late);
            if (await content.Stamp(now, stop) != parcel.Stamp)
                return YearEndRefusals.ChangedWhilePacking;
            now.State = PlanState.Archived;
            now.Revision++;
            doing.About("workplans.plan", planId, $"归档「{now.Title}」：{parcel.Files.Count}个文件");
            return db.Add(Archive(planId, file, parcel.Files.Count, doing, who)).Entity;
        }, stop);
    }

    private async Task<bool> MayArchive(CurrentPerson who, WorkPlan plan, CancellationToken stop) =>
        permissions.Allows(who.Role, YearEndPermissions.Archive) && await scope.IsOffice(who, plan.AgencyId, stop);

    private static PlanArchive Archive(Guid planId, FileRef file, int count, Doing doing, CurrentPerson who) => new()
    {
        Id = Guid.CreateVersion7(doing.Act.At),
        PlanId = planId,
        FileHash = file.Hash,
        FileName = file.Name,
        Size = file.Size,
        Files = count,
        At = doing.Now,
        ByName = who.Name,
    };
}
