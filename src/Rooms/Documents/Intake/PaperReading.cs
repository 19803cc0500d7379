using Mingtang.Documents.Content;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Intake;

/// <summary>A file as it was read, in memory only; its pictures still have names of their own making.</summary>
/// <param name="Enclosed">What came with it and may be its annexes.</param>
internal sealed record ReadPaper(
    PaperProposals Proposals, StructuredText Body, IReadOnlyDictionary<string, byte[]> Pictures, IReadOnlyList<EnclosedFile> Enclosed, IReadOnlyList<string> Notices);

/// <summary>Reads a file in memory: whether it may be here at all, what it says, what it seems to be. Stores nothing.</summary>
internal sealed class PaperReading
{
    private static readonly ReadingLimits Limits = new() { WithPictures = true };

    private readonly Dictionary<string, byte[]> pictures = [];
    private readonly PaperBundle bundle;
    private readonly ReadingLimits limits;

    private PaperReading(PaperBundle bundle)
    {
        this.bundle = bundle;
        limits = Limits with { Beside = bundle.PictureBeside };
    }

    public static Outcome<ReadPaper> Read(byte[] content, string fileName)
    {
        var words = FileWords.Of(content, fileName);
        if (ClassificationMark.In(words) is not null)
            return ClassificationMark.Refused;
        var bundle = EnclosedFiles.OfArchive(content) is { } archive
            ? archive.TryGet(out var files) ? PaperBundle.Of(files) : Outcome<PaperBundle>.Refused(OnFile(archive.Refusals))
            : PaperBundle.Alone(new(fileName, content));
        if (!bundle.TryGet(out var found))
            return Outcome<ReadPaper>.Refused(bundle.Refusals);
        // What a pdf carries is no part of its words.
        if (found.Beside.Any(file => ClassificationMark.In(FileWords.Of(file.Content, file.Name)) is not null))
            return ClassificationMark.Refused;
        return new PaperReading(found).Read(words);
    }

    private Outcome<ReadPaper> Read(IReadOnlyList<PlacedWords> words)
    {
        var (content, name) = (bundle.Paper.Content, bundle.Paper.Name);
        var read = FileReader.PageSource(content, name) is { } source ? Page(source) : File(content, name);
        if (!read.TryGet(out var made))
            return Outcome<ReadPaper>.Refused(OnFile(read.Refusals));
        var (proposals, body) = PaperLook.At(made.Blocks);
        List<string> notices = [.. bundle.Notices, .. made.Notices];
        if (content.AsSpan().StartsWith("%PDF"u8) && SetInColumns.Is(made.Blocks))
            notices.Add("pdf 里的表格没有表格线可读，只按行收进正文，请对照原件逐格核对，需要时重新做成表格，或者改用 docx 录入。");
        if (ClassificationMark.InternalMark(words) is { } mark)
            notices.Insert(0, $"文件带有「{mark}」字样：不属于国家秘密，但一般不宜公开，请先确认能否公开。");
        return new ReadPaper(proposals, body, pictures, bundle.Annexes, notices);
    }

    private Outcome<(IReadOnlyList<TextBlock> Blocks, IReadOnlyList<string> Notices)> File(byte[] content, string fileName)
    {
        var read = FileReader.Read(content, fileName, limits);
        return read.TryGet(out var document) ? (ReadBlocks.Of(document, picture => Named(picture.Content)), document.Notices) : read.Refusals.ToList();
    }

    /// <remarks>What a picture is, is looked at when it is kept.</remarks>
    private Outcome<(IReadOnlyList<TextBlock> Blocks, IReadOnlyList<string> Notices)> Page(string source)
    {
        var read = SafeHtml.Read(source, address => limits.PictureAt(address) is { } content ? Named(content) : null);
        return read.TryGet(out var page) ? (Signatures.Gather([.. page.Text.Blocks]), page.Dropped) : read.Refusals.ToList();
    }

    private string? Named(byte[] content)
    {
        if (pictures.Count >= limits.Pictures)
            return null;
        var name = $"pending:{pictures.Count:x16}";
        pictures[name] = content;
        return name;
    }

    private static IReadOnlyList<Refusal> OnFile(IReadOnlyList<Refusal> refusals) => [.. refusals.Select(refusal => refusal.On("File"))];
}
