using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;

namespace Mingtang.Documents.Referring;

/// <summary>Letters to send and answers to wait for.</summary>
internal sealed class WaitingReferrals(PlatformDb db, PermissionBook permissions) : IAssignsWork
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (!permissions.Allows(person.Role, DocumentPermissions.Refer))
            return [];
        var open = await (
            from referral in db.Set<Referral>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on referral.EditionId equals edition.Id
            where referral.Answer == null && edition.State == EditionState.Referred && edition.Digest == referral.VersionDigest
            orderby referral.ReferredAt
            select new { referral, edition.Title }).ToListAsync(stop);
        return [.. open.Select(o => new WaitingWork(
            new ItemRef("documents.referral", o.referral.Id.ToString("N")), o.referral.SentOn is null ? "待发请示函" : "待登记复函", o.Title,
            $"/desk/documents/{o.referral.DocumentId}/referral", o.referral.Authority, null))];
    }
}
