using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Disputes;

namespace Mingtang.Requests.Letters;

internal sealed record TemplateChange(string Key, string? Title, string? Body, string? Why, Guid? DisputeId = null);

/// <summary>
/// 文书模板: what the program comes with until the office writes another version, with the reason and, where there is one, the dispute that
/// taught it. A version may say it better and may not leave out what makes the letter lawful.
/// </summary>
internal sealed class TemplateBook(ActBook acts, PlatformDb db, RequestScope scope, TimeProvider clock)
{
    public static readonly Refusal NoSuchTemplate = new("requests.no-such-template", "没有这个文书模板。");
    public static readonly Refusal TemplateEmpty = new("requests.template-empty", "请填写标题和正文。", "Body");
    public static readonly Refusal TemplateUnchanged = new("requests.template-unchanged", "标题和正文都没有改动。", "Body");
    public static readonly Refusal ChangeNeedsReason = new("requests.template-needs-reason", "修改模板须写明理由。", "Why");
    public static readonly Refusal DisputeUnknown = new("requests.template-dispute-unknown", "没有找到所依据的复议或者诉讼。", "Why");

    /// <summary>Of these none may be lost: without them a letter lacks its article, its reason, its period or its remedy.</summary>
    private static readonly string[] Lawful = ["开头", "条款", "理由", "救济", "选择救济", "不予公开部分", "补正事项", "补正期限", "期限", "延长后期限", "延期日数", "延期理由", "费用", "缴费期限", "费用明细", "征求内容", "公开理由"];

    private static readonly HashSet<string> Fillable = [.. LetterTemplates.Keys.SelectMany(key => LetterTemplates.HolesOf(string.Join('\n', LetterTemplates.Find(key)!.Lines)))];

    public Task<LetterTemplate> Of(LetterKind kind, CancellationToken stop) => Of(kind.ToString(), stop);

    public Task<LetterTemplate> Reply(ReplyKind reply, string? basis, CancellationToken stop) => Of(LetterTemplates.KeyOf(reply, basis), stop);

    /// <summary>The newest of each that was ever changed.</summary>
    public async Task<IReadOnlyDictionary<string, TemplateVersion>> Newest(CancellationToken stop) =>
        (await db.Set<TemplateVersion>().AsNoTracking().ToListAsync(stop)).GroupBy(version => version.Key).ToDictionary(same => same.Key, same => same.MaxBy(version => version.Number)!);

    public Task<List<TemplateVersion>> VersionsOf(string key, CancellationToken stop) =>
        db.Set<TemplateVersion>().AsNoTracking().Where(version => version.Key == key).OrderByDescending(version => version.Number).ToListAsync(stop);

    public Task<Outcome<Guid>> Change(CurrentPerson who, TemplateChange change, CancellationToken stop = default) =>
        acts.Do<Guid>(RequestPermissions.KeepTemplates, who.Actor, change.Why, async doing =>
        {
            if (!scope.May(who, RequestPermissions.KeepTemplates))
                return RequestRefusals.NotYours;
            if (LetterTemplates.Find(change.Key) is not { } first)
                return NoSuchTemplate;
            var versions = await VersionsOf(change.Key, stop);
            List<Refusal> reasons = [.. Against(change, first, versions.FirstOrDefault())];
            if (change.DisputeId is { } dispute && !await db.Set<Dispute>().AnyAsync(known => known.Id == dispute, stop))
                reasons.Add(DisputeUnknown);
            if (reasons.Count > 0)
                return reasons;
            var version = db.Add(new TemplateVersion
            {
                Id = Ids.New(clock),
                Key = change.Key,
                Number = versions.Count + 1,
                Title = change.Title!.Trim(),
                Body = Plain(change.Body!),
                Why = change.Why!.Trim(),
                DisputeId = change.DisputeId,
                At = doing.Now,
                ByName = who.Name,
            }).Entity;
            doing.About("requests.template", change.Key, $"修改文书模板「{LetterTemplates.TitleOf(change.Key)}」为第{version.Number}版");
            return version.Id;
        }, stop);

    private async Task<LetterTemplate> Of(string key, CancellationToken stop)
    {
        var first = LetterTemplates.Find(key)!;
        return await db.Set<TemplateVersion>().AsNoTracking().Where(version => version.Key == key).OrderByDescending(version => version.Number).FirstOrDefaultAsync(stop) is { } newest
            ? first with { Title = newest.Title, Lines = newest.Body.Split('\n') }
            : first;
    }

    private static IEnumerable<Refusal> Against(TemplateChange change, LetterTemplate first, TemplateVersion? newest)
    {
        if (string.IsNullOrWhiteSpace(change.Why))
            yield return ChangeNeedsReason;
        if (string.IsNullOrWhiteSpace(change.Title) || string.IsNullOrWhiteSpace(change.Body))
        {
            yield return TemplateEmpty;
            yield break;
        }
        if (change.Title.Trim() == (newest?.Title ?? first.Title) && Plain(change.Body) == (newest?.Body ?? string.Join('\n', first.Lines)))
            yield return TemplateUnchanged;
        var holes = LetterTemplates.HolesOf(change.Body).ToList();
        if (holes.Except(Fillable).ToList() is { Count: > 0 } strange)
            yield return new("requests.template-hole-unknown", $"案件中没有可以填入「{string.Join("」「", strange)}」的内容，请检查花括号里的名称。", "Body");
        if (LetterTemplates.HolesOf(string.Join('\n', first.Lines)).Intersect(Lawful).Except(holes).ToList() is { Count: > 0 } missing)
            yield return new("requests.template-hole-missing", $"文书必须写明的内容不能去掉：{string.Join("、", missing.Select(hole => $"{{{hole}}}"))}。", "Body", "GIR 30-42; ARL 23");
    }

    private static string Plain(string body) => string.Join('\n', body.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
