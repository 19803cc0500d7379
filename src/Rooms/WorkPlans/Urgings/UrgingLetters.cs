using Mingtang.Agencies.People;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Mail;
using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Urgings;

/// <summary>One letter a unit and day, however many of its tasks are urged at once. People without an address see it on their desk.</summary>
internal sealed class UrgingLetters(IPeople people)
{
    public async Task Send(Doing doing, Guid planId, string planTitle, IReadOnlyList<(PlanTask Task, string Text)> urged, CancellationToken stop)
    {
        foreach (var unit in urged.GroupBy(one => one.Task.UnitId))
        {
            var text = Words(planTitle, [.. unit]);
            foreach (var person in await people.AtUnit(unit.Key, Role.Clerk, stop))
                if (await people.AddressForMail(person.Id, stop) is { } address)
                    await doing.Send(
                        new Letter(address, $"催办：{planTitle}（{unit.Count()}项）", text), $"workplans.urge:{planId:N}:{doing.Today:yyyyMMdd}:{person.Id:N}", stop: stop);
        }
    }

    private static string Words(string planTitle, IReadOnlyList<(PlanTask Task, string Text)> urged) =>
        $"您单位承担的《{planTitle}》有{urged.Count}项任务需要抓紧：\n\n"
        + string.Join("\n\n", urged.OrderBy(one => one.Task.Clause?.Ordinal).Select(one => $"{one.Task.Clause?.Called}\n{one.Text}"))
        + "\n\n请登录工作台「我的任务」办理。本邮件由平台自动发出，请勿回复。";
}
