using Mingtang.Documents.Content;

namespace Mingtang.Documents.Portal;

/// <summary>
/// A text parted as GB/T 9704 sets it: the body, then 附件说明, then who signs and when, then what is annexed. A paper whose text does not sign
/// is signed with its issuers and 成文日期.
/// </summary>
internal sealed record PaperBody(StructuredText Before, IReadOnlyList<string> Signature, StructuredText Behind)
{
    public static PaperBody Of(PublicDocument shown)
    {
        var blocks = shown.Edition.Body.Blocks;
        for (var at = blocks.Count - 1; at >= 0; at--)
            if (blocks[at] is TextBlock.KeptLines { IsSignature: true } signature)
                return new(
                    new([.. blocks.Take(at)]), [.. signature.Lines.Select(line => string.Concat(line.Runs.Select(run => run.Text)).Trim())], new([.. blocks.Skip(at + 1)]));
        return new(shown.Edition.Body, shown.Document.Kind.IsOfficial ? Own(shown) : [], StructuredText.Empty);
    }

    private static IReadOnlyList<string> Own(PublicDocument shown) =>
        shown.Edition.SignedOn is { } day ? [.. shown.Issuers, $"{day:yyyy年M月d日}"] : [.. shown.Issuers];
}
