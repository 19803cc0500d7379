using Mingtang.Kernel;

namespace Mingtang.Agencies.Hearings;

internal static class HearingRefusals
{
    public static readonly Refusal NoSuchHearing = new("agencies.no-such-hearing", "没有找到这条听取汇报记录，或者已经撤销。");

    public static readonly Refusal InTheFuture = new("agencies.hearing-in-the-future", "听取汇报后再登记，日期不能晚于今天。", "HeldOn");

    public static readonly Refusal HeadMissing = new("agencies.hearing-head-missing", "请填写听取汇报的主要领导姓名。", "HeadName");

    public static readonly Refusal TitleMissing = new("agencies.hearing-title-missing", "请填写该领导的职务。", "HeadTitle");

    public static readonly Refusal MinutesMissing = new(
        "agencies.hearing-minutes-missing", "请填写会议纪要或上传纪要文件，作为听取汇报的佐证。", "Minutes");

    public static readonly Refusal WithdrawalNeedsReason = new("agencies.hearing-withdrawal-needs-reason", "撤销记录须写明理由。", "Why");
}
