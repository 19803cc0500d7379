using Mingtang.Agencies.People;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Portal.Errors;

namespace Mingtang.Portal.Demo;

/// <summary>What readers found wrong in the last days: one mended, one that was right after all, two still open, one of them due today.</summary>
internal sealed class PortalDemo(ActBook acts, ErrorDesk desk, IPeople people, TimeProvider clock) : IDemoSeed
{
    public string Name => "portal";

    public int Order => 600;

    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        var time = (DemoClock)clock;
        var now = time.GetUtcNow() < DemoClock.Opening ? DemoClock.Opening : time.GetUtcNow();
        var office = (await people.Holding(Role.Office, stop))[0];
        var who = new CurrentPerson(office.Id, office.Name, office.UnitId, null, Role.Office);
        try
        {
            _ = (await acts.Do<bool>("portal.fill-demo", Actor.Platform, async doing =>
            {
                time.Set(now.AddDays(-8));
                var mended = (await desk.Report(new("/documents/guide/fz", Fault.Stale, "指南里写受理中心中午休息，我中午去是开门的，请改过来。"), stop)).Value;
                time.Set(now.AddDays(-7));
                _ = (await desk.Answer(mended.Id, ErrorAct.Mend, "已改为“中午不休息，周六照常”，谢谢您。", who, stop)).Value;
                time.Set(now.AddDays(-6));
                var right = (await desk.Report(new("/portal/agencies/rsj", Fault.Wording, "“十五个基层就业服务站”，我数下来只有十四个。"), stop)).Value;
                time.Set(now.AddDays(-5));
                _ = (await desk.Answer(right.Id, ErrorAct.Reject, "第十五个站设在高新园区管委会，十月一日起受理，地址见该单位页面。", who, stop)).Value;
                time.Set(now.AddDays(-3));
                _ = (await desk.Report(new("/documents", Fault.DeadLink, "手机上点“下载 PDF”等了一分钟没有反应，电脑上可以。"), stop)).Value;
                time.Set(now.AddHours(-2));
                _ = (await desk.Report(new("/interpretations", Fault.Wording, "认知障碍友好社区那一篇，“家属”写成了“家蜀”。"), stop)).Value;
                time.Set(now);
                doing.About("portal.demo", "yunjian", "填充网站找错");
                return true;
            }, stop)).Value;
        }
        finally
        {
            time.Set(now);
        }
        progress.Report("  4 件网站找错");
    }
}
