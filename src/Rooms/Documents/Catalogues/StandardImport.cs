using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Catalogues;

/// <summary>标准目录 from a table (xlsx, csv, docx): lines that stay keep their documents, lines left out end, new ones begin.</summary>
internal sealed class StandardImport(UnitActs acts, PlatformDb db, IntakeGate gate, TimeProvider clock)
{
    public static readonly Refusal FileMissing = new("documents.catalogue-file-missing", "请选择要导入的表格。", "Upload");

    public async Task<Outcome<ImportedCatalogue>> Do(Guid unitId, byte[] content, string fileName, CurrentPerson who, CancellationToken stop = default)
    {
        var read = await gate.TakeList(content, fileName, null, who, stop);
        if (read.IsRefused)
            return read.Refusals.Select(refusal => refusal.On("Upload")).ToList();
        var printed = StandardTable.Read(read.Value);
        if (!printed.TryGet(out var lines))
            return Outcome<ImportedCatalogue>.Refused(printed.Refusals);
        return await acts.Do<ImportedCatalogue>(DocumentPermissions.Catalogue, who, unitId, $"导入标准目录{lines.Count}行", async doing =>
        {
            var known = await db.Set<StandardItem>().Where(i => i.UnitId == unitId && i.EndedAt == null).ToListAsync(stop);
            var (kept, added) = (0, 0);
            foreach (var (line, position) in lines.DistinctBy(line => (line.Field, line.Matter, line.Content)).Select((line, position) => (line, position)))
            {
                var item = known.FirstOrDefault(i => Is(i, line, line.Matter)) ?? known.FirstOrDefault(i => Is(i, line, line.Former));
                _ = item is null ? added++ : kept++;
                item ??= db.Add(new StandardItem { Id = Ids.New(clock), UnitId = unitId, Field = line.Field, Matter = line.Matter, Content = line.Content, SinceAt = doing.Now }).Entity;
                known.Remove(item);
                (item.Basis, item.Term, item.Channel, item.Audience, item.StaleAfterDays, item.Position) = (line.Basis, line.Term, line.Channel, line.Audience, line.StaleAfterDays, position);
                (item.Manner, item.Level) = (line.Manner, line.Level);
            }
            foreach (var left in known)
                left.EndedAt = doing.Now;
            return new ImportedCatalogue(added, kept, known.Count);
        }, stop);
    }

    private static bool Is(StandardItem item, PrintedLine line, string matter) => item.Field == line.Field && item.Matter == matter && item.Content == line.Content;
}

internal sealed record ImportedCatalogue(int Added, int Kept, int Ended);
