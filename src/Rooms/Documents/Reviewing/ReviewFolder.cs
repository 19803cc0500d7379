using Mingtang.Documents.Intake;
using Mingtang.Foundation.Files;
using Mingtang.Reading;

namespace Mingtang.Documents.Reviewing;

/// <summary>What is shown beside the text: what the detector points at, in text and attachments, and what earlier items add.</summary>
internal sealed class ReviewFolder(Aggregation aggregation, FileBook files)
{
    /// <summary>Words of an attachment looked through; a larger table is said to be too large.</summary>
    private const int MostFindings = 300;

    public async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<AggregationHint> Hints)> Of(Document document, Edition edition, CancellationToken stop) =>
        (await Findings(edition, stop), await aggregation.Of(document, edition, stop));

    public async Task<IReadOnlyList<Finding>> Findings(Edition edition, CancellationToken stop)
    {
        List<Finding> findings = [.. Detector.In(edition.Title, "标题", "title"), .. Detector.In(edition.Abstract ?? "", "内容概述", "abstract"), .. Detector.In(edition.PlainText, "正文")];
        foreach (var (attachment, index) in edition.Attachments.Select((attachment, index) => (attachment, index)))
            findings.AddRange(await InAttachment(attachment, $"file{index}", stop));
        return [.. findings.Take(MostFindings)];
    }

    private async Task<IReadOnlyList<Finding>> InAttachment(Attachment attachment, string key, CancellationToken stop)
    {
        await using var content = await files.Open(attachment.File, stop);
        if (content is null)
            return [Whole(FindingKind.Unreadable, "文件已丢失，无法检查")];
        using var taken = new MemoryStream();
        await content.CopyToAsync(taken, stop);
        var read = FileReader.Read(new MemoryStream(taken.ToArray()), attachment.File.Name);
        var mark = ClassificationMark.InternalMark(FileWords.Of(taken.ToArray(), attachment.File.Name));
        return
        [
            .. mark is null ? Array.Empty<Finding>() : [Whole(FindingKind.InternalMark, $"带有「{mark}」字样")],
            .. read.TryGet(out var text) ? Detector.In(text.Text, attachment.Title, key) : [Whole(FindingKind.Unreadable, "没有可检查的文字，请打开逐页核对")],
        ];

        Finding Whole(FindingKind kind, string said) => new(kind, $"{key}/0/{kind}/0", attachment.Title, attachment.File.Name, said);
    }
}
