using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.Reading.Pages;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Redactions;

/// <summary>
/// What takes long: a paper drawn into pictures, and its painted pictures bound into a new PDF. One at a time for the whole process, the
/// drawing in a program of its own under limits. Each ends in one act, so that it is done or not begun; asked twice it does nothing twice.
/// </summary>
internal sealed class RedactionWork(
    ActBook acts, PlatformDb db, RequestShelf shelf, RequestFrame frame, SealedStore sealedFiles, FileBook files, SecretSeal seal, PdfPrinter pdf, TimeProvider clock)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Around what the detector points at, in tenths of a millimetre.</summary>
    private const int Margin = 4;

    private static readonly SemaphoreSlim Queue = new(1);

    public async Task<Outcome<Redaction>> Prepare(Guid id, WorkProgress progress, CancellationToken stop)
    {
        await Queue.WaitAsync(stop);
        try
        {
            if (await Find(id, RedactionState.Preparing, stop) is not { } redaction)
                return RedactionRefusals.NoSuch;
            var pages = await Draw(redaction, progress, stop);
            return await Write(id, RedactionAct.Prepare, pages, async (doing, found, drawn) =>
            {
                found.Pages = drawn.Count;
                foreach (var (page, lines) in drawn)
                {
                    db.Add(page);
                    foreach (var (kind, place) in lines.SelectMany(line => line.Personal()))
                        db.Add(RedactionBook.Proposal(Ids.New(clock), id, page.Number, place.Within(Margin, page.Width, page.Height), kind, doing.Now));
                }
                await Task.CompletedTask;
                return [];
            }, stop);
        }
        finally
        {
            Queue.Release();
        }
    }

    public async Task<Outcome<Redaction>> Finish(Guid id, WorkProgress progress, CancellationToken stop)
    {
        await Queue.WaitAsync(stop);
        try
        {
            if (await Find(id, RedactionState.Passed, stop) is not { } redaction)
                return RedactionRefusals.NoSuch;
            var boxes = await db.Set<RedactionBox>().AsNoTracking().Where(box => box.RedactionId == id && !box.IsProposed).OrderBy(box => box.Page).ThenBy(box => box.Y).ThenBy(box => box.X).ToListAsync(stop);
            var made = await Bind(redaction, boxes, progress, stop);
            return await Write(id, RedactionAct.Finish, made, async (doing, found, file) =>
            {
                if (await shelf.Find(found.RequestId, stop) is not { } at)
                    return [RequestRefusals.NoSuch];
                var attached = await frame.Within(doing, at, CurrentPerson.Visitor, new AttachRedacted(file.Name, found.Pages, boxes.Count, found.ReviewedByName ?? ""), stop);
                if (attached.IsRefused)
                    return attached.Refusals;
                var supplied = RequestFile.Of(Ids.New(clock), found.RequestId, FilePurpose.Supplied, file, doing.Now);
                db.Add(supplied);
                found.ResultFileId = supplied.Id;
                return [];
            }, stop);
        }
        finally
        {
            Queue.Release();
        }
    }

    /// <summary>The painted page as it will go out; of the page's own picture nothing is left under a box.</summary>
    public static void Paint(Raster picture, RedactionPage page, IEnumerable<(int Number, RedactionBox Box)> boxes)
    {
        foreach (var (number, box) in boxes)
        {
            var (left, top) = (box.X * picture.Width / page.Width, box.Y * picture.Height / page.Height);
            var (wide, high) = (Up((box.X + box.Width) * picture.Width, page.Width) - left, Up((box.Y + box.Height) * picture.Height, page.Height) - top);
            picture.Fill(left, top, wide, high, 0);
            BoxNumber.Paint(picture, left, top, wide, high, number);
        }
    }

    public IReadOnlyList<SheetLine> LinesOf(RedactionPage page) => JsonSerializer.Deserialize<List<SheetLine>>(seal.Open(page.SealedLines), JsonColumn.Options) ?? [];

    public async Task<Outcome<Raster>> PictureOf(Redaction redaction, RedactionPage page, CancellationToken stop) =>
        await sealedFiles.Open(redaction.SealedKey, page.Picture, stop) is { } png ? Png.Read(png) : RedactionRefusals.PaperLost;

    private async Task<Outcome<IReadOnlyList<(RedactionPage, IReadOnlyList<SheetLine>)>>> Draw(Redaction redaction, WorkProgress progress, CancellationToken stop)
    {
        progress.Say("打开文件", 0, 0);
        if (await sealedFiles.Open(redaction.SealedKey, redaction.Paper, stop) is not { } content)
            return RedactionRefusals.PaperLost;
        if (redaction.PaperType == Docx)
        {
            var printed = await pdf.Print(content, stop);
            if (printed.IsRefused)
                return printed.Refusals.ToList();
            content = printed.Value;
        }
        var opened = await Task.Run(() => PaperPages.Open(content, new()), stop);
        if (opened.IsRefused)
            return opened.Refusals.ToList();
        using var paper = opened.Value;
        var drawn = new List<(RedactionPage, IReadOnlyList<SheetLine>)>();
        foreach (var sheet in paper.Pages)
        {
            progress.Say("逐页拆为图片", sheet.Number, paper.Pages.Count);
            var picture = await Task.Run(() => paper.Draw(sheet.Number), stop);
            if (picture.IsRefused)
                return picture.Refusals.ToList();
            var page = await Keep(redaction, sheet, picture.Value, stop);
            if (page.IsRefused)
                return page.Refusals.ToList();
            drawn.Add(page.Value);
        }
        return drawn;
    }

    private async Task<Outcome<(RedactionPage, IReadOnlyList<SheetLine>)>> Keep(Redaction redaction, PaperPage sheet, Raster picture, CancellationToken stop)
    {
        // A sheet that is turned when shown has its sides told unturned.
        var (wide, high) = picture.Width > picture.Height == sheet.Width > sheet.Height ? (sheet.Width, sheet.Height) : (sheet.Height, sheet.Width);
        var words = sheet.Words.Count > 0 ? InkFit.OfAll(sheet.Words, picture, wide, high) : await Task.Run(() => Recogniser.Words(picture, wide), stop);
        var lines = words.Count > 0 ? SheetLine.Of(words) : SheetLine.OfInk(picture, wide);
        var kept = await sealedFiles.Keep(redaction.SealedKey, Png.Write(picture), $"{sheet.Number}.png", stop);
        if (kept.IsRefused)
            return kept.Refusals.ToList();
        var page = new RedactionPage
        {
            RedactionId = redaction.Id,
            Number = sheet.Number,
            Width = SheetLine.Tenths(wide),
            Height = SheetLine.Tenths(high),
            PictureHash = kept.Value.Hash,
            PictureSize = kept.Value.Size,
            SealedLines = seal.Seal(JsonSerializer.Serialize(lines, JsonColumn.Options)),
        };
        return (page, lines);
    }

    private async Task<Outcome<FileRef>> Bind(Redaction redaction, List<RedactionBox> boxes, WorkProgress progress, CancellationToken stop)
    {
        using var bound = new MemoryStream();
        var made = new PicturePdf(bound);
        var numbered = boxes.Index().Select(pair => (pair.Index + 1, pair.Item)).ToLookup(pair => pair.Item.Page);
        foreach (var page in await db.Set<RedactionPage>().AsNoTracking().Where(page => page.RedactionId == redaction.Id).OrderBy(page => page.Number).ToListAsync(stop))
        {
            progress.Say("逐页遮盖", page.Number, redaction.Pages);
            var picture = await PictureOf(redaction, page, stop);
            if (picture.IsRefused)
                return picture.Refusals.ToList();
            Paint(picture.Value, page, numbered[page.Number]);
            made.Add(page.Width * 72 / 254.0, page.Height * 72 / 254.0, picture.Value.Width, picture.Value.Height, Png.Packed(picture.Value.Width, picture.Value.Height, picture.Value.Rgb));
        }
        made.End();
        // What goes out is read once more as its receiver may read it.
        var read = await Task.Run(() => PaperPages.Open(bound.ToArray(), new()), stop);
        if (read.IsRefused)
            return read.Refusals.ToList();
        using var paper = read.Value;
        if (paper.Pages.Count != redaction.Pages || paper.Pages.Any(page => page.Words.Count > 0))
            return RedactionRefusals.StillReadable;
        bound.Position = 0;
        return await files.Keep(bound, $"{Path.GetFileNameWithoutExtension(redaction.Name)}（遮盖件）.pdf", stop);
    }

    private Task<Redaction?> Find(Guid id, RedactionState state, CancellationToken stop) =>
        db.Set<Redaction>().AsNoTracking().FirstOrDefaultAsync(redaction => redaction.Id == id && redaction.State == state, stop);

    /// <summary>What was made, or why it could not be: either way the paper no longer waits. Where only the writing clashed with somebody else's it goes on waiting, with its painting; the job takes it up again.</summary>
    private async Task<Outcome<Redaction>> Write<T>(Guid id, RedactionAct act, Outcome<T> made, Func<Doing, Redaction, T, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) where T : class
    {
        var written = made.IsRefused ? Outcome<Redaction>.Refused(made.Refusals) : await acts.Do<Redaction>($"requests.redaction-{act.ToString().ToLowerInvariant()}", Actor.Platform, async doing =>
        {
            var found = await db.Set<Redaction>().FirstAsync(redaction => redaction.Id == id, stop);
            var next = RedactionLifecycle.Table.Next(found.State, act, RedactionRefusals.NotNow);
            if (next.IsRefused)
                return next.Refusals.ToList();
            if (await apply(doing, found, made.Value) is { Count: > 0 } reasons)
                return reasons.ToList();
            Turn(doing, found, next.Value);
            return found;
        }, stop);
        return written.IsRefused && !written.Refusals.Any(ActBook.IsPassing) ? await GiveUp(id, written.Refusals, stop) : written;
    }

    private async Task<Outcome<Redaction>> GiveUp(Guid id, IReadOnlyList<Refusal> why, CancellationToken stop)
    {
        _ = await acts.Do<Redaction>("requests.redaction-break", Actor.Platform, async doing =>
        {
            var found = await db.Set<Redaction>().FirstAsync(redaction => redaction.Id == id, stop);
            if (RedactionLifecycle.Table.Allows(found.State, RedactionAct.Break))
            {
                found.Note = string.Concat(why.Select(reason => reason.Message));
                Turn(doing, found, RedactionState.Broken);
            }
            doing.About(Redaction.Kind, id, "遮盖文件无法处理");
            return found;
        }, stop);
        return why.ToList();
    }

    /// <summary>A point that a box touches at all is painted.</summary>
    private static int Up(int part, int whole) => (part + whole - 1) / whole;

    private static void Turn(Doing doing, Redaction redaction, RedactionState to)
    {
        (redaction.State, redaction.ChangedAt, redaction.Revision) = (to, doing.Now, redaction.Revision + 1);
        doing.About(Redaction.Kind, redaction.Id, $"遮盖文件：{to.Title()}");
    }
}
