using System.Security.Cryptography;
using Mingtang.Documents.Content;
using Mingtang.Documents.Intake;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Importing;

/// <summary>A file of a folder, read and ready to be written; or why not.</summary>
internal sealed record ReadFile(ImportEntry Entry, string Digest, StructuredText? Body, string PlainText, int Articles, string? FirstHeading, IReadOnlyList<Refusal> Refusals)
{
    public static readonly Refusal Outside = new("documents.import-outside", "文件名指向文件夹之外，不读取。");

    public static readonly Refusal Missing = new("documents.import-missing", "清单列出的文件不在文件夹里。");

    public static readonly Refusal Unreadable = new("documents.import-unreadable", "没有权限读取，或者磁盘出错。");

    /// <summary>Reads without touching the database, so that several may be read at once.</summary>
    public static ReadFile Of(string folder, ImportEntry entry)
    {
        if (entry.File.Length is 0 or > 260 || entry.File != Path.GetFileName(entry.File) || entry.File.Any(char.IsControl))
            return No(entry, Outside);
        var path = Path.Combine(folder, entry.File);
        if (!File.Exists(path))
            return No(entry, Missing);
        try
        {
            return Of(entry, File.ReadAllBytes(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return No(entry, Unreadable);
        }
    }

    public static ReadFile Of(ImportEntry entry, byte[] content)
    {
        var digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";
        var file = new OpenedFile(content, entry.File);
        if (ClassificationMark.In(file.Words()) is not null)
            return No(entry, ClassificationMark.Refused, digest);
        var read = file.Read();
        if (!read.TryGet(out var document))
            return new(entry, digest, null, "", 0, null, read.Refusals);
        var blocks = ReadBlocks.Of(document);
        var first = blocks is [TextBlock.Heading { Level: 1 } heading, ..] ? PlainRendering.Of(heading.Runs).Trim() : null;
        // The page has a title of its own; the text need not begin with it again.
        var body = new StructuredText(first is not null && (entry.Title is null || Same(first, entry.Title)) ? [.. blocks.Skip(1)] : blocks);
        // Written here, beside the other files, and not where rows wait for it; the text keeps it.
        body.ToJson();
        return new(entry, digest, body, body.PlainText, body.Articles.Count, first, []);
    }

    private static bool Same(string a, string b) => a.Replace(" ", "", StringComparison.Ordinal) == b.Replace(" ", "", StringComparison.Ordinal);

    private static ReadFile No(ImportEntry entry, Refusal refusal, string digest = "") => new(entry, digest, null, "", 0, null, [refusal]);
}
