namespace Mingtang.Printing.Docx;

/// <summary>The order of the parts of an official paper: head (版头), body (主体), record of issue (版记).</summary>
internal static class OfficialBlocks
{
    internal static IEnumerable<Block> Of(OfficialDocument paper) =>
        [.. Head(paper), .. Body(paper), .. paper.Annexes.SelectMany((annex, at) => Annexed(paper, annex, at)), .. Record(paper)];

    private static IEnumerable<Block> Head(OfficialDocument paper) =>
        [new RedHead(paper), new TitleLines(paper.Title)];

    private static IEnumerable<Block> Body(OfficialDocument paper)
    {
        if (paper.Addressees is { Length: > 0 } addressees)
            yield return new Block.Text(addressees.TrimEnd('：', ':') + "：", Indented: false);
        // A name and date alone on a page could be set under any paper, so the last words go with them.
        for (var at = 0; at < paper.Body.Count; at++)
            yield return at == paper.Body.Count - 1 && paper.Body[at] is Block.Text last ? last with { StaysWithNext = true } : paper.Body[at];
        if (paper.Annexes.Count > 0)
            yield return new AnnexList([.. paper.Annexes.Select(annex => annex.Title)]);
        yield return new Block.Signature(paper.SignedBy is [] ? [paper.Issuer] : paper.SignedBy, paper.Date, paper.Sealed);
        if (paper.Note is { Length: > 0 } note)
            yield return new Block.Text($"（{note.Trim('（', '）')}）");
    }

    private static IEnumerable<Block> Annexed(OfficialDocument paper, Annex annex, int at) =>
    [
        new Block.Section(annex.Layout),
        new AnnexMark(paper.Annexes.Count == 1 ? "附件" : $"附件{at + 1}"),
        new Block.Title(annex.Title),
        .. annex.Blocks,
    ];

    /// <summary>The record closes the last page, which must be upright: after a landscape annex it takes a page of its own.</summary>
    private static IEnumerable<Block> Record(OfficialDocument paper)
    {
        if (paper.PrintedBy is null && paper.CopiesTo is null)
            yield break;
        if (paper.Annexes is [.., { Layout.Landscape: true }])
            yield return new Block.Section(PageLayout.Official);
        yield return new Imprint(paper);
    }
}
