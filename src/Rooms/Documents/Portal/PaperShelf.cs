using System.Collections.Concurrent;
using Mingtang.Documents.Content;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Documents.Portal;

/// <summary>
/// Released texts on paper. A released text never changes, so what was printed once is kept; LibreOffice prints one at a time, so few may
/// wait in its line.
/// </summary>
internal sealed class PaperShelf(PdfPrinter pdf, IFileStore store)
{
    private const int MostKept = 200;
    private const int MostWaiting = 4;

    public static readonly Refusal Busy = new("documents.pdf-busy", "正在生成的 PDF 较多，请一分钟后再试，或者下载 Word。");

    private readonly ConcurrentDictionary<(Guid Edition, string Ending), byte[]> kept = new();
    private int waiting;

    public async Task<byte[]> Docx(PublicDocument shown, CancellationToken stop)
    {
        if (kept.TryGetValue((shown.Edition.Id, "docx"), out var known))
            return known;
        return Keep(shown.Edition.Id, "docx", PublicPaper.Print(shown, await Pictures(shown, stop)));
    }

    public async Task<Outcome<byte[]>> Pdf(PublicDocument shown, CancellationToken stop) =>
        kept.TryGetValue((shown.Edition.Id, "pdf"), out var known) ? known : await Pdf(shown.Edition.Id, await Docx(shown, stop), stop);

    /// <param name="paper">Names what is printed; the same name is the same paper.</param>
    public async Task<Outcome<byte[]>> Pdf(Guid paper, byte[] docx, CancellationToken stop)
    {
        if (kept.TryGetValue((paper, "pdf"), out var known))
            return known;
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting)
                return Busy;
            var made = await pdf.Print(docx, stop);
            return made.IsRefused ? made : Keep(paper, "pdf", made.Value);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private byte[] Keep(Guid paper, string ending, byte[] content)
    {
        if (kept.Count >= MostKept)
            kept.Clear();
        return kept[(paper, ending)] = content;
    }

    private async Task<Dictionary<string, byte[]>> Pictures(PublicDocument shown, CancellationToken stop)
    {
        var pictures = new Dictionary<string, byte[]>();
        foreach (var image in shown.Edition.Body.Blocks.OfType<TextBlock.Image>())
        {
            await using var content = await store.Open(image.Hash, stop);
            using var bytes = new MemoryStream();
            if (content is null)
                continue;
            await content.CopyToAsync(bytes, stop);
            if (bytes.ToArray() is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] png)
                pictures[image.Hash] = png;
        }
        return pictures;
    }
}
