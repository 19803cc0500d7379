using Mingtang.Agencies.People;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Mail;
using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>Tells the clerks and the one in charge of each unit; a person with two posts once.</summary>
internal sealed class BulletinLetters(IPeople people)
{
    public async Task Send(Doing doing, Bulletin bulletin, IReadOnlyList<Guid> units, CancellationToken stop)
    {
        var lines = bulletin.Counted.Units.ToLookup(line => line.UnitId);
        foreach (var unit in units)
            foreach (var person in await Readers(unit, stop))
                if (await people.AddressForMail(person.Id, stop) is { } address)
                    await doing.Send(new Letter(address, bulletin.Title, Words(bulletin, lines[unit].First())), $"workplans.bulletin:{bulletin.Id:N}:{person.Id:N}", stop: stop);
    }

    private async Task<IEnumerable<PersonRef>> Readers(Guid unit, CancellationToken stop) =>
        [.. await people.AtUnit(unit, Role.Clerk, stop), .. await people.AtUnit(unit, Role.Approver, stop)];

    private static string Words(Bulletin bulletin, TallyLine unit) =>
        $"{bulletin.Title}已印发。\n\n您单位承担任务{unit.All}项：已完成{unit.Done}项，按序时推进{unit.OnCourse}项，逾期{unit.Overdue}项，被退回{unit.Returned}项。\n\n全文请登录工作台「通报」查看。本邮件由平台自动发出，请勿回复。";
}
