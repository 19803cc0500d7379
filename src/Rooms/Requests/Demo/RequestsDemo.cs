using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Fields;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests.Demo;

/// <summary>
/// Three years of requests, each through the same acts as everywhere and by the people who would do them, with the clock set to each step.
/// The stories take turns, so that every row of table 3 and every open state is there to be seen.
/// </summary>
internal sealed class RequestsDemo(
    ActBook acts, PlatformDb db, TakeIn takeIn, RequestFrame frame, IUnits units, IPeople people, DemoAftermath aftermath, RedactionBook redactions, RedactionWork work, DemoRecords records, WorkingDayCalendar calendar, TimeProvider clock, FieldBook fields) : IDemoSeed
{
    private const int Closed = 96;
    private static readonly DateOnly First = new(2024, 1, 8), Last = new(2026, 8, 20);
    private readonly Dictionary<string, DemoDesk> desks = [];
    private DemoClock time = null!;
    private int number;

    public string Name => "requests";

    public int Order => 500;

    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        time = (DemoClock)clock;
        var now = time.GetUtcNow() < DemoClock.Opening ? DemoClock.Opening : time.GetUtcNow();
        try
        {
            _ = (await acts.Do<bool>("requests.fill-demo", Actor.Platform, async doing =>
            {
                await FindPeople(stop);
                await Past(stop);
                await Present(ChinaTime.DayOf(now), stop);
                time.Set(now);
                await aftermath.Tell(time, now, stop);
                var book = await units.On(new(2026, 10, 20), stop);
                await records.Tell(time, ChinaTime.DayOf(now), desks, code => book.ByCode(code)!.Id, stop);
                time.Set(now);
                await Guide(stop);
                doing.About("requests.demo", "yunjian", $"填充演示申请{number}件");
                return true;
            }, stop)).Value;
            progress.Report($"  {number} 件依申请公开案件");
        }
        finally
        {
            time.Set(now);
        }
    }

    /// <summary>Asked before the clock is set back: the posts of today did not exist three years ago.</summary>
    private async Task FindPeople(CancellationToken stop)
    {
        var book = await units.On(new(2026, 10, 20), stop);
        var legal = (await people.Holding(Role.LegalReviewer, stop))[0];
        var reviewer = (await people.Holding(Role.Reviewer, stop))[0];
        foreach (var code in DemoSubject.All().Select(subject => subject.Unit).Distinct())
        {
            var unit = book.ByCode(code)!;
            async Task<CurrentPerson> At(Role role) => (await people.AtUnit(unit.Id, role, stop)) is [var one, ..] ? new(one.Id, one.Name, unit.Id, unit.ShortName, role) : throw new InvalidOperationException($"{code} has no {role}.");
            desks[code] = new(unit, await At(Role.Clerk), await At(Role.Approver), new(legal.Id, legal.Name, legal.UnitId, null, Role.LegalReviewer), new(reviewer.Id, reviewer.Name, reviewer.UnitId, null, Role.Reviewer));
        }
    }

    /// <summary>One field has guidance, others asked about as often wait for it.</summary>
    private async Task Guide(CancellationToken stop)
    {
        var office = (await people.Holding(Role.Office, stop))[0];
        _ = (await fields.Guide(
            new(office.Id, office.Name, office.UnitId, null, Role.Office), RequestField.Find("CZ")!,
            "补贴、专项资金的发放明细：先查财政扶持资金公示栏和村（居）务公开栏，已经公开的告知获取方式和时间。\n涉及个人账号、住址、身份证号的，遮盖后提供；企业名称、补贴金额、依据文件一般予以公开。\n采购合同含有报价明细的，先征求供应商意见，十五个工作日内未答复的由本机关决定。\n请示、会签稿等过程性材料，引用第十六条第二款时写明属于哪一类、为什么不公开。",
            "本年度收到的申请较多，其中一件被复议纠正", stop)).Value;
    }

    private async Task Past(CancellationToken stop)
    {
        var subjects = DemoSubject.All();
        var span = Last.DayNumber - First.DayNumber;
        for (var index = 0; index < Closed; index++)
        {
            // Seven shares no factor with the number of subjects or of stories: each story meets each agency.
            var subject = subjects[index * 7 % subjects.Count];
            await Tell(subject, calendar.WorkingDayOnOrAfter(First.AddDays(index * span / Closed)), DemoStory.Past[index % DemoStory.Past.Count], stop);
            if (index % 12 == 11)
                db.ChangeTracker.Clear();
        }
    }

    private async Task Present(DateOnly today, CancellationToken stop)
    {
        var subjects = DemoSubject.All();
        foreach (var (index, story) in DemoStory.Present.Index())
            await Tell(subjects[(index * 11 + 3) % subjects.Count], calendar.SubtractWorkingDays(today, story.Ago), story, stop);
    }

    private async Task Tell(DemoSubject subject, DateOnly on, DemoStory story, CancellationToken stop)
    {
        var desk = desks[subject.Unit];
        time.Set(ChinaTime.StartOf(on).AddHours(9));
        var asked = new Application(desk.Unit.Id, story.Channel, DemoSubject.Asking(number++))
        {
            Title = subject.Title,
            Description = subject.Description.Replace("{年}", $"{on.Year - (on.Month < 7 ? 1 : 0)}", StringComparison.Ordinal),
            Form = number % 2 == 0 ? SupplyForm.Paper : SupplyForm.Electronic,
            Way = number % 2 == 0 ? SupplyWay.Post : SupplyWay.Email,
        };
        var taken = (story.Channel == Channel.Portal ? await takeIn.ByApplicant(asked, stop) : await takeIn.AtDesk(desk.Clerk, asked, stop)).Value;
        foreach (var (after, deed) in story.Steps(new(on, calendar)))
        {
            time.Set(ChinaTime.StartOf(calendar.AddWorkingDays(on, after).Result).AddHours(14));
            var done = await frame.Do(desk.By(deed), taken.Id, deed, stop);
            _ = done.IsRefused ? throw new InvalidOperationException($"{story.Name}, {deed.Act}: {string.Join("；", done.Refusals.Select(refusal => refusal.Message))}") : done.Value;
        }
        if (story.Paints)
            await Paint(taken.Id, desk, stop);
        if (story.IsDisputed)
            aftermath.Disputed.Add((taken, desk, on));
        if (story.Gives)
            aftermath.Given.Add((taken, desk, subject));
    }

    /// <summary>A paper under the brush: taken apart, what the detector points at still to be answered. Names and numbers in it are nobody's.</summary>
    private async Task Paint(Guid id, DemoDesk desk, CancellationToken stop)
    {
        using var stream = typeof(RequestsDemo).Assembly.GetManifestResourceStream("Mingtang.Requests.paper.pdf")!;
        using var paper = new MemoryStream();
        await stream.CopyToAsync(paper, stop);
        var brought = (await redactions.Bring(desk.Clerk, id, paper.ToArray(), "便民服务补贴发放登记表.pdf", stop)).Value;
        // Refused where the machine cannot draw pages; the page says so.
        _ = await work.Prepare(brought.Id, new WorkProgress(), stop);
    }
}

/// <summary>The people of one agency, and who of them does what.</summary>
internal sealed record DemoDesk(UnitRef Unit, CurrentPerson Clerk, CurrentPerson Head, CurrentPerson Legal, CurrentPerson Reviewer)
{
    public CurrentPerson By(Deed deed) => deed switch
    {
        ApproveExtension or SetDelay or Sign => Head,
        PassLegal or Return => Legal,
        PassSecrecy => Reviewer,
        _ => Clerk,
    };
}
