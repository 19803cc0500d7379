namespace Mingtang.Printing;

/// <summary>A paper in the layout of GB/T 9704-2012 (党政机关公文格式): red head, body, record of issue.</summary>
/// <param name="Issuer">As in the red head, without 文件.</param>
public sealed record OfficialDocument(string Issuer, DocumentNumber Number, string Title, IReadOnlyList<Block> Body, DateOnly Date)
{
    /// <summary>What follows the issuer in the red head; empty for a letter head that carries the name alone.</summary>
    public string HeadWord { get; init; } = "文件";

    /// <summary>主送机关, printed before the colon; null for a paper that is announced to all.</summary>
    public string? Addressees { get; init; }

    /// <summary>份号, 密级和保密期限, 紧急程度, from the top.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>签发人: only papers that go to a superior name one.</summary>
    public string? Signatory { get; init; }

    /// <summary>Whose names stand above the date; the issuer where none is given.</summary>
    public IReadOnlyList<string> SignedBy { get; init; } = [];

    public bool Sealed { get; init; } = true;

    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>附注, in brackets below the date, e.g. 此件公开发布.</summary>
    public string? Note { get; init; }

    /// <summary>抄送, without the closing full stop.</summary>
    public string? CopiesTo { get; init; }

    /// <summary>印发机关; the record of issue (版记) is left out where there is neither this nor 抄送.</summary>
    public string? PrintedBy { get; init; }

    /// <summary>印发日期; the date of the paper where none is given.</summary>
    public DateOnly? PrintedOn { get; init; }
}

/// <summary>发文字号: 云府办〔2026〕3号. Six-sided brackets, no leading zeros, no 第.</summary>
public sealed record DocumentNumber(string Code, int Year, int Serial)
{
    public override string ToString() => $"{Code}〔{Year}〕{Serial}号";
}

/// <summary>An annex begins its own page, on other paper where it says so.</summary>
public sealed record Annex(string Title, IReadOnlyList<Block> Blocks)
{
    public PageLayout Layout { get; init; } = PageLayout.Official;
}
