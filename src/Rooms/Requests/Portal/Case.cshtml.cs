using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Printing;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Clock;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Letters;
using Mingtang.Requests.Notices;

namespace Mingtang.Requests.Portal;

/// <summary>我的申请: where the own case stands and what its applicant can do. To everybody else it is the same as a number that does not exist.</summary>
internal sealed class CaseModel(
    OwnCases own, NoticeBook notices, CalendarFeeds feeds, LetterPrinting printing, PlatformDb db, IUnits units, WorkingDayCalendar calendar, PdfPrinter pdf, TimeProvider clock) : PageModel
{
    private LetterNames names = null!;

    [BindProperty, Display(Name = "补正后的申请内容"), StringLength(4000)]
    public string? Description { get; set; }

    [BindProperty, Display(Name = "逾期的理由"), StringLength(500)]
    public string? GoodReason { get; set; }

    [BindProperty, Display(Name = "您的答复")]
    public NoticeAnswer? Answer { get; set; }

    [BindProperty, Display(Name = "缴款书号码或者说明"), StringLength(1000)]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "电子邮箱"), StringLength(120)]
    public string? MailTo { get; set; }

    public Visiting Who { get; private set; } = Visiting.Nobody;

    public RequestCase Case { get; private set; } = null!;

    public ReplyClock Clock { get; private set; } = null!;

    public UnitRef? Agency { get; private set; }

    public string RemedyBody { get; private set; } = "";

    public IReadOnlyList<RequestLetter> Letters { get; private set; } = [];

    public IReadOnlyList<ShownFile> Files { get; private set; } = [];

    public bool HasNotices { get; private set; }

    /// <summary>As it was sent: with the names that stored papers leave out.</summary>
    public string TextOf(RequestLetter letter) => names.Reveal(letter.Body);

    public bool HasPdf => pdf.IsHere;

    public string Address => $"/requests/case/{Case.Request.Number}";

    public bool MayWithdraw => RequestLifecycle.Table.Allows(Case.Log.State, RequestAct.Withdraw);

    public bool MayClaim => Who.IsSignedIn && Case.Request.AccountKey is null;

    public CorrectionAsked? Correction => Case.Log.State == RequestState.Correcting ? Case.Log.Last<CorrectionAsked>() : null;

    public DateOnly CorrectionUntil => Correction!.Until(calendar);

    public FeeNotified? Fee => Case.Log.State == RequestState.FeePending ? Case.Log.Last<FeeNotified>() : null;

    public DateOnly FeeUntil => Fee!.Until(calendar);

    public ReasonsWanted? Reasons => Case.Log.State == RequestState.ReasonsAsked ? Case.Log.Last<ReasonsWanted>() : null;

    /// <summary>The applicant's last word on the notice that is open.</summary>
    public NoticeAnswered? Answered => Fee is not null || Reasons is not null ? Case.Log.All<NoticeAnswered>().LastOrDefault(answer => answer.On >= (Fee ?? (Happening)Reasons!).On) : null;

    public bool IsLate => Case.Log.Result is null && Clock.Due is { } due && clock.Today() > due;

    public async Task<IActionResult> OnGet(string number, CancellationToken stop) => await Find(number, stop) ? Page() : ToTheCode(number);

    public Task<IActionResult> OnPostCorrect(string number, CancellationToken stop) => Do(number, new Correct(clock.Today(), Description, GoodReason), "补正已提交，答复期限从明天起重新计算。", stop);

    public Task<IActionResult> OnPostAnswer(string number, CancellationToken stop) => Do(number, new AnswerNotice(Answer, Words), "您的答复已经交给受理机关。", stop);

    public Task<IActionResult> OnPostWithdraw(string number, CancellationToken stop) => Do(number, new Withdraw(clock.Today(), "申请人在平台上撤回"), "申请已撤回。", stop);

    public async Task<IActionResult> OnGetLetter(string number, Guid letter, PaperForm form, CancellationToken stop)
    {
        if (!await Find(number, stop) || Letters.FirstOrDefault(one => one.Id == letter) is not { } found)
            return NotFound();
        var docx = LetterPaper.Docx(found, Agency?.Name ?? "", names, await printing.AnnexesOf(found, stop));
        var name = $"{found.Title}{found.Number}";
        if (form != PaperForm.Pdf)
            return File(docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", PrintedFile.SafeName(name, ".docx"));
        var printed = await pdf.Print(docx, stop);
        return printed.IsRefused ? StatusCode(503) : File(printed.Value, "application/pdf", PrintedFile.SafeName(name, ".pdf"));
    }

    public async Task<IActionResult> OnGetFile(string number, Guid file, CancellationToken stop) =>
        await Find(number, stop) && await Shown().FirstOrDefaultAsync(kept => kept.Id == file, stop) is { } kept ? new FileDownload(kept.File) : NotFound();

    public async Task<IActionResult> OnPostCalendar(string number, CancellationToken stop)
    {
        if (!await Find(number, stop))
            return ToTheCode(number);
        var path = (await feeds.Begin(Case.Request, stop)).Value;
        this.Done($"日历地址：{Request.Scheme}://{Request.Host}{path}　在手机或者电脑的日历里「按网址订阅」。地址只显示这一次，知道它的人都能看到登记号和期限。");
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostCalendarOff(string number, CancellationToken stop)
    {
        if (!await Find(number, stop))
            return ToTheCode(number);
        await feeds.End(Case.Request, stop);
        this.Done("日历地址已停用。");
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostMail(string number, CancellationToken stop)
    {
        if (!await Find(number, stop))
            return ToTheCode(number);
        return this.Show(await notices.Agree(Case.Request, MailTo, stop), () =>
        {
            this.Done("以后有进展会发邮件告诉您，邮件里只有登记号和链接。");
            return Redirect(Address);
        });
    }

    public async Task<IActionResult> OnPostMailOff(string number, CancellationToken stop)
    {
        if (!await Find(number, stop))
            return ToTheCode(number);
        await notices.End(Case.Request.Id, stop);
        this.Done("不再发邮件，邮箱地址已经清除。");
        return Redirect(Address);
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

    private RedirectResult ToTheCode(string number) => Redirect($"/requests/track?number={Uri.EscapeDataString(number)}");

    private async Task<IActionResult> Do(string number, Deed deed, string done, CancellationToken stop)
    {
        if (!await Find(number, stop))
            return ToTheCode(number);
        return this.Show(await own.Do(number, Who, deed, stop), () =>
        {
            this.Done(done);
            return Redirect(Address);
        });
    }

    /// <summary>The applicant's own attachments, and what was supplied once the reply is served.</summary>
    private IQueryable<RequestFile> Shown()
    {
        var (id, served) = (Case.Request.Id, Case.Log.Has<Served>());
        return db.Set<RequestFile>().AsNoTracking().Where(file => file.RequestId == id && (file.Purpose == FilePurpose.Attachment || (served && file.Purpose == FilePurpose.Supplied)));
    }

    private async Task<bool> Find(string number, CancellationToken stop)
    {
        Who = await Visiting.At(HttpContext);
        if (await own.Find(number, Who, stop) is not { } found)
            return false;
        (Case, Clock, names) = (found, ReplyClock.Of(found.Log, calendar), own.NamesFor(found));
        Agency = await units.Find(found.Request.UnitId, stop);
        RemedyBody = (await units.ReconsiderationBodyOf(found.Request.UnitId, stop))?.Name ?? "有管辖权的行政复议机关";
        HasNotices = await notices.IsOn(found.Request.Id, stop);
        Letters = await db.Set<RequestLetter>().AsNoTracking()
            .Where(letter => letter.RequestId == found.Request.Id && letter.IssuedOn != null && letter.Addressee == LetterWords.Applicant && (letter.Kind != LetterKind.Reply || !found.Request.IsOpen))
            .OrderBy(letter => letter.IssuedOn).ToListAsync(stop);
        Files = [.. (await Shown().OrderBy(file => file.KeptAt).ToListAsync(stop)).Select(file => new ShownFile(file.Name, $"{Address}?handler=File&file={file.Id}", file.Size))];
        return true;
    }
}
