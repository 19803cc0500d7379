using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Intake;

/// <summary>来文录入: a file becomes proposals beside its text, and these, corrected by the clerk, a draft.</summary>
internal sealed class TakeIn(ActBook acts, PlatformDb db, FileBook files, IntakeGate gate, AnnexFiles annexes, DraftDocument draft, RelateDocuments relate, DocumentScope scope, TimeProvider clock)
{
    public static readonly Refusal Gone = new("documents.incoming-gone", "没有找到这份来文，可能已经存为草稿或者放弃。");

    /// <summary>Read in memory first; only what may be here and can be read is kept.</summary>
    public async Task<Outcome<IncomingPaper>> Read(byte[] content, string fileName, CurrentPerson who, CancellationToken stop = default)
    {
        if (!scope.May(who, DocumentPermissions.Draft))
            return DocumentRefusals.NotYours;
        var read = PaperReading.Read(content, fileName);
        if (!read.TryGet(out var paper))
        {
            if (read.Refusals.Contains(ClassificationMark.Refused))
                await gate.Report(content, who, stop);
            return Outcome<IncomingPaper>.Refused(read.Refusals);
        }
        var kept = await files.KeepOriginal(new MemoryStream(content), fileName, stop);
        if (!kept.TryGet(out var original))
            return Outcome<IncomingPaper>.Refused([.. kept.Refusals.Select(refusal => refusal.On("File"))]);
        var (body, notices) = await WithPictures(paper, stop);
        var (enclosed, against) = await annexes.Keep(paper, stop);
        return await acts.Do<IncomingPaper>("documents.take-in", who.Actor, doing =>
        {
            doing.About("documents.incoming", original.Hash, "来文录入");
            return Task.FromResult<Outcome<IncomingPaper>>(db.Add(new IncomingPaper
            {
                Id = Ids.New(clock),
                By = who.Id,
                ByName = who.Name,
                At = doing.Now,
                File = original,
                Proposals = paper.Proposals with { Enclosed = enclosed },
                Body = body,
                Notices = [.. notices, .. against],
            }).Entity);
        }, stop);
    }

    public async Task<IncomingPaper?> Find(Guid id, CurrentPerson who, CancellationToken stop) =>
        await db.Set<IncomingPaper>().AsNoTracking().FirstOrDefaultAsync(paper => paper.Id == id && paper.By == who.Id && paper.DroppedAt == null, stop);

    public async Task<IReadOnlyList<IncomingPaper>> Waiting(CurrentPerson who, CancellationToken stop) =>
        await db.Set<IncomingPaper>().AsNoTracking().Where(paper => paper.By == who.Id && paper.DocumentId == null && paper.DroppedAt == null)
            .OrderByDescending(paper => paper.At).Take(20).ToListAsync(stop);

    /// <summary>The draft, its relations and the end of the waiting, or none of them.</summary>
    public Task<Outcome<Document>> Save(Guid id, NewDocument asked, IReadOnlyList<RelationEntry> relations, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<Document>("documents.save-incoming", who.Actor, async doing =>
        {
            if (await db.Set<IncomingPaper>().FirstOrDefaultAsync(one => one.Id == id && one.By == who.Id, stop) is not { IsOpen: true } paper)
                return Gone;
            var drafted = await draft.Do(asked with { Original = paper.File }, who, stop);
            if (!drafted.TryGet(out var document))
                return drafted;
            foreach (var entry in relations)
                if (await relate.Add(document.Id, entry, who, stop) is { IsRefused: true } against)
                    return Outcome<Document>.Refused(against.Refusals);
            paper.DocumentId = document.Id;
            doing.About(Document.ItemKind, document.Id, $"由来文存为草稿「{document.Title}」");
            return document;
        }, stop);

    public Task<Outcome<IncomingPaper>> Drop(Guid id, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<IncomingPaper>("documents.drop-incoming", who.Actor, async doing =>
        {
            if (await db.Set<IncomingPaper>().FirstOrDefaultAsync(one => one.Id == id && one.By == who.Id, stop) is not { IsOpen: true } paper)
                return Gone;
            paper.DroppedAt = doing.Now;
            doing.About("documents.incoming", paper.File.Hash, "放弃来文");
            return paper;
        }, stop);

    /// <summary>Pictures are kept under their hash; what is no picture we show is left out and said.</summary>
    private async Task<(StructuredText Body, List<string> Notices)> WithPictures(ReadPaper paper, CancellationToken stop)
    {
        var kept = new Dictionary<string, string>();
        List<string> notices = [.. paper.Notices];
        foreach (var (name, content) in paper.Pictures)
        {
            var picture = await files.KeepPicture(content, $"正文图片{kept.Count + 1}.png", stop);
            if (picture.TryGet(out var file))
                kept[name] = file.Hash;
            else
                notices.Add($"有一幅图片没有收入：{picture.Refusals[0].Message}");
        }
        return (paper.Body.WithPictures(image => kept.TryGetValue(image.Hash, out var hash) ? image with { Hash = hash } : null), [.. notices.Distinct()]);
    }
}
