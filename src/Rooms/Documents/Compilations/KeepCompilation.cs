using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Compilations;

/// <summary>专题汇编: documents set together under sections, then made into a draft that goes the way of every document.</summary>
internal sealed class KeepCompilation(UnitActs acts, PlatformDb db, DraftDocument draft, IUnits units, TimeProvider clock)
{
    public static readonly Refusal TitleMissing = new("documents.compilation-needs-title", "请填写汇编名称。", "Title");

    public static readonly Refusal NotPublic = new("documents.compilation-not-public", "只有已公开的公文可以收入汇编。", "Find");

    public static readonly Refusal Twice = new("documents.compilation-twice", "这份公文已经收入汇编。", "Find");

    public static readonly Refusal Empty = new("documents.compilation-empty", "汇编里还没有文件。");

    public Task<Outcome<Compilation>> Open(Guid unitId, string? title, string? introduction, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<Compilation>(DocumentPermissions.Collect, who, unitId, "新建汇编", doing => Task.FromResult<Outcome<Compilation>>(string.IsNullOrWhiteSpace(title)
            ? TitleMissing
            : db.Add(new Compilation { Id = Ids.New(clock), UnitId = unitId, Title = title.Trim(), Introduction = introduction?.Trim(), CreatedAt = doing.Now, CreatedByName = who.Name }).Entity), stop);

    public Task<Outcome<CompilationEntry>> Take(Guid compilationId, Guid? documentId, string? section, CurrentPerson who, CancellationToken stop = default) =>
        On<CompilationEntry>(compilationId, who, "收入汇编", async compilation =>
        {
            if (documentId is not { } id || !await db.Set<Document>().AnyAsync(d => d.Id == id && d.PublicEditionId != null, stop))
                return NotPublic;
            var entries = await db.Set<CompilationEntry>().Where(e => e.CompilationId == compilation.Id).ToListAsync(stop);
            return entries.Any(e => e.DocumentId == id)
                ? Twice
                : db.Add(new CompilationEntry
                {
                    Id = Ids.New(clock),
                    CompilationId = compilation.Id,
                    DocumentId = id,
                    Section = string.IsNullOrWhiteSpace(section) ? "综合" : section.Trim(),
                    Position = entries.Count == 0 ? 1 : entries.Max(e => e.Position) + 1,
                }).Entity;
        }, stop);

    public Task<Outcome<CompilationEntry>> Drop(Guid compilationId, Guid entryId, CurrentPerson who, CancellationToken stop = default) =>
        On<CompilationEntry>(compilationId, who, "移出汇编", async compilation =>
        {
            if (await db.Set<CompilationEntry>().FirstOrDefaultAsync(e => e.Id == entryId && e.CompilationId == compilation.Id, stop) is not { } entry)
                return UnitActs.Gone;
            db.Remove(entry);
            return entry;
        }, stop);

    public Task<Outcome<Document>> Make(Guid compilationId, CurrentPerson who, CancellationToken stop = default) =>
        On<Document>(compilationId, who, "生成汇编", async compilation =>
        {
            if (await Body(compilation, stop) is not { } body)
                return Empty;
            var unit = await units.Find(compilation.UnitId, stop);
            var made = await draft.Do(new(DocumentKind.System, compilation.UnitId, null, new(compilation.Title, unit?.Name ?? "")
            {
                Topic = Lists.Topics[0],
                Genre = "其他",
                Keywords = ["汇编"],
                Abstract = compilation.Introduction is { Length: > 1000 } whole ? whole[..1000] : compilation.Introduction,
                Body = StructuredText.FromTyped(body),
            })
            {
                Proposal = new(PublicityAttribute.Proactive, "A20-01", null),
            }, who, stop);
            if (!made.IsRefused)
                compilation.DocumentId = made.Value.Id;
            return made;
        }, stop);

    private async Task<string?> Body(Compilation compilation, CancellationToken stop)
    {
        var entries = await (
            from entry in db.Set<CompilationEntry>().AsNoTracking()
            join document in db.Set<Document>().AsNoTracking() on entry.DocumentId equals document.Id
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where entry.CompilationId == compilation.Id
            orderby entry.Position
            select new { entry.Section, edition.Title, edition.DocumentNumber, edition.PlainText }).ToListAsync(stop);
        return entries.Count == 0 ? null : string.Join('\n',
        [
            compilation.Introduction ?? "",
            .. entries.GroupBy(e => e.Section).SelectMany(section => section.SelectMany(e => new[] { $"## {e.Title}", e.DocumentNumber ?? "", e.PlainText }).Prepend($"# {section.Key}")),
        ]);
    }

    private async Task<Outcome<T>> On<T>(Guid id, CurrentPerson who, string summary, Func<Compilation, Task<Outcome<T>>> work, CancellationToken stop)
    {
        if (await db.Set<Compilation>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } compilation)
            return UnitActs.Gone;
        return await acts.Do<T>(DocumentPermissions.Collect, who, compilation.UnitId, $"{summary}「{compilation.Title}」", _ => work(compilation), stop);
    }
}
