namespace Mingtang.Kernel.AnnualTables;

/// <summary>One of the 21 result rows of table 3, as the form prints it and as the letter needs it.</summary>
/// <param name="Code">Ours, e.g. <c>R3-1</c>: part three's row (三)1.</param>
/// <param name="Group">The heading the row stands under, 「（三）不予公开」; null for the two rows that stand alone.</param>
/// <param name="Label">The row as printed with its number.</param>
/// <param name="Ground">The article the reply rests on; null where the form names a row without one.</param>
/// <param name="ReconsiderFirst">
/// Whether the applicant must ask for reconsideration before going to court (ARL 23(1)(4)): refusals on GIR 14-16. For a partial
/// disclosure true by caution; it is only so where the part withheld rests on those articles.
/// </param>
public sealed record ReplyRow(ReplyKind Kind, string Code, string? Group, string Label, string? Ground, bool ReconsiderFirst)
{
    private const string Withheld = "（三）不予公开", Unable = "（四）无法提供", NotHandled = "（五）不予处理", Other = "（六）其他处理";

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<ReplyRow> All { get; } =
    [
        new(ReplyKind.Disclosed, "R1", null, "（一）予以公开", "GIR 36(1), 36(2)", false),
        new(ReplyKind.PartlyDisclosed, "R2", null, "（二）部分公开", "GIR 37", true),
        new(ReplyKind.StateSecret, "R3-1", Withheld, "1.属于国家秘密", "GIR 14", true),
        new(ReplyKind.ForbiddenByLaw, "R3-2", Withheld, "2.其他法律行政法规禁止公开", "GIR 14", true),
        new(ReplyKind.EndangersSecurity, "R3-3", Withheld, "3.危及“三安全一稳定”", "GIR 14", true),
        new(ReplyKind.ThirdPartyRights, "R3-4", Withheld, "4.保护第三方合法权益", "GIR 15, 32", true),
        new(ReplyKind.InternalAffairs, "R3-5", Withheld, "5.属于三类内部事务信息", "GIR 16(1)", true),
        new(ReplyKind.ProcessInformation, "R3-6", Withheld, "6.属于四类过程性信息", "GIR 16(2)", true),
        new(ReplyKind.EnforcementFile, "R3-7", Withheld, "7.属于行政执法案卷", "GIR 16(2)", true),
        new(ReplyKind.AdministrativeQuery, "R3-8", Withheld, "8.属于行政查询事项", "GIR 36(7)", false),
        new(ReplyKind.NotHeld, "R4-1", Unable, "1.本机关不掌握相关政府信息", "GIR 36(4), 36(5)", false),
        new(ReplyKind.WouldHaveToBeMade, "R4-2", Unable, "2.没有现成信息需要另行制作", "GIR 38", false),
        new(ReplyKind.StillUnclear, "R4-3", Unable, "3.补正后申请内容仍不明确", "GIR 30", false),
        new(ReplyKind.PetitionOrComplaint, "R5-1", NotHandled, "1.信访举报投诉类申请", "GIR 39(1)", false),
        new(ReplyKind.Repeated, "R5-2", NotHandled, "2.重复申请", "GIR 36(6)", false),
        new(ReplyKind.PublishedWork, "R5-3", NotHandled, "3.要求提供公开出版物", "GIR 39(2)", false),
        new(ReplyKind.MassiveRepeated, "R5-4", NotHandled, "4.无正当理由大量反复申请", "GIR 35", false),
        new(ReplyKind.ConfirmationOrReissue, "R5-5", NotHandled, "5.要求行政机关确认或重新出具已获取信息", null, false),
        new(ReplyKind.CorrectionOverdue, "R6-1", Other, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "GIR 30", false),
        new(ReplyKind.FeeUnpaid, "R6-2", Other, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "FEE", false),
        new(ReplyKind.OtherHandling, "R6-3", Other, "3.其他", null, false),
    ];

    public static ReplyRow Of(ReplyKind kind) => All[(int)kind - 1];

    /// <summary>By our code, e.g. <c>R3-1</c>; null for anything else.</summary>
    public static ReplyRow? Find(string? code) => All.FirstOrDefault(row => row.Code == code);
}
