using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Web;

namespace Mingtang.Requests.Redactions;

internal enum RedactionState
{
    /// <summary>The paper is being drawn page by page, behind the request that brought it.</summary>
    [Display(Name = "正在拆页"), Tone(Tone.Busy)]
    Preparing = 1,

    [Display(Name = "无法处理"), Tone(Tone.Bad)]
    Broken = 2,

    [Display(Name = "遮盖中"), Tone(Tone.Busy)]
    Marking = 3,

    [Display(Name = "待他人复核"), Tone(Tone.Wait)]
    InReview = 4,

    /// <summary>Reviewed; the pages are being painted over and bound anew.</summary>
    [Display(Name = "正在生成"), Tone(Tone.Busy)]
    Passed = 5,

    [Display(Name = "已附入答复"), Tone(Tone.Good)]
    Done = 6,

    [Display(Name = "已放弃")]
    Dropped = 7,
}

internal enum RedactionAct
{
    [Display(Name = "拆页")]
    Prepare = 1,

    [Display(Name = "无法处理")]
    Break,

    [Display(Name = "加减遮盖")]
    Mark,

    [Display(Name = "送复核")]
    HandIn,

    [Display(Name = "复核通过")]
    Pass,

    [Display(Name = "退回")]
    Return,

    [Display(Name = "附入答复")]
    Finish,

    [Display(Name = "放弃")]
    Drop,
}

/// <summary>
/// 区分处理 (GIR 37) of one paper that is to be supplied: its pages as pictures, boxes over what is withheld, another person's look, and a
/// new PDF of nothing but the painted pictures. The paper itself stays sealed and is never given out.
/// </summary>
internal sealed class Redaction
{
    public const string Kind = "requests.redaction";

    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public RedactionState State { get; set; } = RedactionState.Preparing;

    public required string Name { get; init; }

    /// <summary>Of the files and words of this paper; see <see cref="SealedStore"/>.</summary>
    public required string SealedKey { get; init; }

    public required string PaperHash { get; init; }

    public required string PaperType { get; init; }

    public long PaperSize { get; init; }

    public int Pages { get; set; }

    public required string MadeByName { get; init; }

    /// <summary>Whoever added or took away a box, or said of a proposal that it is none: none of them may review.</summary>
    public List<Guid> Hands { get; set; } = [];

    public string? ReviewedByName { get; set; }

    /// <summary>Why it was returned, or why it could not be taken apart.</summary>
    public string? Note { get; set; }

    public Guid? ResultFileId { get; set; }

    public DateTime MadeAt { get; init; }

    public DateTime ChangedAt { get; set; }

    public int Revision { get; set; }

    public FileRef Paper => new(PaperHash, PaperSize, PaperType, Name);

    public ItemRef Item => new(Kind, Id.ToString());

    public string DeskUrl => $"/desk/requests/{RequestId}/redactions/{Id}";
}

/// <summary>One page: its picture, and its words as the text layer or the reader of pictures has them; both sealed.</summary>
internal sealed class RedactionPage
{
    public Guid RedactionId { get; init; }

    public int Number { get; init; }

    /// <summary>Of the sheet, in tenths of a millimetre.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    public required string PictureHash { get; init; }

    public long PictureSize { get; init; }

    public required string SealedLines { get; init; }

    public FileRef Picture => new(PictureHash, PictureSize, "image/png", $"{Number}.png");
}

/// <summary>Something withheld: a place on a page with its ground and reason (GIR 37). Places in tenths of a millimetre from the upper left corner.</summary>
internal sealed class RedactionBox
{
    public Guid Id { get; init; }

    public Guid RedactionId { get; init; }

    public int Page { get; init; }

    public int X { get; init; }

    public int Y { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>「GIR 15」.</summary>
    public required string Ground { get; set; }

    public required string Reason { get; set; }

    /// <summary>Put forward by the detector and not answered yet: it neither hides anything nor lets the paper go on.</summary>
    public bool IsProposed { get; set; }

    public required string ByName { get; set; }

    public DateTime At { get; init; }
}
