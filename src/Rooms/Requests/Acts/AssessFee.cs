using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.Fees;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Clock;

namespace Mingtang.Requests.Acts;

internal enum FeeMethod
{
    /// <summary>FEE 4.</summary>
    [Display(Name = "按件计收")]
    ByItem = 1,

    /// <summary>FEE 5.</summary>
    [Display(Name = "按量计收")]
    ByPage = 2,

    /// <summary>Above a free limit, and yet nothing is charged; the ground is written down.</summary>
    [Display(Name = "不收费")]
    None = 3,
}

/// <summary>核算信息处理费: one method for each application, never both (FEE 3), by the kernel's own reckoning.</summary>
internal sealed record AssessFee(FeeMethod? Method, int? Pages, string? Ground) : Deed
{
    public override RequestAct Act => RequestAct.AssessFee;

    public static FeeReckoning? Reckon(FeeMethod method, int? pages, Volume volume) => method switch
    {
        FeeMethod.ByItem => InformationFee.ForItems(1, volume.Before),
        FeeMethod.ByPage => InformationFee.ForPages(pages ?? 0),
        _ => null,
    };

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (Method is null)
            yield return RequestRefusals.FeeMethodMissing;
        if (Method == FeeMethod.ByPage && Pages is not (>= 1 and <= InformationFee.MostCounted))
            yield return RequestRefusals.PagesMissing;
        if (Method == FeeMethod.None && string.IsNullOrWhiteSpace(Ground))
            yield return RequestRefusals.NoFeeNeedsGround;
        if (at.Log.Has<FeePaid>())
            yield return RequestRefusals.FeeOnce;
    }

    protected override Happening Fact(AtHand at)
    {
        var reckoned = Reckon(Method!.Value, Pages, at.Volume);
        return new FeeAssessed(at.Today, Method.Value, Method == FeeMethod.ByPage ? Pages!.Value : Method == FeeMethod.ByItem ? at.Volume.Before + 1 : 0, reckoned?.Result ?? 0, Ground?.Trim())
        {
            Tiers = [.. reckoned?.Derivation.Select(tier => tier.ToString()) ?? []],
        };
    }
}

/// <param name="Count">Pages, or which application of the applicant's month it is.</param>
internal sealed record FeeAssessed(DateOnly On, FeeMethod Method, int Count, long Yuan, string? Ground) : Happening(On)
{
    /// <summary>As the notice lists them.</summary>
    public IReadOnlyList<string> Tiers { get; init; } = [];

    public override RequestAct? Act => RequestAct.AssessFee;

    public override string Line => Method == FeeMethod.None ? $"核算信息处理费：不收费（{Ground}）" : $"核算信息处理费：{Method.Title()}，{string.Join("；", Tiers)}，合计{Yuan}元";
}

/// <summary>收费通知: within the reply period; payment within thirty calendar days (FEE 6).</summary>
internal sealed record NotifyFee : Deed
{
    /// <summary>FEE 6 (unverified in the text at hand).</summary>
    public const int DaysToPay = 30;

    public override RequestAct Act => RequestAct.NotifyFee;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Log.Last<FeeAssessed>() is not { Yuan: > 0 })
            yield return RequestRefusals.NothingToPay;
        if (at.Log.Has<FeeNotified>())
            yield return RequestRefusals.FeeOnce;
        if (at.Clock.Due is { } due && at.Today > due)
            yield return RequestRefusals.TermOver(due);
    }

    protected override Happening Fact(AtHand at) => new FeeNotified(
        at.Today, at.Log.Last<FeeAssessed>()!.Yuan, at.Calendar.AddCalendarDays(at.Today, DaysToPay, DeadlineOwner.Citizen).Result);
}

/// <param name="Told">The last day to pay as the notice prints it.</param>
internal sealed record FeeNotified(DateOnly On, long Yuan, DateOnly Told) : Happening(On)
{
    public override RequestAct? Act => RequestAct.NotifyFee;

    public override string Line => $"发出收费通知，应缴{Yuan}元，缴费期限至{Told:yyyy-MM-dd}";

    public DateOnly Until(WorkingDayCalendar calendar) => CitizenDeadline.Of(TimeLimit.CalendarDays(NotifyFee.DaysToPay), On, Told, calendar);
}

/// <summary>登记缴费: the reply clock runs anew from the day after (FEE 6).</summary>
internal sealed record PayFee(DateOnly? On, string? Receipt) : Deed
{
    public override RequestAct Act => RequestAct.PayFee;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        var notified = at.Log.Last<FeeNotified>()!;
        foreach (var reason in at.DayAgainst(On, notified.On))
            yield return reason;
        if (On > notified.Until(at.Calendar))
            yield return RequestRefusals.PaidTooLate(notified.Until(at.Calendar));
        if (string.IsNullOrWhiteSpace(Receipt))
            yield return RequestRefusals.ReceiptMissing;
    }

    protected override Happening Fact(AtHand at) => new FeePaid(On!.Value, at.Log.Last<FeeNotified>()!.Yuan, Receipt!.Trim());
}

/// <param name="Receipt">Number of the official receipt: the income goes whole to the treasury.</param>
internal sealed record FeePaid(DateOnly On, long Yuan, string Receipt) : Happening(On)
{
    public override RequestAct? Act => RequestAct.PayFee;

    public override string Line => $"申请人缴费{Yuan}元，票据号{Receipt}，答复期限重新起算";
}

/// <summary>逾期不缴费: deemed abandoned, row R6-2.</summary>
internal sealed record LapseFee : Deed
{
    public override RequestAct Act => RequestAct.LapseFee;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        var until = at.Log.Last<FeeNotified>()!.Until(at.Calendar);
        if (at.Today <= until)
            yield return RequestRefusals.NotLapsedYet(until, "FEE 6");
    }

    protected override Happening Fact(AtHand at) => new FeeLapsed(at.Today);
}

internal sealed record FeeLapsed(DateOnly On) : Happening(On), IResult
{
    public override RequestAct? Act => RequestAct.LapseFee;

    public override string Line => "申请人逾期未按收费通知要求缴纳费用，视为放弃申请，不再处理";

    public Kernel.AnnualTables.ReplyKind Reply => Kernel.AnnualTables.ReplyKind.FeeUnpaid;
}
