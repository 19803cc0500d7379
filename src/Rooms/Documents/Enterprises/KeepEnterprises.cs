using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Enterprises;

/// <summary>The line authority keeps the catalogues of the public enterprises it leads, and compares each once a year with what is published.</summary>
internal sealed class KeepEnterprises(UnitActs acts, PlatformDb db, TimeProvider clock)
{
    public static readonly Refusal KnownAlready = new("documents.enterprise-known", "这家单位已经登记过了。", "Name");

    /// <param name="authorityId">Null for those of every authority.</param>
    public async Task<IReadOnlyList<PublicEnterprise>> Of(Guid? authorityId, CancellationToken stop) =>
        await db.Set<PublicEnterprise>().AsNoTracking().Where(one => one.EndedOn == null && (authorityId == null || one.AuthorityId == authorityId))
            .OrderBy(one => one.Name).ToListAsync(stop);

    public Task<PublicEnterprise?> Find(Guid id, CancellationToken stop) => db.Set<PublicEnterprise>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.EndedOn == null, stop);

    public Task<bool> MayKeep(PublicEnterprise one, CurrentPerson who, CancellationToken stop) => acts.May(DocumentPermissions.Catalogue, who, one.AuthorityId, stop);

    public async Task<Outcome<PublicEnterprise>> Add(Guid authorityId, EnterpriseEntry entry, CurrentPerson who, CancellationToken stop = default) =>
        await Settled(null, entry, await acts.Do<PublicEnterprise>(DocumentPermissions.Catalogue, who, authorityId, $"登记公共企事业单位「{entry.Name}」", async doing =>
        {
            if (await Against(null, entry, stop) is { Count: > 0 } reasons)
                return reasons;
            var made = db.Add(new PublicEnterprise { Id = Ids.New(clock), AuthorityId = authorityId, Name = "", Rules = "", Hotline = "", CheckedOn = doing.Today, CheckedByName = who.Name }).Entity;
            return Put(made, entry, doing.Today, who);
        }, stop), stop);

    public async Task<Outcome<PublicEnterprise>> Change(Guid id, EnterpriseEntry entry, CurrentPerson who, CancellationToken stop = default) =>
        await Settled(id, entry, await On(id, "修改", who, async (found, today) => await Against(id, entry, stop) is { Count: > 0 } reasons ? reasons : Put(found, entry, today, who), stop), stop);

    /// <summary>年度核对: what is listed is what is published.</summary>
    public Task<Outcome<PublicEnterprise>> Check(Guid id, CurrentPerson who, CancellationToken stop = default) =>
        On(id, "核对", who, (found, today) =>
        {
            (found.CheckedOn, found.CheckedByName) = (today, who.Name);
            return Task.FromResult<Outcome<PublicEnterprise>>(found);
        }, stop);

    public Task<Outcome<PublicEnterprise>> End(Guid id, CurrentPerson who, CancellationToken stop = default) =>
        On(id, "不再列入", who, (found, today) =>
        {
            found.EndedOn = today;
            return Task.FromResult<Outcome<PublicEnterprise>>(found);
        }, stop);

    private async Task<Outcome<PublicEnterprise>> On(Guid id, string deed, CurrentPerson who, Func<PublicEnterprise, DateOnly, Task<Outcome<PublicEnterprise>>> work, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } known)
            return UnitActs.Gone;
        return await acts.Do<PublicEnterprise>(DocumentPermissions.Catalogue, who, known.AuthorityId, $"{deed}公共企事业单位「{known.Name}」", async doing =>
        {
            var found = await db.Set<PublicEnterprise>().FirstAsync(one => one.Id == id, stop);
            found.Revision++;
            return await work(found, doing.Today);
        }, stop);
    }

    private async Task<List<Refusal>> Against(Guid? id, EnterpriseEntry entry, CancellationToken stop)
    {
        List<Refusal> reasons = [.. entry.Against()];
        if (await IsKnown(id, entry, stop))
            reasons.Add(KnownAlready);
        return reasons;
    }

    /// <summary>Of two at the same moment the database keeps one; the other hears what it would have heard a moment later.</summary>
    private async Task<Outcome<PublicEnterprise>> Settled(Guid? id, EnterpriseEntry entry, Outcome<PublicEnterprise> outcome, CancellationToken stop) =>
        outcome.IsRefused && outcome.Refusals.All(ActBook.IsPassing) && await IsKnown(id, entry, stop) ? KnownAlready : outcome;

    private Task<bool> IsKnown(Guid? id, EnterpriseEntry entry, CancellationToken stop)
    {
        var name = entry.Name?.Trim();
        return db.Set<PublicEnterprise>().AnyAsync(one => one.Name == name && one.EndedOn == null && one.Id != id, stop);
    }

    private static PublicEnterprise Put(PublicEnterprise kept, EnterpriseEntry entry, DateOnly today, CurrentPerson who)
    {
        (kept.Name, kept.Sector, kept.Rules, kept.Hotline) = (entry.Name!.Trim(), entry.Sector!.Value, entry.Rules!.Trim(), entry.Hotline!.Trim());
        (kept.Url, kept.Items) = (string.IsNullOrWhiteSpace(entry.Url) ? null : entry.Url.Trim(), [.. entry.Read()]);
        (kept.CheckedOn, kept.CheckedByName) = (today, who.Name);
        return kept;
    }
}
