using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Backlog;
using Mingtang.Documents.Catalogues;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Enterprises;
using Mingtang.Documents.Negatives;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Demo;

/// <summary>A standard catalogue, a negative list, a clean-up under way, and what the year's validity looks like.</summary>
internal sealed class DemoCatalogue(StandardImport import, KeepCatalogue keep, NegativeList negatives, ClearBacklog backlog, JudgeValidity judge, KeepEnterprises enterprises, PlatformDb db)
{
    private static readonly (string Content, string Title)[] Ties =
    [
        ("创业孵化基地认定和补贴", "云间区创业孵化基地认定和管理办法"), ("公益性岗位安置条件和补贴", "云间区公益性岗位管理办法"), ("一次性就业补贴", "云间区关于促进高校毕业生就业的若干意见"),
        ("灵活就业人员参保", "关于做好灵活就业人员参保服务的通知"), ("高技能人才奖励", "云间区高技能人才奖励办法"), ("事业单位公开招聘公告", "云间区2026年上半年事业单位公开招聘公告"),
    ];

    private static readonly CurrentPerson Office = new(null, "平台", null, null, Role.Office);

    public async Task Fill(IReadOnlyDictionary<string, Guid> byTitle, UnitBook book, DemoClock time, CancellationToken stop)
    {
        var rsj = book.ByCode("RSJ")!.Id;
        await using var table = typeof(DemoCatalogue).Assembly.GetManifestResourceStream("Mingtang.Documents.Demo.catalogue.txt")!;
        using var bytes = new MemoryStream();
        await table.CopyToAsync(bytes, stop);
        _ = (await import.Do(rsj, bytes.ToArray(), "标准目录.csv", Office, stop)).Value;
        foreach (var (content, title) in Ties)
        {
            var item = await db.Set<StandardItem>().Where(i => i.UnitId == rsj && i.Content == content).Select(i => i.Id).FirstAsync(stop);
            _ = (await keep.Tie(item, byTitle[title], Office, stop)).Value;
        }
        foreach (var unit in DemoUnit.Others)
            foreach (var (code, why) in unit.Without)
                _ = (await keep.Without(book.ByCode(unit.Code)!.Id, code, why, Office, stop)).Value;
        await Negative(rsj, stop);
        await Enterprises(book, time, stop);
        await Backlog(book.ByCode("FZ")!.Id, time, stop);
        time.Set(At(new(2026, 10, 9)));
        foreach (var title in (string[])["云间区创业孵化基地认定和管理办法", "云间区公益性岗位管理办法", "云间区政府信息主动公开管理办法", "云间区节能减排专项资金管理办法"])
            _ = (await judge.Do(byTitle[title], new(ValidityAct.Confirm, null, null, null, "对照上位法核对，继续有效"), Office, stop)).Value;
    }

    private async Task Negative(Guid unit, CancellationToken stop)
    {
        _ = (await negatives.Add(unit, new("劳动争议仲裁案卷", "未结案的申请材料、庭审笔录、合议记录", "E16c", "《政府信息公开条例》第十六条", "公开会影响案件处理和当事人隐私", null), Office, stop)).Value;
        _ = (await negatives.Add(unit, new("个人参保缴费明细", "单个参保人的缴费基数、账户余额", "E15", "《个人信息保护法》第二十五条", "属于个人隐私，本人可以凭证件查询", null), Office, stop)).Value;
    }

    /// <summary>Two of them were last compared the year before: work for their authorities.</summary>
    private async Task Enterprises(UnitBook book, DemoClock time, CancellationToken stop)
    {
        foreach (var (year, authority, entry) in ((int, string, EnterpriseEntry)[])
        [
            (2025, "JYJ", new("云间区云岚中学", EnterpriseSector.Education, "教育部关于推进中小学信息公开工作的意见", "021-57810101", null, "学校概况和办学条件\n招生计划和录取结果\n收费项目和标准\n食堂收支\n教师招聘")),
            (2025, "WJW", new("云间区中心医院", EnterpriseSector.Health, "医疗卫生机构信息公开管理办法", "021-57810102", null, "医疗服务项目和价格\n门诊安排和专家介绍\n医保定点和结算办法\n投诉接待地点和时间")),
            (2026, "JGW", new("云间自来水有限公司", EnterpriseSector.Water, "供水、供气、供热等公共企事业单位信息公开实施办法", "021-57810103", null, "供水水质检测月报\n水价和计费办法\n计划停水通知\n报修和查漏电话\n用水报装流程和时限")),
            (2026, "JGW", new("云间燃气有限公司", EnterpriseSector.Gas, "供水、供气、供热等公共企事业单位信息公开实施办法", "021-57810103", null, "气价和计费办法\n入户安全检查安排\n报装流程、时限和费用\n抢修电话")),
            (2026, "JW", new("云间供电公司", EnterpriseSector.Power, "供电企业信息公开实施办法", "021-57810104", null, "电价和收费标准\n计划停电通知\n报装接电流程和时限\n供电质量和服务承诺")),
            (2026, "JGW", new("云间公共交通有限公司", EnterpriseSector.Transport, "公共交通企业信息公开规定", "021-57810103", null, "线路、站点和首末班时间\n票价和优惠办法\n线路临时调整\n失物招领")),
        ])
        {
            time.Set(At(new(year, year == 2025 ? 12 : 9, 15)));
            _ = (await enterprises.Add(book.ByCode(authority)!.Id, entry, Office, stop)).Value;
        }
    }

    /// <summary>Opened in May, determined batch by batch; a third is still open.</summary>
    private async Task Backlog(Guid unit, DemoClock time, CancellationToken stop)
    {
        time.Set(At(new(2026, 5, 11)));
        var campaign = (await backlog.Open(unit, "2010年以来街道发文公开属性清理", new DateOnly(2026, 11, 30), Office, stop)).Value;
        await db.SaveChangesAsync(stop);
        _ = (await backlog.Import(campaign.Id, null, null, string.Join('\n', DemoPolicies.Lines("backlog").Select(line => line.Replace('|', '\t'))), Office, stop)).Value;
        await db.SaveChangesAsync(stop);
        var old = await db.Set<BacklogLine>().Where(l => l.CampaignId == campaign.Id).OrderBy(l => l.SignedOn).Select(l => new { l.Id, l.Title }).ToListAsync(stop);
        foreach (var (month, batch) in old.Take(18).Chunk(4).Index())
        {
            time.Set(At(new(2026, 6 + month, 18)));
            foreach (var alike in batch.GroupBy(line => AttributeOf(line.Title)))
                _ = (await backlog.Determine(campaign.Id, [.. alike.Select(line => line.Id)], alike.Key, false, Office, stop)).Value;
        }
    }

    /// <summary>What residents live by is public; rosters and posts are the office's own, and what asks or answers an authority is its process.</summary>
    private static AttributeProposal AttributeOf(string title) =>
        title.Contains("值班", StringComparison.Ordinal) || title.Contains("人员安排", StringComparison.Ordinal) ? new(PublicityAttribute.OnRequest, "E16a", "内部值班和人员安排，按申请提供")
        : title.EndsWith("的请示", StringComparison.Ordinal) || title.EndsWith("的报告", StringComparison.Ordinal) ? new(PublicityAttribute.OnRequest, "E16b", "请示和报告是内部办理过程的文字，按申请提供")
        : new(PublicityAttribute.Proactive, "A20-15", null);

    private static DateTimeOffset At(DateOnly day) => ChinaTime.StartOf(day).AddHours(10);
}
