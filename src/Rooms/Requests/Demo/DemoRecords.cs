using Mingtang.Foundation.Demo;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Demo;

/// <summary>A few corrections of records, by invented people: one corrected, one forwarded, two waiting.</summary>
internal sealed class DemoRecords(RecordBook records, WorkingDayCalendar calendar)
{
    private static readonly (string At, int Ago, string Name, string Record, string Wrong, string Right, RecordState? Outcome, string Reason, string? To)[] Stories =
    [
        ("RSJ", 32, "闻人照野", "社会保险个人缴费记录", "2021年4月的缴费基数写成了3100元", "应当是13100元，见当月工资单", RecordState.Corrected, "核对参保单位申报表，系录入错误，已更正并重新计算。", null),
        ("FZ", 18, "澹台小满", "加装电梯补贴发放表中的门牌号", "竹苑路18号写成了81号", "应当是18号，见不动产权证", RecordState.Transferred, "发放表由区房管局制作，本街道无权更正。", "FGJ"),
        ("RSJ", 6, "司空见月", "职业技能等级证书查询结果", "姓名中的「玥」写成了「月」", "应当是「玥」，见身份证和证书原件", null, "", null),
    ];

    /// <param name="desks">Clerks of the agencies with a desk in the demo; the others' corrections wait.</param>
    public async Task Tell(DemoClock time, DateOnly today, IReadOnlyDictionary<string, DemoDesk> desks, Func<string, Guid> unit, CancellationToken stop)
    {
        foreach (var (story, index) in Stories.Select((story, index) => (story, index)))
        {
            var on = calendar.SubtractWorkingDays(today, story.Ago);
            time.Set(ChinaTime.StartOf(on).AddHours(10));
            var form = new RecordForm
            {
                UnitId = unit(story.At),
                Record = story.Record,
                Wrong = story.Wrong,
                Right = story.Right,
                Evidence = "原件复印件当面核对",
                Kind = ApplicantKind.NaturalPerson,
                Name = story.Name,
                Identity = IdentityKind.IdentityCard,
                IdentityNumber = $"31011719880{index + 1}0{index + 2}001{index}",
                Phone = $"1380000{index + 4100}",
            };
            var filed = (await records.File(null, form, [], null, stop: stop)).Value;
            if (story.Outcome is not { } outcome)
                continue;
            time.Set(ChinaTime.StartOf(calendar.AddWorkingDays(on, 5).Result).AddHours(15));
            _ = (await records.Decide(desks[story.At].Clerk, filed.Id, new(outcome, story.Reason, story.To is { } to ? unit(to) : null, null), stop)).Value;
        }
    }
}
