using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Catalogues;

/// <summary>Ties documents to lines of the standard catalogue, and says which statutory lines a unit has nothing to do with.</summary>
internal sealed class KeepCatalogue(UnitActs acts, PlatformDb db, TimeProvider clock)
{
    public static readonly Refusal NeedsWhy = new("documents.not-applicable-needs-reason", "请写明不涉及这一项的理由。", "Why", "GIR 20");

    public static readonly Refusal NotFoundHere = new("documents.tie-not-found", "没有找到这份公文，请核对标题、发文字号或者索引号。", "Find");

    public static readonly Refusal TiedAlready = new("documents.tied-already", "这份公文已经在这一行。", "Find");

    public async Task<Outcome<StandardTie>> Tie(Guid itemId, Guid? documentId, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<StandardItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == itemId && i.EndedAt == null, stop) is not { } item)
            return UnitActs.Gone;
        if (documentId is not { } id)
            return NotFoundHere;
        return await acts.Do<StandardTie>(DocumentPermissions.Catalogue, who, item.UnitId, "标准目录对应公文", async doing =>
            await db.Set<StandardTie>().AnyAsync(t => t.ItemId == itemId && t.DocumentId == id, stop)
                ? TiedAlready
                : db.Add(new StandardTie { Id = Ids.New(clock), ItemId = itemId, DocumentId = id, ByName = who.Name, At = doing.Now }).Entity, stop);
    }

    public async Task<Outcome<StandardTie>> Untie(Guid itemId, Guid documentId, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<StandardItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == itemId, stop) is not { } item)
            return UnitActs.Gone;
        return await acts.Do<StandardTie>(DocumentPermissions.Catalogue, who, item.UnitId, "标准目录解除对应", async _ =>
        {
            if (await db.Set<StandardTie>().FirstOrDefaultAsync(t => t.ItemId == itemId && t.DocumentId == documentId, stop) is not { } tie)
                return UnitActs.Gone;
            db.Remove(tie);
            return tie;
        }, stop);
    }

    public Task<Outcome<NotApplicable>> Without(Guid unitId, string code, string? why, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<NotApplicable>(DocumentPermissions.Catalogue, who, unitId, $"法定公开目录{code}不涉及", async doing =>
        {
            if (string.IsNullOrWhiteSpace(why))
                return NeedsWhy;
            if (Grounds.Catalogue.All(ground => ground.Code != code) || await db.Set<NotApplicable>().AnyAsync(n => n.UnitId == unitId && n.Code == code, stop))
                return UnitActs.Gone;
            return db.Add(new NotApplicable { Id = Ids.New(clock), UnitId = unitId, Code = code, Why = why.Trim(), ByName = who.Name, At = doing.Now }).Entity;
        }, stop);

    public Task<Outcome<NotApplicable>> WithAfterAll(Guid unitId, string code, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<NotApplicable>(DocumentPermissions.Catalogue, who, unitId, $"法定公开目录{code}恢复", async _ =>
        {
            if (await db.Set<NotApplicable>().FirstOrDefaultAsync(n => n.UnitId == unitId && n.Code == code, stop) is not { } without)
                return UnitActs.Gone;
            db.Remove(without);
            return without;
        }, stop);
}
