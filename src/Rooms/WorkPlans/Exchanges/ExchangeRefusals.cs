using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Exchanges;

internal static class ExchangeRefusals
{
    public static readonly Refusal TextMissing = new("workplans.remark-text-missing", "请写明要说的话。", "Text");

    public static readonly Refusal TextTooLong = new("workplans.remark-too-long", "不超过1000字，材料请作为进展的佐证上传。", "Text");

    public static readonly Refusal AskedElsewhere = new("workplans.remark-asks-elsewhere", "只能请承担同一条款的其他单位答复。", "AskedUnitId");
}
