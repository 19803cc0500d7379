using Mingtang.Printing;

namespace Mingtang.Documents.Portal;

/// <summary>A public text as it is printed: with red head where it bears a number (GB/T 9704), plain otherwise. Never with a seal: it is a copy.</summary>
internal static class PublicPaper
{
    public static byte[] Print(PublicDocument shown, IReadOnlyDictionary<string, byte[]> pictures)
    {
        var paper = PaperBody.Of(shown);
        List<Block> body = [.. paper.Before.ToPrinted(hash => pictures.GetValueOrDefault(hash)), .. Annexes(shown)];
        return shown.Document.Kind.IsOfficial && shown.Edition.SignedOn is { } day && Kernel.Numbers.DocumentNumber.TryParse(shown.Edition.DocumentNumber, out var number)
            ? DocxPrinter.Print(Official(shown, body, day, number) with { Annexes = paper.Behind.IsEmpty ? [] : [new("附件", paper.Behind.ToPrinted())] })
            : DocxPrinter.Print(new PrintedDocument(shown.Edition.Title, [.. Plain(shown, body, paper)]), PageLayout.Official);
    }

    private static OfficialDocument Official(PublicDocument shown, List<Block> body, DateOnly day, Kernel.Numbers.DocumentNumber number) =>
        new(shown.Edition.Issuer, new(number.Sign, number.Year, number.Serial), shown.Edition.Title, body, day)
        {
            SignedBy = [.. shown.Issuers],
            Sealed = false,
            Note = $"此件公开发布，索引号{shown.Reference.IndexNumber}",
        };

    private static IEnumerable<Block> Plain(PublicDocument shown, List<Block> body, PaperBody paper)
    {
        yield return new Block.Title(shown.Edition.Title);
        if (shown.Edition.DocumentNumber is { } number)
            yield return new Block.Subtitle(number);
        foreach (var block in body)
            yield return block;
        foreach (var line in paper.Signature)
            yield return new Block.Text(line, Indented: false, Align: Alignment.Right);
        foreach (var block in paper.Behind.ToPrinted())
            yield return block;
        yield return new Block.Text($"{shown.Edition.Issuer}发布，索引号{shown.Reference.IndexNumber}");
    }

    private static IEnumerable<Block> Annexes(PublicDocument shown) =>
        shown.Edition.Attachments.Select((attachment, index) => new Block.Text($"附件{(shown.Edition.Attachments.Count > 1 ? $"{index + 1}" : "")}：{attachment.Title}"));
}
