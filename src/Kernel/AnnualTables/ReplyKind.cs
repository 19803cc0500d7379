namespace Mingtang.Kernel.AnnualTables;

/// <summary>The 21 results an application can end in, one each (ARF table 3, part three). What each means stands in <see cref="ReplyRow"/>.</summary>
public enum ReplyKind
{
    /// <summary>R1 予以公开.</summary>
    Disclosed = 1,

    /// <summary>R2 部分公开: counts here only, never also as a refusal (GIR 37).</summary>
    PartlyDisclosed = 2,

    /// <summary>R3-1 属于国家秘密.</summary>
    StateSecret = 3,

    /// <summary>R3-2 其他法律行政法规禁止公开.</summary>
    ForbiddenByLaw = 4,

    /// <summary>R3-3 危及“三安全一稳定”.</summary>
    EndangersSecurity = 5,

    /// <summary>R3-4 保护第三方合法权益.</summary>
    ThirdPartyRights = 6,

    /// <summary>R3-5 属于三类内部事务信息.</summary>
    InternalAffairs = 7,

    /// <summary>R3-6 属于四类过程性信息.</summary>
    ProcessInformation = 8,

    /// <summary>R3-7 属于行政执法案卷.</summary>
    EnforcementFile = 9,

    /// <summary>R3-8 属于行政查询事项.</summary>
    AdministrativeQuery = 10,

    /// <summary>R4-1 本机关不掌握相关政府信息.</summary>
    NotHeld = 11,

    /// <summary>R4-2 没有现成信息需要另行制作.</summary>
    WouldHaveToBeMade = 12,

    /// <summary>R4-3 补正后申请内容仍不明确.</summary>
    StillUnclear = 13,

    /// <summary>R5-1 信访举报投诉类申请.</summary>
    PetitionOrComplaint = 14,

    /// <summary>R5-2 重复申请.</summary>
    Repeated = 15,

    /// <summary>R5-3 要求提供公开出版物.</summary>
    PublishedWork = 16,

    /// <summary>R5-4 无正当理由大量反复申请.</summary>
    MassiveRepeated = 17,

    /// <summary>R5-5 要求行政机关确认或重新出具已获取信息.</summary>
    ConfirmationOrReissue = 18,

    /// <summary>R6-1 申请人无正当理由逾期不补正.</summary>
    CorrectionOverdue = 19,

    /// <summary>R6-2 申请人逾期未按收费通知要求缴纳费用.</summary>
    FeeUnpaid = 20,

    /// <summary>R6-3 其他, e.g. withdrawn.</summary>
    OtherHandling = 21,
}
