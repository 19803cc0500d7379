using Mingtang.Agencies.People;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Mail;
using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Returns;

/// <summary>Letters to a unit's clerks; one a person and day, whatever is urged. People without an address see it on their desk.</summary>
internal sealed class ReturnLetters(IPeople people)
{
    public async Task Announce(Doing doing, WorkPlan plan, ReturnRound round, IReadOnlyList<UnitReturn> asked, CancellationToken stop)
    {
        var text = $"《{plan.Title}》{round.Quarter}进展报送已经启动，请于{round.DueOn:yyyy年M月d日}前报送。平台已按各项任务的进展填好，请核对、补充后报送。";
        foreach (var unit in asked)
            await Send(doing, unit, "open", $"季度报送：{plan.Title}（{round.Quarter}）", text, stop);
    }

    public async Task Urge(Doing doing, WorkPlan plan, ReturnRound round, IReadOnlyList<(UnitReturn Unit, string Text)> urged, CancellationToken stop)
    {
        foreach (var (unit, text) in urged)
            await Send(doing, unit, "urge", $"催报：{plan.Title}（{round.Quarter}）", text, stop);
    }

    private async Task Send(Doing doing, UnitReturn unit, string what, string subject, string text, CancellationToken stop)
    {
        foreach (var person in await people.AtUnit(unit.UnitId, Role.Clerk, stop))
            if (await people.AddressForMail(person.Id, stop) is { } address)
                await doing.Send(
                    new Letter(address, subject, $"{text}\n\n请登录工作台「季度报送」办理。本邮件由平台自动发出，请勿回复。"),
                    $"workplans.return:{unit.Id:N}:{what}:{doing.Today:yyyyMMdd}:{person.Id:N}", stop: stop);
    }
}
