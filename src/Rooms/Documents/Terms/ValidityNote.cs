using System.ComponentModel.DataAnnotations;

namespace Mingtang.Documents.Terms;

/// <summary>One act on the validity of a document, or of a reference text that is cited.</summary>
internal sealed class ValidityNote
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    public ValidityAct Act { get; init; }

    /// <summary>The day it takes effect.</summary>
    public DateOnly On { get; init; }

    /// <summary>For an extension the new last day; for a text found older the day the official version took effect.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The extending, repealing or replacing document.</summary>
    public Guid? OtherId { get; init; }

    public required string Why { get; init; }

    public DateTime At { get; init; }

    public required string ByName { get; init; }
}

internal enum ValidityAct
{
    /// <summary>继续有效: looked at this year and found in force, or equal to the official text.</summary>
    [Display(Name = "确认继续有效")]
    Confirm = 1,

    [Display(Name = "评估：拟延长有效期")]
    EvaluateExtend = 2,

    [Display(Name = "评估：拟修改后重新发布")]
    EvaluateAmend = 3,

    [Display(Name = "评估：拟到期失效或废止")]
    EvaluateEnd = 4,

    [Display(Name = "延长有效期")]
    Extend = 5,

    [Display(Name = "废止")]
    Repeal = 6,

    [Display(Name = "以新文件代替")]
    Replace = 7,

    [Display(Name = "宣布失效")]
    DeclareLapsed = 8,

    /// <summary>The evaluation goes to legal review two months before the end (7.4).</summary>
    [Display(Name = "评估意见报法制部门")]
    ReportLegal = 9,

    /// <summary>And to whoever made the document one month before (7.4).</summary>
    [Display(Name = "报制发机关决定")]
    ReportMaker = 10,

    /// <summary>自然失效: noted by the platform on the day after the last.</summary>
    [Display(Name = "有效期届满，自然失效")]
    Lapse = 11,

    /// <summary>What repealed or replaced it was withdrawn, and it is in force again.</summary>
    [Display(Name = "恢复有效")]
    Revive = 12,

    /// <summary>What repealed or replaced it was withdrawn, and it stays ended all the same.</summary>
    [Display(Name = "仍然失效")]
    StayEnded = 13,

    /// <summary>The text we keep of a quoted regulation is older than the official one.</summary>
    [Display(Name = "旧于国家正式版本")]
    FindOlder = 14,
}
