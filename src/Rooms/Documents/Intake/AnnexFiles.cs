using Mingtang.Documents.Content;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Documents.Intake;

/// <summary>Annexes that a paper brings along, made files of their own: those set in its text are printed, those in its archive are kept as they are.</summary>
internal sealed class AnnexFiles(FileBook files)
{
    /// <summary>What may be kept, and why the others were not.</summary>
    public async Task<(IReadOnlyList<Attachment> Kept, IReadOnlyList<string> Notices)> Keep(ReadPaper paper, CancellationToken stop)
    {
        var (kept, notices) = (new List<Attachment>(), new List<string>());
        foreach (var enclosed in paper.Enclosed)
        {
            var outcome = await files.Keep(new MemoryStream(enclosed.Content), enclosed.Name, stop);
            if (outcome.TryGet(out var file))
                kept.Add(new(Path.GetFileNameWithoutExtension(file.Name), file));
            else
                notices.Add($"「{enclosed.Name}」没有列为附件：{outcome.Refusals[0].Message}");
        }
        return ([.. kept.DistinctBy(one => one.File.Hash)], notices);
    }

    /// <summary>The body without the sections chosen, and these as docx beside it.</summary>
    public async Task<Outcome<TakenApart>> Part(StructuredText body, IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        var (rest, cut) = AnnexSection.Part(body, keys);
        var made = new List<Attachment>();
        foreach (var (title, text) in cut)
        {
            var printed = DocxPrinter.Print(new PrintedDocument(title, [.. text.ToPrinted(await Pictures(text, stop))]), PageLayout.Official);
            var outcome = await files.Keep(new MemoryStream(printed), PrintedFile.SafeName(title, ".docx"), stop);
            if (!outcome.TryGet(out var file))
                return Outcome<TakenApart>.Refused(outcome.Refusals);
            made.Add(new(title, file));
        }
        return new TakenApart(rest, made);
    }

    private async Task<Func<string, byte[]?>> Pictures(StructuredText text, CancellationToken stop)
    {
        var known = new Dictionary<string, byte[]>();
        foreach (var image in text.Pictures())
            if (await files.Find(image.Hash, "图片", stop) is { MediaType: "image/png" } file && await files.Open(file, stop) is { } content)
                await using (content)
                {
                    using var bytes = new MemoryStream();
                    await content.CopyToAsync(bytes, stop);
                    known[image.Hash] = bytes.ToArray();
                }
        return known.GetValueOrDefault;
    }
}

internal sealed record TakenApart(StructuredText Body, IReadOnlyList<Attachment> Annexes);
