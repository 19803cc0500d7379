using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Foundation.Demo;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;

namespace Mingtang.Library.Demo;

/// <summary>What became of some FAQ of the demo: two ended with their policies, one was withdrawn by hand, one has a second edition.</summary>
internal sealed class FaqsPast(FaqWay way, FaqPolicy policies)
{
    private static readonly (string Basis, string Unit, DateOnly Released, DateOnly Ended, string Article, FaqEntry Entry)[] Ended =
    [
        ("鹤泉镇农村宅基地建房管理规定（试行）", "HQ", new(2025, 4, 14), new(2026, 4, 10), "第二条", new(
            "在鹤泉镇建房，交了申请镇里要几天才答复？", "村民小组讨论通过并张榜公布五日，村委会审核后报镇政府，镇政府二十个工作日内答复。", FaqTheme.Country) { AlsoAsked = ["翻建老屋镇里批多久"] }),
        ("关于印发《云间区高技能人才奖励暂行办法》的通知", "RSJ", new(2025, 3, 3), new(2026, 6, 20), "第一条", new(
            "新考出高级技师证书，区里发多少奖励？", "在本区企业工作满两年、新取得高级技师证书的，奖励8000元；新取得技师证书的，奖励5000元，由用人单位每年九月统一申报。", FaqTheme.Talent) { AlsoAsked = ["技师证书能领多少钱"] }),
    ];

    /// <summary>Each released while its policy was in force, and gone since the night after it ended.</summary>
    public async Task Lapse(ILookup<string, DocumentRef> texts, UnitBook book, DateTimeOffset now, DemoClock time, CancellationToken stop)
    {
        foreach (var (basis, unit, released, ended, article, entry) in Ended)
            // On an earlier day than the demo's usual one they have not ended yet.
            if (texts[basis].FirstOrDefault() is { } policy && At(ended, 0) < now)
            {
                time.Set(At(released, 10));
                _ = await way.Out(book.ByCode(unit)!.Id, entry with { Bases = [policy.Id], BasisTitle = basis, BasisArticle = article }, stop);
                time.Set(At(ended, 0).AddMinutes(20));
                _ = await policies.Follow(stop);
            }
    }

    public async Task Change(ILookup<string, DocumentRef> texts, UnitBook book, DateTimeOffset now, DemoClock time, CancellationToken stop)
    {
        time.Set(now.AddDays(-60));
        var moved = await way.Out(book.ByCode("FZ")!.Id, new("方竹街道受理服务中心双休日哪个窗口办事？", "双休日开放一楼A区1号到4号窗口，可以办理社保、医保和居住证业务。", FaqTheme.Papers)
        {
            AlsoAsked = ["街道受理中心周末开门吗"],
            BasisTitle = "方竹街道社区事务受理服务中心双休日服务安排",
        }, stop);
        var canteen = Entry("老人到社区食堂吃饭，补贴要不要先申请？", "不用申请。六十周岁以上户籍老人第一次就餐时凭身份证登记，午餐每份直接减4元。", texts);
        var second = await way.Out(book.ByCode("FZ")!.Id, canteen, stop);
        time.Set(now.AddDays(-17));
        await way.Withdraw(moved, "受理服务中心已搬到竹苑路26号，窗口编号和开放时间都改了，请以门口公告为准", stop);
        await way.Again(second, canteen with { Answer = "不用申请。六十周岁以上户籍老人第一次就餐时凭身份证或者敬老卡登记，当天起午餐每份直接减4元；满八十周岁的改按6元减，不用再登记。" }, stop);
    }

    private static FaqEntry Entry(string question, string answer, ILookup<string, DocumentRef> texts)
    {
        const string Basis = "方竹街道社区食堂运营补贴实施办法";
        return new(question, answer, FaqTheme.Elderly) { AlsoAsked = ["助餐补贴怎么领"], Bases = [.. texts[Basis].Where(FaqPolicy.Holds).Take(1).Select(text => text.Id)], BasisTitle = Basis, BasisArticle = "第一条" };
    }

    private static DateTimeOffset At(DateOnly day, int hour) => ChinaTime.StartOf(day).AddHours(hour);
}
