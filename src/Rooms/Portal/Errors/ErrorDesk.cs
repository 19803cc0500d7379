using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Portal.Errors;

/// <summary>What a reader says of an error.</summary>
internal sealed record ErrorEntry(string? Page, Fault? Fault, string? Words);

/// <summary>Takes reports in and answers them.</summary>
internal sealed class ErrorDesk(ActBook acts, PlatformDb db, SettingBook settings, PermissionBook permissions, TimeProvider clock)
{
    public const string Permission = "portal.answer-errors";

    /// <summary>So many open ones are nobody's to read by hand: a flood, and the phone remains.</summary>
    private const int MostOpen = 500;

    public static readonly Setting<int> DaysToAnswer = new(
        "portal.error-days", "网站找错几个工作日内处理", 3, "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）", Evidence.Unverified, days => days is >= 1 and <= 30 ? null : "请填写1到30之间的数字。");

    public static readonly Refusal NoFault = new("portal.error-needs-fault", "请选择是哪一类问题。", "Fault");
    public static readonly Refusal NoPage = new("portal.error-needs-page", "请填写本网站上出错的页面，例如 /documents，或者把网址粘贴过来。", "Address");
    public static readonly Refusal NoWords = new("portal.error-needs-words", "请写明哪里有错，五个字以上、500 字以内。", "Words");
    public static readonly Refusal Known = new("portal.error-known", "同样的问题刚刚有人反映过，正在处理，不用再次提交。", "Words");
    public static readonly Refusal TooMany = new("portal.errors-too-many", "等待处理的反映太多，暂时不能在网上提交，请拨打页面下方的电话。");
    public static readonly Refusal NoAnswer = new("portal.error-needs-answer", "请写明处理结果，反映人凭编号可以看到。", "Answer");
    public static readonly Refusal NotFound = new("portal.no-such-error", "没有找到这件反映。");
    public static readonly Refusal NotYours = new("portal.error-not-yours", "网站找错由区府办政务公开科处理。");

    public Task<Outcome<ErrorReport>> Report(ErrorEntry entry, CancellationToken stop = default) => acts.Do<ErrorReport>("portal.report-error", Actor.Platform, async doing =>
    {
        var (page, words) = (PathOf(entry.Page), entry.Words?.Trim() ?? "");
        List<Refusal> reasons = [.. Against(entry.Fault, page, words)];
        if (reasons.Count > 0)
            return reasons;
        if (await db.Set<ErrorReport>().AnyAsync(r => r.State == ErrorState.Received && r.Page == page && r.Words == words, stop))
            return Known;
        if (await db.Set<ErrorReport>().CountAsync(r => r.State == ErrorState.Received, stop) >= MostOpen)
            return TooMany;
        var report = new ErrorReport
        {
            Id = Ids.New(clock),
            Number = NumberOn(doing.Today),
            Page = page!,
            Fault = entry.Fault!.Value,
            Words = words,
            ReceivedAt = doing.Now,
            DueOn = WorkingDayCalendar.Official.AddWorkingDays(doing.Today, await settings.Get(DaysToAnswer, stop: stop)).Result,
        };
        db.Add(report);
        doing.About(ErrorReport.ItemKind, report.Id, $"网站找错{report.Number}：{report.Fault.Title()}");
        return report;
    }, stop);

    public Task<Outcome<ErrorReport>> Answer(Guid id, ErrorAct act, string? answer, CurrentPerson who, CancellationToken stop = default) => acts.Do<ErrorReport>(Permission, who.Actor, async doing =>
    {
        if (!permissions.Allows(who.Role, Permission))
            return NotYours;
        if (await db.Set<ErrorReport>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } report)
            return NotFound;
        var next = ErrorLifecycle.Table.Next(report.State, act, (state, _) => new("portal.error-answered", $"这件反映已经处理过：{state.Title()}。"));
        if (next.IsRefused)
            return next.Refusals.ToList();
        if (answer?.Trim() is not { Length: > 0 and <= ErrorReport.MostWords } said)
            return NoAnswer;
        (report.State, report.Answer, report.AnsweredAt, report.AnsweredByName) = (next.Value, said, doing.Now, who.Name);
        report.Revision++;
        doing.About(ErrorReport.ItemKind, report.Id, $"网站找错{report.Number}：{report.State.Title()}");
        return report;
    }, stop);

    /// <summary>As typed or pasted: a path, or an address of which only the path counts. Null where it is neither.</summary>
    internal static string? PathOf(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            text = address.PathAndQuery;
        return text is ['/', ..] and not ['/', '/', ..] && text.Length <= 300 && !text.Any(char.IsControl) ? text : null;
    }

    private static IEnumerable<Refusal> Against(Fault? fault, string? page, string words)
    {
        if (fault is null || !Enum.IsDefined(fault.Value))
            yield return NoFault;
        if (page is null)
            yield return NoPage;
        if (words.Length is < 5 or > ErrorReport.MostWords)
            yield return NoWords;
    }

    /// <summary>The day, and six figures nobody guesses next.</summary>
    private static string NumberOn(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"ZC{day:yyyyMMdd}{RandomNumberGenerator.GetInt32(100_000, 1_000_000)}");
}
