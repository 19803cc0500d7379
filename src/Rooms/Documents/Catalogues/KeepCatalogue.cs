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

    public static readonly Refusal LineIncomplete = new("documents.catalogue-line-incomplete", "领域、事项和公开内容都要填写。", "Line.Content", "S1 task 25");

    public static readonly Refusal LineTwice = new("documents.catalogue-line-twice", "标准目录里已经有这一行。", "Line.Content");

    public static readonly Refusal EndNeedsWhy = new("documents.catalogue-end-needs-reason", "停用一行须写明理由。", "Why");

    /// <summary>A line by hand; the table need not be imported anew for one matter.</summary>
    public Task<Outcome<StandardItem>> Add(Guid unitId, StandardLine line, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<StandardItem>(DocumentPermissions.Catalogue, who, unitId, $"标准目录增加「{line.Content}」", async doing =>
            await Against(unitId, line, null, stop) is { Count: > 0 } reasons ? reasons
            : db.Add(Line(unitId, line, doing.Now, 1 + (await db.Set<StandardItem>().Where(i => i.UnitId == unitId).MaxAsync(i => (int?)i.Position, stop) ?? -1))).Entity, stop);

    /// <summary>Other words are another line of the next version: it begins, takes along what satisfied the old one, and the old one ends.</summary>
    public async Task<Outcome<StandardItem>> Amend(Guid itemId, StandardLine line, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<StandardItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == itemId && i.EndedAt == null, stop) is not { } known)
            return UnitActs.Gone;
        return await acts.Do<StandardItem>(DocumentPermissions.Catalogue, who, known.UnitId, $"标准目录修改「{known.Content}」", async doing =>
        {
            if (await Against(known.UnitId, line, itemId, stop) is { Count: > 0 } reasons)
                return reasons;
            var old = await db.Set<StandardItem>().FirstAsync(i => i.Id == itemId, stop);
            var next = db.Add(Line(old.UnitId, line, doing.Now, old.Position)).Entity;
            (next.Basis, next.Channel, next.Audience) = (old.Basis, old.Channel, old.Audience);
            old.EndedAt = doing.Now;
            foreach (var tie in await db.Set<StandardTie>().Where(t => t.ItemId == itemId).ToListAsync(stop))
                db.Add(new StandardTie { Id = Ids.New(clock), ItemId = next.Id, DocumentId = tie.DocumentId, ByName = tie.ByName, At = tie.At });
            return next;
        }, stop);
    }

    public async Task<Outcome<StandardItem>> End(Guid itemId, string? why, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<StandardItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == itemId && i.EndedAt == null, stop) is not { } known)
            return UnitActs.Gone;
        return await acts.Do<StandardItem>(DocumentPermissions.Catalogue, who, known.UnitId, $"标准目录停用「{known.Content}」：{why}", async doing =>
        {
            if (string.IsNullOrWhiteSpace(why))
                return EndNeedsWhy;
            var item = await db.Set<StandardItem>().FirstAsync(i => i.Id == itemId, stop);
            item.EndedAt = doing.Now;
            return item;
        }, stop);
    }

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

    private StandardItem Line(Guid unitId, StandardLine line, DateTime since, int position) => new()
    {
        Id = Ids.New(clock),
        UnitId = unitId,
        Field = line.Field!.Trim(),
        Matter = line.Matter!.Trim(),
        Content = line.Content!.Trim(),
        Term = Empty(line.Term),
        Manner = Empty(line.Manner),
        Level = Empty(line.Level),
        StaleAfterDays = line.StaleAfterDays,
        SinceAt = since,
        Position = position,
    };

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<List<Refusal>> Against(Guid unitId, StandardLine line, Guid? itself, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(line.Field) || string.IsNullOrWhiteSpace(line.Matter) || string.IsNullOrWhiteSpace(line.Content))
            return [LineIncomplete];
        var (field, matter, content) = (line.Field.Trim(), line.Matter.Trim(), line.Content.Trim());
        return await db.Set<StandardItem>().AnyAsync(
            i => i.UnitId == unitId && i.EndedAt == null && i.Id != itself && i.Field == field && i.Matter == matter && i.Content == content, stop) ? [LineTwice] : [];
    }
}

/// <summary>What a person enters of one line; what stands behind the content may stay empty.</summary>
internal sealed record StandardLine(string? Field, string? Matter, string? Content, string? Term, int? StaleAfterDays)
{
    /// <summary>公开方式.</summary>
    public string? Manner { get; init; }

    /// <summary>公开层级.</summary>
    public string? Level { get; init; }
}
