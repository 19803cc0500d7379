using Mingtang.Foundation.Files;
using Mingtang.Reading;

namespace Mingtang.Documents.Reviewing;

/// <summary>What the reviewer is shown beside the text: what the detector points at, in text and attachments, and what earlier items add.</summary>
internal sealed class ReviewFolder(Aggregation aggregation, FileBook files)
{
    public async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<AggregationHint> Hints)> Of(Document document, Edition edition, CancellationToken stop)
    {
        List<Finding> findings = [.. Detector.In(edition.PlainText, "正文")];
        foreach (var attachment in edition.Attachments)
            findings.AddRange(await InAttachment(attachment, stop));
        return (findings, await aggregation.Of(document, edition, stop));
    }

    /// <summary>An attachment without readable words is said to be so: the reviewer has to open it.</summary>
    private async Task<IReadOnlyList<Finding>> InAttachment(Attachment attachment, CancellationToken stop)
    {
        await using var content = await files.Open(attachment.File, stop);
        if (content is null)
            return [new("附件", attachment.Title, "文件已丢失，无法检查")];
        var read = FileReader.Read(content, attachment.File.Name);
        return read.IsRefused ? [new("附件", attachment.Title, "没有可检查的文字，请打开核对")] : Detector.In(read.Value.Text, attachment.Title);
    }
}
