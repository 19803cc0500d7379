using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Foundation.Web;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Drafts;
using Mingtang.Requests.Notices;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Portal;

/// <summary>我的申请: sign in, the own cases, take over a guest's case, the calendar of all of them. Without a provider it says so and shows what was opened by code.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class AccountModel(OwnCases own, OwnRecords records, DraftBook drafts, CalendarFeeds feeds, OpenIdSettings provider, WorkingDayCalendar calendar) : PageModel
{
    private const string Address = "/requests/account";

    [BindProperty, Display(Name = "登记号"), StringLength(40)]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "查询码"), StringLength(20)]
    public string? Code { get; set; }

    public OpenIdSettings Provider => provider;

    public Visiting Who { get; private set; } = Visiting.Nobody;

    public bool Failed { get; private set; }

    public bool HasDraft { get; private set; }

    public bool HasCalendar { get; private set; }

    public IReadOnlyList<InformationRequest> Cases { get; private set; } = [];

    public IReadOnlyList<RecordCorrection> Records { get; private set; } = [];

    /// <summary>Only while somebody still has to decide.</summary>
    public DateOnly? DueOn(RecordCorrection record) => record.IsOpen ? record.DueOn(calendar) : null;

    public async Task OnGet(bool failed, CancellationToken stop)
    {
        Failed = failed;
        await Fill(stop);
    }

    public async Task<IActionResult> OnPostClaim(CancellationToken stop)
    {
        await Fill(stop);
        if (Who.AccountKey is not { } key)
            return Redirect(Address);
        var isRecord = await records.Open(Number?.Trim().ToUpperInvariant(), Code, stop) is not null;
        return this.Show(isRecord ? await records.Claim(Number, Code, key, stop) : await own.Claim(Number, Code, key, stop), () =>
        {
            this.Done("已归入您的账户，以后登录就能查看。");
            return Redirect(Address);
        });
    }

    public async Task<IActionResult> OnPostCalendar(CancellationToken stop)
    {
        if ((await Visiting.At(HttpContext)).AccountKey is not { } key)
            return Redirect(Address);
        var path = (await feeds.Begin(key, stop)).Value;
        this.Done($"日历地址：{Request.Scheme}://{Request.Host}{path}　在手机或者电脑的日历里「按网址订阅」。地址只显示这一次，知道它的人都能看到登记号和期限。");
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostCalendarOff(CancellationToken stop)
    {
        if ((await Visiting.At(HttpContext)).AccountKey is { } key)
            await feeds.End(key, stop);
        this.Done("日历地址已停用。");
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostLeave()
    {
        await Visiting.Leave(HttpContext);
        return Redirect("/requests");
    }

    private async Task Fill(CancellationToken stop)
    {
        Who = await Visiting.At(HttpContext);
        (Cases, Records) = (await own.Of(Who, stop), await records.Of(Who, stop));
        if (Who.AccountKey is not { } key)
            return;
        HasCalendar = await feeds.IsOn(key, stop);
        HasDraft = await drafts.Find(drafts.OwnerOf(Who, null), stop) is not null;
    }
}
