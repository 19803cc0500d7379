using Mingtang.Kernel;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Acts;

/// <summary>确认收到: both sides agree that the application is there. An automatic receipt is one side only.</summary>
internal sealed record Confirm(DateOnly? On, string? How) : Deed
{
    public override RequestAct Act => RequestAct.Confirm;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        var arrival = at.Log.Arrival;
        foreach (var reason in at.DayAgainst(On, arrival.On))
            yield return reason;
        if (arrival.Channel.ArrivesReceived && On is { } day && day != arrival.On)
            yield return RequestRefusals.ReceiptFollowsChannel.On("On");
        if (!arrival.Channel.ArrivesReceived && string.IsNullOrWhiteSpace(How))
            yield return RequestRefusals.ConfirmationNeedsBothSides;
    }

    protected override Happening Fact(AtHand at) => new Received(On!.Value, How?.Trim());
}

/// <summary>收到申请: the day from which everything is reckoned.</summary>
/// <param name="How">How both sides confirmed; null where the channel itself is the receipt.</param>
internal sealed record Received(DateOnly On, string? How) : Happening(On)
{
    public override RequestAct? Act => RequestAct.Confirm;

    public override string Line => How is null ? "收到申请" : $"双方确认收到申请：{How}";
}
