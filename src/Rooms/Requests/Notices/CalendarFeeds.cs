using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Notices;

/// <summary>
/// 个人日历: an address that only who was given it knows, of one case or of all cases of a sign-in. It shows numbers and days and nothing else; a new
/// address or none makes the old one lead nowhere.
/// </summary>
internal sealed class CalendarFeeds(ActBook acts, PlatformDb db, SecretSeal seal)
{
    private const int Most = 200, SecretLength = 32;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/requests/calendar/{file}", Hand).ExcludeFromDescription();

    /// <returns>The path, shown once.</returns>
    public Task<Outcome<string>> Begin(InformationRequest request, CancellationToken stop) => Change(request.Id, Secret(), stop);

    public Task<Outcome<string>> End(InformationRequest request, CancellationToken stop) => Change(request.Id, null, stop);

    public Task<Outcome<string>> Begin(string accountKey, CancellationToken stop) => Change(accountKey, Secret(), stop);

    public Task<Outcome<string>> End(string accountKey, CancellationToken stop) => Change(accountKey, null, stop);

    public Task<bool> IsOn(string accountKey, CancellationToken stop) => db.Set<ApplicantAccount>().AnyAsync(account => account.Key == accountKey && account.FeedDigest != null, stop);

    /// <summary>Null for an address that leads nowhere, or no longer.</summary>
    public async Task<byte[]?> Print(string secret, string domain, CancellationToken stop)
    {
        if (secret.Length != SecretLength)
            return null;
        var digest = seal.DigestOf(secret);
        var cases = db.Set<InformationRequest>().AsNoTracking();
        var account = await db.Set<ApplicantAccount>().AsNoTracking().Where(one => one.FeedDigest == digest).Select(one => one.Key).FirstOrDefaultAsync(stop);
        var found = await (account is null ? cases.Where(request => request.FeedDigest == digest) : cases.Where(request => request.AccountKey == account))
            .OrderByDescending(request => request.CreatedAt).Take(Most).ToListAsync(stop);
        if (account is null && found.Count == 0)
            return null;
        var ids = found.ConvertAll(request => request.Id);
        var changed = await db.Set<RequestEvent>().AsNoTracking().Where(fact => ids.Contains(fact.RequestId)).GroupBy(fact => fact.RequestId)
            .Select(facts => new { facts.Key, At = facts.Max(fact => fact.At) }).ToDictionaryAsync(facts => facts.Key, facts => facts.At, stop);
        return CalendarPrinter.Print("我的政府信息公开申请", domain, found.Where(request => request.IsOpen).Select(request => Entry(request, changed[request.Id])));
    }

    private static CalendarEntry Entry(InformationRequest request, DateTime changedAt) => CalendarEntry.OnDay($"request-{request.Id:N}", Words(request), request.NextOn, new(DateTime.SpecifyKind(changedAt, DateTimeKind.Utc))) with
    {
        Revision = request.Revision,
        RemindDaysBefore = request.State is RequestState.Correcting or RequestState.FeePending ? 3 : null,
        Description = request.IsProvisional ? "期限跨入的下一年度放假安排尚未公布，日期暂计。" : null,
    };

    private static string Words(InformationRequest request) => request.State switch
    {
        RequestState.Submitted => $"受理机关应在此日前与您确认收到（{request.Number}）",
        RequestState.Correcting => $"补正期限的最后一天（{request.Number}）",
        RequestState.FeePending => $"缴费期限的最后一天（{request.Number}）",
        _ => $"答复期限的最后一天（{request.Number}）",
    } + (request.IsProvisional ? "，暂计" : "");

    private static async Task<Microsoft.AspNetCore.Http.IResult> Hand(string file, HttpContext context, CalendarFeeds feeds, CancellationToken stop)
    {
        context.Response.Headers.CacheControl = "no-store";
        var secret = file.EndsWith(".ics", StringComparison.Ordinal) ? file[..^4] : "";
        return await feeds.Print(secret, context.Request.Host.Host, stop) is { } printed ? Results.File(printed, "text/calendar; charset=utf-8", "requests.ics") : Results.NotFound();
    }

    private Task<Outcome<string>> Change(Guid requestId, string? secret, CancellationToken stop) =>
        acts.Do<string>("requests.calendar-address", OwnCases.Applicant.Actor, async doing =>
        {
            var request = await db.Set<InformationRequest>().FirstAsync(request => request.Id == requestId, stop);
            request.FeedDigest = secret is null ? null : seal.DigestOf(secret);
            request.Revision++;
            doing.About(InformationRequest.Kind, requestId, secret is null ? $"停用日历地址（{request.Number}）" : $"建立日历地址（{request.Number}）");
            return PathOf(secret);
        }, stop);

    private Task<Outcome<string>> Change(string accountKey, string? secret, CancellationToken stop) =>
        acts.Do<string>("requests.calendar-address", OwnCases.Applicant.Actor, async doing =>
        {
            var account = await db.Set<ApplicantAccount>().FirstOrDefaultAsync(one => one.Key == accountKey, stop) ?? db.Add(new ApplicantAccount { Key = accountKey, CreatedAt = doing.Now }).Entity;
            account.FeedDigest = secret is null ? null : seal.DigestOf(secret);
            doing.About("requests.account", "own", secret is null ? "停用日历地址" : "建立日历地址");
            return PathOf(secret);
        }, stop);

    private static string Secret() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", SecretLength);

    private static string PathOf(string? secret) => secret is null ? "" : $"/requests/calendar/{secret}.ics";
}
