using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;
using Mingtang.Polls.Questionnaires;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Demo;

/// <summary>A questionnaire that runs, with answers of all kinds in it, and one still being written.</summary>
internal sealed class PollsDemo(
    ActBook acts, QuestionnaireRegister register, Answering answering, ReleaseBook releases, IUnits units, IPeople people, TimeProvider clock) : IDemoSeed
{
    private static readonly string[] Wishes =
    [
        "公开栏的字再大一点，老人带着眼镜也看不清。", "菜价能不能每天早上七点前更新？", "希望周六也有人答复电话。", "办事指南里的表格请放样表。", "公交改道的通知贴到站台上。", "",
    ];

    public string Name => "polls";

    public int Order => 150;

    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        var time = (DemoClock)clock;
        var now = time.GetUtcNow() < DemoClock.Opening ? DemoClock.Opening : time.GetUtcNow();
        var street = (await units.On(ChinaTime.DayOf(now), stop)).ByCode("FZ")!;
        var (clerk, office) = (Person((await people.AtUnit(street.Id, Role.Clerk, stop))[0], Role.Clerk), Person((await people.Holding(Role.Office, stop))[0], Role.Office));
        var reviewer = (await people.Holding(Role.Reviewer, stop)).First(one => one.Id != clerk.Id);
        try
        {
            _ = (await acts.Do<bool>("polls.fill-demo", Actor.Platform, async doing =>
            {
                time.Set(now.AddDays(-12));
                var id = await Asked(clerk, ChinaTime.DayOf(now), stop);
                await Review(id, new(reviewer.Id, reviewer.Name, reviewer.UnitId), stop);
                time.Set(now.AddDays(-10));
                _ = (await register.Open(office, id, stop)).Value;
                await Answer(id, stop);
                time.Set(now.AddDays(-1));
                _ = (await register.Draft(clerk, new("方竹街道助餐点菜单，您想添什么", "街道打算十二月换一次菜单，先听听常来吃的人怎么说。", ChinaTime.DayOf(now).AddDays(5), ChinaTime.DayOf(now).AddDays(25)), stop)).Value;
                time.Set(now);
                doing.About("polls.demo", "yunjian", "填充演示问卷");
                return true;
            }, stop)).Value;
        }
        finally
        {
            time.Set(now);
        }
        progress.Report("  2 份问卷");
    }

    private async Task<Guid> Asked(CurrentPerson clerk, DateOnly today, CancellationToken stop)
    {
        var id = (await register.Draft(clerk, new("家门口的公开，您找得到吗", "只要两分钟，不用填姓名。结果会连同我们打算怎么改一起公布。", today.AddDays(-10), today.AddDays(20)), stop)).Value;
        foreach (var question in (QuestionEntry[])
        [
            new(QuestionKind.Single, "您最近一次看街道公开的内容，是在哪里？", "居委会公开栏\n受理中心电子屏\n街道网页\n微信公众号\n没有看过", true),
            new(QuestionKind.Multiple, "您想看又没找到的，有哪些？", "小修小补花了多少钱\n加装电梯到了哪一步\n助餐点的价格和检查\n谁在管、找谁问", false),
            new(QuestionKind.Scale, "您看得懂吗？", null, true),
            new(QuestionKind.Text, "还想告诉我们什么？", null, false),
        ])
            _ = (await register.AddQuestion(clerk, id, question, stop)).Value;
        _ = (await register.HandIn(clerk, id, stop)).Value;
        return id;
    }

    private async Task Review(Guid id, Actor reviewer, CancellationToken stop)
    {
        var item = new ItemRef(Questionnaire.Kind, id.ToString());
        _ = (await acts.Do<ReleaseState>(FoundationPermissions.Review, reviewer, async doing =>
            await releases.Review(doing, (await releases.StatusOf(item, stop))!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null), stop), stop)).Value;
    }

    private async Task Answer(Guid id, CancellationToken stop)
    {
        var questions = (await register.Find(id, stop))!.InOrder.ToList();
        for (var device = 0; device < 46; device++)
        {
            var wish = Wishes[device % Wishes.Length];
            Dictionary<Guid, IReadOnlyList<string>> given = new()
            {
                [questions[0].Id] = [$"{device * 7 % 5 * (device % 3 == 0 ? 0 : 1)}"],
                [questions[1].Id] = device % 4 == 3 ? [] : [$"{device % 4}", $"{(device * 3 + 1) % 4}"],
                [questions[2].Id] = [$"{2 + device * 5 % 3}"],
                [questions[3].Id] = device < 12 && wish.Length > 0 ? [wish] : [],
            };
            _ = (await answering.Answer(Voice.OfDevice($"sheet-{device}", $"10.4.0.{device}") with { Side = SideOf(device) }, id, given, stop)).Value;
        }
    }

    /// <summary>Most answer as residents, some as firms, a few do not say.</summary>
    private static VoiceSide? SideOf(int device) => (device % 6) switch { 5 => null, 2 or 4 => VoiceSide.Firm, _ => VoiceSide.Resident };

    private static CurrentPerson Person(PersonRef found, Role role) => new(found.Id, found.Name, found.UnitId, null, role);
}
