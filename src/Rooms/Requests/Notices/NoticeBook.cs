using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Mail;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Notices;

/// <summary>
/// 邮件提醒: only with consent, only number, kind and link. Nothing of the case and nobody's name stands in a mail, which anybody may read on its way.
/// </summary>
internal sealed class NoticeBook(ActBook acts, PlatformDb db, SecretSeal seal, SiteSettings site) : IFollowsFacts
{
    public static readonly Refusal AddressWrong = new("requests.notice-address-wrong", "请填写可以收信的电子邮箱。", "MailTo");
    public static readonly Refusal LinkWrong = new("requests.notice-link-wrong", "这个链接不完整或者已经失效。");

    /// <summary>Inside the act that files the application.</summary>
    public async Task Begin(Doing doing, InformationRequest request, string address, CancellationToken stop)
    {
        doing.Db.Add(new NoticeConsent { RequestId = request.Id, SealedAddress = seal.Seal(address.Trim()), GivenAt = doing.Now });
        await Send(doing, request, address.Trim(), "已登记，请等待受理机关与您确认收到", "arrived", stop);
    }

    public Task<Outcome<Guid>> Agree(InformationRequest request, string? address, CancellationToken stop) =>
        acts.Do<Guid>("requests.agree-to-notices", OwnCases.Applicant.Actor, async doing =>
        {
            if (!MailAddress.TryCreate(address?.Trim(), out _))
                return AddressWrong;
            var consent = await db.Set<NoticeConsent>().FirstOrDefaultAsync(one => one.RequestId == request.Id, stop)
                ?? db.Add(new NoticeConsent { RequestId = request.Id, SealedAddress = "" }).Entity;
            (consent.SealedAddress, consent.GivenAt, consent.EndedAt) = (seal.Seal(address!.Trim()), doing.Now, null);
            doing.About(InformationRequest.Kind, request.Id, $"同意接收邮件提醒（{request.Number}）");
            return request.Id;
        }, stop);

    public Task<Outcome<Guid>> End(Guid requestId, CancellationToken stop) =>
        acts.Do<Guid>("requests.end-notices", OwnCases.Applicant.Actor, async doing =>
        {
            if (await db.Set<NoticeConsent>().FirstOrDefaultAsync(one => one.RequestId == requestId, stop) is { EndedAt: null } consent)
                (consent.EndedAt, consent.SealedAddress) = (doing.Now, "");
            doing.About(InformationRequest.Kind, requestId, "不再接收邮件提醒");
            return requestId;
        }, stop);

    /// <summary>By the link in every mail; null for a link that is not ours.</summary>
    public async Task<InformationRequest?> ByLink(string number, string token, CancellationToken stop) =>
        await db.Set<InformationRequest>().AsNoTracking().FirstOrDefaultAsync(request => request.Number == number, stop) is { } request && token == TokenOf(request) ? request : null;

    public Task<bool> IsOn(Guid requestId, CancellationToken stop) => db.Set<NoticeConsent>().AnyAsync(one => one.RequestId == requestId && one.EndedAt == null, stop);

    public async Task Follow(Doing doing, RequestCase after, Happening fact, CancellationToken stop)
    {
        if (WordsOf(fact) is not { } words || await db.Set<NoticeConsent>().AsNoTracking().FirstOrDefaultAsync(one => one.RequestId == after.Request.Id && one.EndedAt == null, stop) is not { } consent)
            return;
        await Send(doing, after.Request, seal.Open(consent.SealedAddress), words, $"{after.Log.Entries.Count}", stop);
    }

    internal static string? WordsOf(Happening fact) => fact switch
    {
        Received => "受理机关已经收到，答复期限从次日起算",
        CorrectionAsked => "需要您补正，请在期限内打开链接办理",
        FeeNotified => "有收费通知，请在期限内打开链接办理",
        ReasonsWanted => "需要您说明理由，请打开链接办理",
        ExtensionNotified or DelaySet => "答复期限有变化",
        Served or AnsweredOnTheSpot => "已经答复",
        Withdrawn or CorrectionLapsed or FeeLapsed => "已经终止办理",
        _ => null,
    };

    private Task Send(Doing doing, InformationRequest request, string address, string words, string key, CancellationToken stop) =>
        doing.Send(new Letter(address, $"政府信息公开申请 {request.Number}：{words}", Body(request, words)), $"requests.notice:{request.Id:N}:{key}", stop: stop);

    private string Body(InformationRequest request, string words) => string.Join('\n',
    [
        $"登记号 {request.Number} 的政府信息公开申请：{words}。",
        $"查看：{Address($"/requests/case/{request.Number}")}",
        "打开后凭查询码或者登录查看。为保护您的信息，邮件里不写申请内容。",
        "",
        $"不想再收到这件申请的提醒：{Address($"/requests/notices/{request.Number}/{TokenOf(request)}")}",
        site.Host,
    ]);

    /// <summary>
    /// Under the site's own name. Without one it is a path to put behind the site's address: the host of a request is whatever the sender of the
    /// request says, and a mail must lead nowhere else.
    /// </summary>
    private string Address(string path) => site.Domain is { Length: > 0 } domain ? $"https://{domain}{path}" : $"本站网址后接 {path}";

    /// <summary>Nobody can make one without the master key, and nothing has to be kept for it.</summary>
    private string TokenOf(InformationRequest request) => seal.Pseudonym("requests.notice", request.Id.ToString())[..32];
}
