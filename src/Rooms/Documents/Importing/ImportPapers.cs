using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Importing;

/// <summary>
/// <c>documents import</c>: files are read ahead on other threads and written in batches, each batch one act with the names of its files,
/// so that a run killed anywhere is gone on with.
/// </summary>
internal sealed class ImportPapers(ActBook acts, PlatformDb db, IUnits units, DraftDocument draft, ReferenceTexts references, TimeProvider clock) : IDocumentImports
{
    private const int Batch = 100;

    public static readonly Refusal NoAgency = new("documents.import-no-agency", "没有这个代码的单位。", "agency");

    /// <summary>In a house without units the laws of others are nobody's yet; they can be read and searched all the same.</summary>
    private static readonly UnitRef Nobody = new(Guid.Empty, "", "", "", UnitKind.District, null);

    public static readonly Refusal NeedsAgency = new("documents.import-needs-agency", "文件夹里没有 manifest.csv。导入为草稿，请用 --agency 写明单位代码；导入为参考文本（立即公开），请加 --references。", "agency");

    public static readonly Refusal OtherContent = new("documents.import-other-content", "同名文件已经导入过，内容不同；如果是新的版本，请改名后再导入。");

    public async Task<Outcome<ImportCounts>> Import(string folder, string? agencyCode, bool asReferences, IProgress<ImportProgress> progress, CancellationToken stop = default)
    {
        var watch = Stopwatch.StartNew();
        var listed = ImportManifest.Entries(folder);
        if (!listed.TryGet(out var entries))
            return Outcome<ImportCounts>.Refused(listed.Refusals);
        // The first files are read while the database is still being asked.
        await using var batches = new Batches(folder, entries, Batch, stop);
        var book = await units.On(clock.Today(), stop);
        var unit = agencyCode is null ? book.District : book.All.FirstOrDefault(one => one.Code.Equals(agencyCode, StringComparison.OrdinalIgnoreCase));
        var isReference = asReferences || ImportManifest.In(folder);
        if (!isReference && agencyCode is null)
            return NeedsAgency;
        if (unit is null && agencyCode is not null)
            return NoAgency;
        unit ??= Nobody;
        var run = new Run(entries.Count, await db.Set<ImportedFile>().AsNoTracking().ToDictionaryAsync(file => file.Name, file => file.Digest, stop));
        await foreach (var batch in batches.All(stop))
        {
            var fresh = batch.Where(run.Takes).ToList();
            if (isReference && fresh.Count > 0)
                await Store(fresh, unit, stop);
            else
                foreach (var file in fresh)
                    run.Refuse(file, await Draft(file, unit, stop));
            run.Articles += fresh.Sum(file => file.Articles);
            progress.Report(new(run.Done, run.Whole));
        }
        var replaced = isReference ? await references.RelateVersions(stop) : 0;
        return run.Counts(replaced, watch.Elapsed.TotalSeconds);
    }

    private async Task Store(List<ReadFile> files, UnitRef unit, CancellationToken stop)
    {
        var stored = await acts.Do<int>("documents.import", Actor.Platform, async doing =>
        {
            await references.Add(doing, files, unit, stop);
            doing.About("documents.import", files[0].Entry.File, $"导入参考文本 {files.Count} 件");
            return files.Count;
        }, stop);
        if (stored.IsRefused)
            throw new InvalidOperationException($"The batch was not stored: {stored.Refusals[0].Code}");
        db.ChangeTracker.Clear();
    }

    /// <summary>A draft as a clerk would make it of the file, without a clerk: whoever hands it in is its writer.</summary>
    private async Task<IReadOnlyList<Refusal>> Draft(ReadFile file, UnitRef unit, CancellationToken stop)
    {
        var (proposals, body) = PaperLook.At(file.Body!.Blocks);
        var who = new CurrentPerson(null, Actor.Platform.Name, unit.Id, unit.ShortName, Role.Office);
        var wording = new Wording(proposals.Title?.Value ?? Path.GetFileNameWithoutExtension(file.Entry.File), proposals.Issuer?.Value ?? unit.Name)
        {
            DocumentNumber = proposals.Number?.Value,
            SignedOn = DayOf(proposals.SignedOn),
            EffectiveOn = DayOf(proposals.EffectiveOn),
            ExpiresOn = DayOf(proposals.ExpiresOn),
            Topic = proposals.Topic?.Value,
            Genre = proposals.Genre?.Value,
            Keywords = proposals.Keywords?.Value.Split('、') ?? [],
            Body = body,
            IsPolicy = proposals.IsPolicy is not null,
        };
        var kind = Enum.TryParse<DocumentKind>(proposals.Kind?.Value, out var guessed) ? guessed : DocumentKind.Official;
        var stored = await acts.Do<Document>("documents.import", Actor.Platform, async doing =>
        {
            var drafted = await draft.Do(new(kind, unit.Id, null, wording) { Origin = Origin.Imported }, who, stop);
            if (drafted.TryGet(out var document))
                db.Add(new ImportedFile { Name = file.Entry.File, Digest = file.Digest, DocumentId = document.Id, At = doing.Now });
            doing.About("documents.import", file.Entry.File, "导入为草稿");
            return drafted;
        }, stop);
        db.ChangeTracker.Clear();
        return stored.Refusals;
    }

    private static DateOnly? DayOf(Proposed? proposed) => DateOnly.TryParse(proposed?.Value, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null;

    private sealed class Run(int whole, Dictionary<string, string> known)
    {
        private readonly List<RefusedFile> refused = [];
        private int imported;
        private int old;

        public int Whole => whole;

        public int Done => imported + old + refused.Count;

        public int Articles { get; set; }

        public bool Takes(ReadFile file)
        {
            if (file.Refusals.Count > 0)
                refused.Add(new(file.Entry.File, file.Refusals[0].Code, file.Refusals[0].Message));
            else if (known.TryGetValue(file.Entry.File, out var digest))
            {
                if (digest == file.Digest)
                    old++;
                else
                    refused.Add(new(file.Entry.File, OtherContent.Code, OtherContent.Message));
            }
            else
            {
                known[file.Entry.File] = file.Digest;
                imported++;
                return true;
            }
            return false;
        }

        public void Refuse(ReadFile file, IReadOnlyList<Refusal> reasons)
        {
            if (reasons.Count == 0)
                return;
            imported--;
            known.Remove(file.Entry.File);
            refused.Add(new(file.Entry.File, reasons[0].Code, reasons[0].Message));
        }

        public ImportCounts Counts(int replaced, double seconds) => new(whole, imported, old, Articles, replaced, refused, Math.Round(seconds, 2));
    }
}
