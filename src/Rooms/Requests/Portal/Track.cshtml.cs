using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Printing;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Clock;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Portal;

/// <summary>查询: where the own case stands, by number and code with every step, and nothing of it in any address.</summary>
internal sealed class TrackModel(OwnCase own, PlatformDb db, IUnits units, WorkingDayCalendar calendar, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "登记号"), StringLength(40)]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "查询码"), StringLength(20)]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "补正后的申请内容"), StringLength(4000)]
    public string? Description { get; set; }

    [BindProperty, Display(Name = "逾期的理由"), StringLength(500)]
    public string? GoodReason { get; set; }

    public RequestCase? Case { get; private set; }

    public ReplyClock Clock { get; private set; } = null!;

    public UnitRef? Agency { get; private set; }

    public IReadOnlyList<RequestLetter> Letters { get; private set; } = [];

    public bool MayWithdraw => Case is { } found && RequestLifecycle.Table.Allows(found.Log.State, RequestAct.Withdraw);

    public CorrectionAsked? Correction => Case?.Log.State == RequestState.Correcting ? Case.Log.Last<CorrectionAsked>() : null;

    public DateOnly CorrectionUntil => Correction!.Until(calendar);

    public FeeNotified? Fee => Case?.Log.State == RequestState.FeePending ? Case.Log.Last<FeeNotified>() : null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
            this.Refuse(Outcome.Refused(RequestRefusals.CodeWrong));
        return Page();
    }

    public Task<IActionResult> OnPostCorrect(CancellationToken stop) => Do(new Correct(clock.Today(), Description, GoodReason), "补正已提交，答复期限从明天起重新计算。", stop);

    public Task<IActionResult> OnPostWithdraw(CancellationToken stop) => Do(new Withdraw(clock.Today(), "申请人在平台上撤回"), "申请已撤回。", stop);

    public async Task<IActionResult> OnPostLetter(Guid letter, CancellationToken stop)
    {
        if (!await Find(stop) || Letters.FirstOrDefault(one => one.Id == letter) is not { } found)
            return NotFound();
        return File(
            LetterPaper.Docx(found, Agency?.Name ?? "", own.NamesFor(Case!)), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            PrintedFile.SafeName($"{found.Title}{found.Number}", ".docx"));
    }

    public static string Plain(RequestState state) => state switch
    {
        RequestState.Submitted => "已提交，等受理机关与您联系确认收到",
        RequestState.Correcting => "需要您补正",
        RequestState.FeePending => "需要您缴费",
        RequestState.ReasonsAsked => "需要您说明理由",
        RequestState.Answered or RequestState.Archived => "已办结",
        RequestState.Ended => "已终止办理",
        RequestState.Signed => "答复已签发，正在送达",
        _ => "正在办理",
    };

    private async Task<IActionResult> Do(Deed deed, string done, CancellationToken stop)
    {
        var outcome = await own.Do(Number, Code, deed, stop);
        await Find(stop);
        if (outcome.IsRefused)
            this.Refuse(outcome);
        else
            ViewData["Done"] = done;
        return Page();
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await own.Open(Number, Code, stop) is not { } found)
            return false;
        (Case, Clock) = (found, ReplyClock.Of(found.Log, calendar));
        Agency = await units.Find(found.Request.UnitId, stop);
        Letters = await db.Set<RequestLetter>().AsNoTracking()
            .Where(letter => letter.RequestId == found.Request.Id && letter.IssuedOn != null && letter.Addressee == LetterWords.Applicant).OrderBy(letter => letter.IssuedOn).ToListAsync(stop);
        return true;
    }
}
