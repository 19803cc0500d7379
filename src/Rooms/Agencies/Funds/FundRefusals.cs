using Mingtang.Kernel;

namespace Mingtang.Agencies.Funds;

internal static class FundRefusals
{
    public static readonly Refusal YearUnfit = new("agencies.fund-year-unfit", "年度须在2008年至明年之间。", "Year");

    public static readonly Refusal AmountNegative = new("agencies.fund-amount-negative", "金额不能为负数。", "Amount");

    public static readonly Refusal DocumentMissing = new("agencies.document-missing", "请写明作为依据的文件。", "DocumentTitle");

    public static readonly Refusal LinkUnfit = new("agencies.document-link-unfit", "文件链接须以 http:// 或 https:// 开头。", "DocumentUrl");

    public static readonly Refusal RegulationsMissing = new("agencies.must-know-regulations-missing", "请写明列入的法规。", "Regulations");

    public static readonly Refusal ListedInTheFuture = new("agencies.must-know-in-the-future", "列入日期不能晚于今天。", "ListedOn");
}
