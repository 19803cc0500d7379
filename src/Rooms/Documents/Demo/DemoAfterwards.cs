using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Compilations;
using Mingtang.Documents.Content;
using Mingtang.Documents.Directed;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Filings;
using Mingtang.Documents.Intake;
using Mingtang.Documents.Penalties;
using Mingtang.Documents.Referring;
using Mingtang.Documents.Releasing;
using Mingtang.Documents.ReReviews;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Documents.Demo;

/// <summary>Who does what in the demo.</summary>
internal sealed record DemoCast(UnitBook Book, IReadOnlyDictionary<string, CurrentPerson> Clerks, PersonRef Reviewer, PersonRef Approver)
{
    public CurrentPerson Head(Guid? unitId) => new(Approver.Id, Approver.Name, unitId, null, Role.Approver);
}

/// <summary>What became of some documents afterwards: opened after all, withdrawn, asked about, filed month by month, set together.</summary>
internal sealed class DemoAfterwards(
    ActBook acts, PlatformDb db, DraftDocument draft, SubmitEdition submit, SignEdition sign, PublishEdition publish, WithdrawEdition withdraw, ReleaseBook releases,
    ReReviewDocument reReview, PenaltyBook penalties, ReferralBook referrals, FileMonth filings, KeepCompilation compilations, DirectedRelease directed, TakeIn takeIn)
{
    /// <summary>Read yesterday from a file and not yet saved as a draft.</summary>
    private const string Dropped = """
        方竹街道关于做好冬季水管水表防冻的提示
        各居委会、各住户：
        一、十一月底前由物业检查楼道裸露水管和水表箱，缺保温层的当场包好，费用从维修资金列支。
        二、气温低于零下三度的夜里，请把厨房龙头开成细线滴水；家中无人的，关好进户总阀。
        三、水管冻住了不要用开水浇，用毛巾裹住再淋温水；表裂了拨打供水热线，两小时内上门。
        上海市云间区方竹街道办事处
        2026年10月19日
        """;

    public async Task Fill(IReadOnlyDictionary<string, Guid> byTitle, DemoCast cast, DemoClock time, CancellationToken stop)
    {
        await Convert(byTitle["关于部分重点企业用能情况的函"], cast, time, stop);
        time.Set(At(new(2026, 9, 7), 14));
        _ = (await reReview.Keep(byTitle["关于劳动争议典型案件处理情况的报告"], "仍有两件在诉讼中，结案后再审查", cast.Clerks["RSJ"], stop)).Value;
        await Penalise(byTitle, cast, time, stop);
        await Refer(cast, time, stop);
        foreach (var (unit, months) in new[] { ("FGW", 8), ("RSJ", 8), ("FZ", 7) })
            await FileUpTo(cast.Clerks[unit], months, time, stop);
        await FileForTheRest(cast, time, stop);
        await Compile(byTitle, cast, time, stop);
        await Ready(cast, time, stop);
        await Told(cast, time, stop);
        time.Set(At(new(2026, 10, 19), 16));
        _ = (await takeIn.Read(Encoding.UTF8.GetBytes(Dropped), "冬季防冻提示.txt", cast.Clerks["FZ"], stop)).Value;
    }

    /// <summary>One stairwell was told at the door and signed for it; the other is still to be.</summary>
    private async Task Told(DemoCast cast, DemoClock time, CancellationToken stop)
    {
        var recipient = await db.Set<Recipient>().AsNoTracking().FirstAsync(r => r.GroupName == "竹苑12号楼一层住户", stop);
        time.Set(At(new(2026, 9, 25), 16));
        _ = (await directed.Prove(recipient.Id, null, "楼组长当面送达，四户都在回执上签了字", cast.Clerks["FZ"], stop)).Value;
    }

    /// <summary>Signed yesterday and not yet out: its relations are still to be confirmed.</summary>
    private async Task Ready(DemoCast cast, DemoClock time, CancellationToken stop)
    {
        var clerk = cast.Clerks["FZ"];
        time.Set(At(new(2026, 10, 16), 14));
        var document = (await draft.Do(new(DocumentKind.Official, clerk.UnitId!.Value, null, new("关于同意竹苑居民区设立邻里食堂的批复", "上海市云间区方竹街道办事处")
        {
            SignedOn = new(2026, 10, 16),
            Topic = "民政、扶贫、救灾\\社区治理",
            Genre = "批复",
            Keywords = ["邻里食堂", "为老服务"],
            Body = StructuredText.FromTyped("竹苑居委会：\n你居《关于设立邻里食堂的请示》收悉。经研究，同意在竹苑路18号一楼设立邻里食堂，面积一百二十平方米，每天供应午餐和晚餐。\n六十岁以上居民凭卡享受助餐补贴，补贴标准按区里规定执行；其他居民按成本价就餐。\n食堂由街道为老服务中心管理，菜价和检查结果每周在门口公布。"),
            IsPolicy = true,
        })
        {
            Proposal = new(PublicityAttribute.Proactive, "A20-11", null),
        }, clerk, stop)).Value;
        _ = (await submit.Do(document.Id, clerk, stop)).Value;
        time.Set(At(new(2026, 10, 19), 15));
        await Review(document.Id, new(ReleaseState.Passed, ReleaseBook.Checklist, null), cast, stop);
        _ = (await sign.Do(document.Id, new("云方批〔2026〕3号", null), cast.Head(clerk.UnitId), stop)).Value;
    }

    /// <summary>依申请转主动公开, by the acts it takes.</summary>
    private async Task Convert(Guid id, DemoCast cast, DemoClock time, CancellationToken stop)
    {
        var clerk = cast.Clerks["FGW"];
        time.Set(At(new(2026, 3, 11), 10));
        _ = (await reReview.Convert(id, "A20-04", "企业已在年报中披露产能数据，书面同意公开", clerk, stop)).Value;
        time.Set(At(new(2026, 3, 13), 15));
        await Review(id, new(ReleaseState.Passed, ReleaseBook.Checklist, null), cast, stop);
        _ = (await sign.Do(id, new(null, null), cast.Head(clerk.UnitId), stop)).Value;
        _ = (await publish.Now(id, clerk, stop)).Value;
    }

    /// <summary>One was withdrawn within its three days, another has to go.</summary>
    private async Task Penalise(IReadOnlyDictionary<string, Guid> byTitle, DemoCast cast, DemoClock time, CancellationToken stop)
    {
        var clerk = cast.Clerks["SCJG"];
        var (gone, open) = (byTitle["行政处罚决定书（某便利店销售过期食品案）"], byTitle["行政处罚决定书（某装饰公司虚假宣传案）"]);
        time.Set(At(new(2026, 7, 7), 10));
        _ = (await penalties.Note(gone, PenaltyFate.Revoked, new(2026, 7, 6), "云府复决字〔2026〕18号行政复议决定书", clerk, stop)).Value;
        time.Set(At(new(2026, 7, 8), 16));
        var reason = (await penalties.Of(gone, stop))!.PublicReason;
        _ = (await withdraw.Do(gone, reason, cast.Head(clerk.UnitId), stop)).Value;
        time.Set(At(new(2026, 10, 19), 11));
        _ = (await penalties.Note(open, PenaltyFate.Changed, new(2026, 10, 19), "云府复决字〔2026〕31号行政复议决定书", clerk, stop)).Value;
    }

    private async Task Refer(DemoCast cast, DemoClock time, CancellationToken stop)
    {
        var clerk = cast.Clerks["FZ"];
        time.Set(At(new(2026, 10, 12), 9));
        var document = (await draft.Do(new(DocumentKind.Notice, clerk.UnitId!.Value, null, new("方竹街道公共视频点位优化布局公告", "上海市云间区方竹街道办事处")
        {
            SignedOn = new(2026, 10, 12),
            Topic = "综合政务\\应急管理",
            Genre = "公告",
            Keywords = ["公共视频", "布局"],
            Body = StructuredText.FromTyped("为方便居民了解公共区域视频采集的范围，现将优化布局后的情况公告如下。\n小区出入口、主要路口和公园共设点位64处，现场均有提示标识。\n采集的图像保存三十日，查询须凭公安机关或者当事人合法证明办理。\n对点位有意见的，请在十五日内向街道城运中心提出。"),
            ForResidents = true,
        })
        {
            Proposal = new(PublicityAttribute.Proactive, "A20-12", null),
        }, clerk, stop)).Value;
        _ = (await submit.Do(document.Id, clerk, stop)).Value;
        time.Set(At(new(2026, 10, 13), 10));
        await Review(document.Id, new(ReleaseState.Referred, [], "六十四处点位合在一起公布，是否暴露重点单位的防范部署，不能确定"), cast, stop);
        var referral = await db.Set<Referral>().AsNoTracking().SingleAsync(r => r.DocumentId == document.Id, stop);
        time.Set(At(new(2026, 10, 14), 10));
        _ = (await referrals.Send(referral.Id, "云方办函〔2026〕7号", new(2026, 10, 14), new(cast.Reviewer.Id, cast.Reviewer.Name, cast.Reviewer.UnitId, null, Role.Reviewer), stop)).Value;
    }

    private async Task FileUpTo(CurrentPerson clerk, int last, DemoClock time, CancellationToken stop)
    {
        for (var month = 1; month <= last; month++)
        {
            time.Set(At(new DateOnly(2026, month, 1).AddMonths(1).AddDays(4), 9));
            _ = (await filings.Do(clerk.UnitId!.Value, new(2026, month, 1), clerk, stop)).Value;
        }
    }

    /// <summary>The last quarter of everybody else: some by their clerks, those that have none in the demo by the office; a few still lack September.</summary>
    private async Task FileForTheRest(DemoCast cast, DemoClock time, CancellationToken stop)
    {
        var filing = new[] { "FGW", "RSJ", "FZ" }.Select(unit => cast.Clerks[unit].UnitId).ToHashSet();
        var office = cast.Clerks["QFB"] with { Role = Role.Office };
        List<UnitRef> rest = [.. cast.Book.OfKind([UnitKind.District, .. UnitKinds.Agencies]).Where(unit => !filing.Contains(unit.Id))];
        foreach (var month in new[] { 7, 8, 9 })
        {
            time.Set(At(new DateOnly(2026, month, 1).AddMonths(1).AddDays(7), 10));
            foreach (var (_, unit) in rest.Index().Where(one => month < 9 || one.Index % 8 != 5))
                _ = (await filings.Do(unit.Id, new(2026, month, 1), cast.Clerks.Values.FirstOrDefault(clerk => clerk.UnitId == unit.Id) ?? office, stop)).Value;
        }
    }

    private async Task Compile(IReadOnlyDictionary<string, Guid> byTitle, DemoCast cast, DemoClock time, CancellationToken stop)
    {
        var clerk = cast.Clerks["QFB"];
        time.Set(At(new(2026, 9, 15), 9));
        var set = (await compilations.Open(clerk.UnitId!.Value, "云间区政务公开制度汇编（2026年版）", "收入现行的政务公开制度，供各单位和公众查阅。", clerk, stop)).Value;
        await db.SaveChangesAsync(stop);
        foreach (var (title, section) in new[] { ("云间区政府信息主动公开管理办法", "公开和审查"), ("云间区政策解读工作规定", "解读和回应"), ("关于做好2026年区政府门户网站内容保障工作的通知", "平台建设") })
        {
            _ = (await compilations.Take(set.Id, byTitle[title], section, clerk, stop)).Value;
            await db.SaveChangesAsync(stop);
        }
        var made = (await compilations.Make(set.Id, clerk, stop)).Value;
        _ = (await submit.Do(made.Id, clerk, stop)).Value;
        time.Set(At(new(2026, 9, 17), 10));
        await Review(made.Id, new(ReleaseState.Passed, ReleaseBook.Checklist, null), cast, stop);
        _ = (await sign.Do(made.Id, new(null, null), cast.Head(clerk.UnitId), stop)).Value;
        _ = (await publish.Now(made.Id, clerk, stop)).Value;
    }

    private async Task Review(Guid id, ReviewVerdict verdict, DemoCast cast, CancellationToken stop)
    {
        var handed = (await releases.StatusOf(Document.ItemOf(id), stop))!;
        _ = (await acts.Do(FoundationPermissions.Review, new(cast.Reviewer.Id, cast.Reviewer.Name, cast.Reviewer.UnitId), doing => releases.Review(doing, handed.CaseId, verdict, stop), stop)).Value;
    }

    private static DateTimeOffset At(DateOnly day, int hour) => ChinaTime.StartOf(day).AddHours(hour);
}
