using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;

namespace Mingtang.Documents.Referring;

/// <param name="Paper">The answer as it came, where it was scanned.</param>
internal sealed record AnswerEntry(ReferralAnswer? Answer, DateOnly? On, string? Number, string? Words, FileRef? Paper);

/// <summary>Opened by the reviewer's doubt, sent as a letter, closed by the answer, which is the review's result.</summary>
internal sealed class ReferralBook(ActBook acts, PlatformDb db, DocumentScope scope, ReleaseBook releases, SettingBook settings, TimeProvider clock)
{
    public static readonly Setting<string> Authority = new(
        "documents.secrecy-authority", "保密行政管理部门名称", "区国家保密局", "GIR 17", Evidence.Design, name => string.IsNullOrWhiteSpace(name) ? "请填写名称。" : null);

    public static readonly Refusal NoSuchReferral = new("documents.no-such-referral", "没有找到待办的送确定事项，或者文本已经改动、重新送审。");

    public static readonly Refusal NumberMissing = new("documents.referral-number-missing", "请填写请示函的发文字号，如「云府办函〔2026〕12号」。", "LetterNumber");

    public static readonly Refusal SentDayWrong = new("documents.referral-sent-day", "请填写发出日期，不能早于送确定之日，也不能晚于今天。", "SentOn");

    public static readonly Refusal NotSent = new("documents.referral-not-sent", "请示函还没有发出，不能登记复函。", Source: "GIR 17");

    public static readonly Refusal AnswerMissing = new("documents.referral-answer-missing", "请选择复函的结论。", "Answer", "GIR 17");

    public static readonly Refusal AnswerDayWrong = new("documents.referral-answer-day", "请填写复函日期，不能早于发出之日，也不能晚于今天。", "AnsweredOn");

    public static readonly Refusal AnswerWordsMissing = new("documents.referral-answer-words", "请摘录复函的意见。", "AnswerWords");

    /// <summary>Inside the review that could not decide.</summary>
    public async Task Open(Doing doing, Document document, Edition edition, string? doubt, CancellationToken stop) => db.Add(new Referral
    {
        Id = Ids.New(clock),
        DocumentId = document.Id,
        EditionId = edition.Id,
        VersionDigest = edition.Digest!,
        Doubt = doubt ?? "",
        Authority = await settings.Get(Authority, stop: stop),
        ReferredAt = doing.Now,
        ReferredByName = doing.Act.Who.Name,
    });

    public Task<Outcome<Referral>> Send(Guid referralId, string? number, DateOnly? sentOn, CurrentPerson who, CancellationToken stop = default) =>
        On(referralId, who, (doing, referral) =>
        {
            List<Refusal> reasons = [];
            if (!Kernel.Numbers.DocumentNumber.TryParse(number, out var parsed))
                reasons.Add(NumberMissing);
            if (sentOn is not { } day || day > doing.Today || day < ChinaTime.DayOf(referral.ReferredAt))
                reasons.Add(SentDayWrong);
            if (reasons.Count > 0)
                return Task.FromResult<IReadOnlyList<Refusal>>(reasons);
            (referral.LetterNumber, referral.SentOn, referral.SentByName) = (parsed!.ToString(), sentOn, who.Name);
            doing.About(Document.ItemKind, referral.DocumentId, $"发出请示函{parsed}");
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }, stop);

    /// <summary>Records the answer and settles the review by it, in one act.</summary>
    public Task<Outcome<Referral>> Record(Guid referralId, AnswerEntry entry, CurrentPerson who, CancellationToken stop = default) =>
        On(referralId, who, async (doing, referral) =>
        {
            List<Refusal> reasons = [.. Against(referral, entry, doing.Today)];
            if (reasons.Count > 0)
                return reasons;
            (referral.Answer, referral.AnsweredOn, referral.AnswerNumber, referral.AnswerWords) = (entry.Answer, entry.On, Blank(entry.Number), entry.Words!.Trim());
            (referral.AnswerHash, referral.AnswerName, referral.AnswerType, referral.AnswerSize) = (entry.Paper?.Hash, entry.Paper?.Name, entry.Paper?.MediaType, entry.Paper?.Size);
            referral.AnsweredByName = who.Name;
            await db.SaveChangesAsync(stop);
            return await Settle(doing, referral, stop);
        }, stop);

    private async Task<IReadOnlyList<Refusal>> Settle(Doing doing, Referral referral, CancellationToken stop)
    {
        if (await releases.StatusOf(Document.ItemOf(referral.DocumentId), stop) is not { State: ReleaseState.Referred } handed || handed.VersionDigest != referral.VersionDigest)
            return [NoSuchReferral];
        var note = $"{referral.Authority}复函{referral.AnswerNumber}：{referral.AnswerWords}";
        var verdict = new ReviewVerdict(
            referral.Answer == ReferralAnswer.MayBePublic ? ReleaseState.Passed : ReleaseState.Failed, ReleaseBook.Checklist, note.Length > 1000 ? note[..1000] : note);
        return (await releases.Review(doing, handed.CaseId, verdict, stop)).Refusals;
    }

    private static IEnumerable<Refusal> Against(Referral referral, AnswerEntry entry, DateOnly today)
    {
        if (referral.SentOn is not { } sent)
        {
            yield return NotSent;
            yield break;
        }
        if (entry.Answer is null)
            yield return AnswerMissing;
        if (entry.On is not { } day || day > today || day < sent)
            yield return AnswerDayWrong;
        if (string.IsNullOrWhiteSpace(entry.Words))
            yield return AnswerWordsMissing;
    }

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private Task<Outcome<Referral>> On(Guid id, CurrentPerson who, Func<Doing, Referral, Task<IReadOnlyList<Refusal>>> work, CancellationToken stop) =>
        acts.Do<Referral>(DocumentPermissions.Refer, who.Actor, async doing =>
        {
            if (await db.Set<Referral>().FirstOrDefaultAsync(r => r.Id == id && r.Answer == null, stop) is not { } referral)
                return NoSuchReferral;
            if (!scope.May(who, DocumentPermissions.Refer))
                return DocumentRefusals.NotYours;
            return await work(doing, referral) is { Count: > 0 } reasons ? reasons.ToList() : referral;
        }, stop);
}

/// <summary>What was referred is settled by the answer, not by the reviewer's own second thoughts.</summary>
internal sealed class ReferredAwaitsAnswer(PlatformDb db) : IGuardsReview
{
    public static readonly Refusal Unanswered = new("documents.referral-unanswered", "已送保密行政管理部门确定，须登记复函后按复函办理。", Source: "GIR 17");

    public async Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, Actor reviewer, CancellationToken stop) =>
        item.Kind == Document.ItemKind && await db.Set<Referral>().AnyAsync(r => r.VersionDigest == versionDigest && r.Answer == null, stop) ? [Unanswered] : [];
}
