using Mingtang.Documents.Content;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Intake;

/// <summary>A file as it was read, in memory only; its pictures still have names of their own making.</summary>
internal sealed record ReadPaper(PaperProposals Proposals, StructuredText Body, IReadOnlyDictionary<string, byte[]> Pictures, IReadOnlyList<string> Notices);

/// <summary>Reads a file in memory: whether it may be here at all, what it says, what it seems to be. Stores nothing.</summary>
internal static class PaperReading
{
    private static readonly ReadingLimits Limits = new() { WithPictures = true };

    public static Outcome<ReadPaper> Read(byte[] content, string fileName)
    {
        var words = FileWords.Of(content, fileName);
        if (ClassificationMark.In(words) is not null)
            return ClassificationMark.Refused;
        var pictures = new Dictionary<string, byte[]>();
        var read = FileReader.PageSource(content, fileName) is { } source ? Page(source, pictures) : File(content, fileName, pictures);
        if (!read.TryGet(out var made))
            return Outcome<ReadPaper>.Refused([.. read.Refusals.Select(refusal => refusal.On("File"))]);
        var (proposals, body) = PaperLook.At(made.Blocks);
        List<string> notices = [.. made.Notices];
        if (ClassificationMark.InternalMark(words) is { } mark)
            notices.Insert(0, $"文件带有「{mark}」字样：不属于国家秘密，但一般不宜公开，请先确认能否公开。");
        return new ReadPaper(proposals, body, pictures, notices);
    }

    private static Outcome<(IReadOnlyList<TextBlock> Blocks, IReadOnlyList<string> Notices)> File(byte[] content, string fileName, Dictionary<string, byte[]> pictures)
    {
        var read = FileReader.Read(new MemoryStream(content), fileName, Limits);
        return read.TryGet(out var document) ? (ReadBlocks.Of(document, picture => Named(pictures, picture.Content)), document.Notices) : read.Refusals.ToList();
    }

    private static Outcome<(IReadOnlyList<TextBlock> Blocks, IReadOnlyList<string> Notices)> Page(string source, Dictionary<string, byte[]> pictures)
    {
        var read = SafeHtml.Read(source, address => InAddress(address) is { } content ? Named(pictures, content) : null);
        return read.TryGet(out var page) ? (Signatures.Gather([.. page.Text.Blocks]), page.Dropped) : read.Refusals.ToList();
    }

    /// <summary>The bytes of a <c>data:</c> address; what they are is looked at when they are kept.</summary>
    private static byte[]? InAddress(string address)
    {
        var comma = address.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
        if (comma < 0 || address.Length > Limits.PictureBytes)
            return null;
        var bytes = new byte[(address.Length - comma) * 3 / 4 + 4];
        return Convert.TryFromBase64String(address[(comma + 8)..], bytes, out var written) ? bytes[..written] : null;
    }

    private static string? Named(Dictionary<string, byte[]> pictures, byte[] content)
    {
        if (pictures.Count >= Limits.Pictures)
            return null;
        var name = $"pending:{pictures.Count:x16}";
        pictures[name] = content;
        return name;
    }
}
