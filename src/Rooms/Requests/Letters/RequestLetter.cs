using Mingtang.Kernel.AnnualTables;

namespace Mingtang.Requests.Letters;

/// <summary>A paper of a case: made from its template, edited while it is a draft, numbered when it goes out.</summary>
internal sealed class RequestLetter
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public LetterKind Kind { get; init; }

    /// <summary>Of a reply: its row, which chose the template.</summary>
    public ReplyKind? Row { get; init; }

    /// <summary>Of a consultation: its number within the case.</summary>
    public string? Key { get; init; }

    public required string Title { get; set; }

    /// <summary>主送; of the applicant only a mark, which printing for sending fills in.</summary>
    public required string Addressee { get; set; }

    /// <summary>A paragraph a line.</summary>
    public required string Body { get; set; }

    /// <summary>机关代字, once numbered.</summary>
    public string? Sign { get; set; }

    public int? Year { get; set; }

    public int? Serial { get; set; }

    /// <summary>The day printed under it; null while it may still be changed.</summary>
    public DateOnly? IssuedOn { get; set; }

    public DateTime MadeAt { get; init; }

    public required string ByName { get; set; }

    public int Revision { get; set; }

    /// <summary>「云人社依申请〔2026〕3号」; empty before it is numbered.</summary>
    public string Number => Serial is { } serial ? $"{Sign}〔{Year}〕{serial}号" : "";
}
