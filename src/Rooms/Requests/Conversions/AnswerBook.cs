using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Conversions;

/// <summary>
/// 公开答复: question and answer written anew for the public, refused while they still name the applicant, and released only after another
/// person's secrecy review of these very words.
/// </summary>
internal sealed class AnswerBook(ActBook acts, PlatformDb db, RequestShelf shelf, RequestScope scope, ReleaseBook releases, ApplicantBook applicants, SecretSeal seal, TimeProvider clock)
{
    public static readonly Refusal NoSuchAnswer = new("requests.no-such-answer", "没有找到这条公开答复。");
    public static readonly Refusal NotAnsweredYet = new("requests.not-answered-yet", "案件还没有答复，不能公开。");
    public static readonly Refusal AnswerWordsMissing = new("requests.answer-words-missing", "请填写问题和答复。", "Answer");
    public static readonly Refusal NamesTheApplicant = new("requests.names-the-applicant", "内容中含有申请人的姓名、证件号码或者联系方式，请删去。", "Answer", "PIPL 25");
    public static readonly Refusal TakingDownNeedsReason = new("requests.taking-down-needs-reason", "撤下须写明向公众说明的理由。", "Why");

    public Task<Outcome<Guid>> HandIn(CurrentPerson who, Guid requestId, string? question, string? answer, CancellationToken stop = default) =>
        acts.Do<Guid>(RequestPermissions.Convert, who.Actor, async doing =>
        {
            if (await shelf.Find(requestId, stop) is not { } found)
                return RequestRefusals.NoSuch;
            if (!scope.May(who, RequestPermissions.Convert) || !scope.Covers(who, found.Request))
                return RequestRefusals.NotYours;
            if (Against(found, question, answer) is { Count: > 0 } reasons)
                return reasons;
            var written = await db.Set<PublishedAnswer>().FirstOrDefaultAsync(known => known.RequestId == requestId && known.State == AnswerState.HandedIn, stop)
                ?? db.Add(new PublishedAnswer { Id = Ids.New(clock), RequestId = requestId, UnitId = found.Request.UnitId, Question = "", Answer = "", WrittenByName = "" }).Entity;
            (written.Question, written.Answer, written.ChangedAt) = (question!.Trim(), answer!.ReplaceLineEndings("\n").Trim(), doing.Now);
            (written.WrittenBy, written.WrittenByName) = (who.Id, who.Name);
            written.Revision++;
            doing.About(PublishedAnswer.Kind, written.Id, $"提交公开答复：{written.Question}");
            var proposed = await releases.Propose(doing, new(written.Item, seal.DigestOf(written.Version), written.Question, $"/desk/requests/answers/{written.Id}", PublicityAttribute.Proactive, "A20-15"), stop);
            return proposed.IsRefused ? proposed.Refusals.ToList() : written.Id;
        }, stop);

    public Task<Outcome<Guid>> Release(CurrentPerson who, Guid id, CancellationToken stop = default) => On(who, id, null, async (doing, answer) =>
    {
        var released = await releases.Release(doing, answer.Item, seal.DigestOf(answer.Version), stop);
        if (released.IsRefused)
            return released.Refusals;
        (answer.State, answer.ReleasedAt, answer.ChangedAt) = (AnswerState.Released, doing.Now, doing.Now);
        doing.About(PublishedAnswer.Kind, id, $"公开答复：{answer.Question}");
        return [];
    }, stop);

    public Task<Outcome<Guid>> TakeDown(CurrentPerson who, Guid id, string? why, CancellationToken stop = default) => On(who, id, why, async (doing, answer) =>
    {
        if (string.IsNullOrWhiteSpace(why))
            return [TakingDownNeedsReason];
        var withdrawn = await releases.Withdraw(doing, answer.Item, stop);
        if (withdrawn.IsRefused)
            return withdrawn.Refusals;
        (answer.State, answer.WithdrawnWhy, answer.ChangedAt) = (AnswerState.Withdrawn, why.Trim(), doing.Now);
        doing.About(PublishedAnswer.Kind, id, $"撤下公开答复：{answer.Question}");
        return [];
    }, stop);

    private List<Refusal> Against(RequestCase found, string? question, string? answer)
    {
        List<Refusal> reasons = [];
        if (found.Log.Result is null)
            reasons.Add(NotAnsweredYet);
        if (string.IsNullOrWhiteSpace(question) || string.IsNullOrWhiteSpace(answer))
            reasons.Add(AnswerWordsMissing);
        var applicant = applicants.ForSending(found.Request);
        string?[] personal = [applicant.Name, applicant.IdentityNumber, applicant.Phone, applicant.Email, applicant.Address, applicant.Representative, applicant.Agent];
        if (personal.Any(value => value is { Length: >= 2 } && $"{question}\n{answer}".Contains(value, StringComparison.OrdinalIgnoreCase)))
            reasons.Add(NamesTheApplicant);
        return reasons;
    }

    private Task<Outcome<Guid>> On(CurrentPerson who, Guid id, string? why, Func<Doing, PublishedAnswer, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        acts.Do<Guid>(RequestPermissions.Convert, who.Actor, why, async doing =>
        {
            if (await db.Set<PublishedAnswer>().FirstOrDefaultAsync(known => known.Id == id, stop) is not { } answer)
                return NoSuchAnswer;
            if (!scope.May(who, RequestPermissions.Convert) || (RequestScope.UnitOf(who) is { } unit && unit != answer.UnitId))
                return RequestRefusals.NotYours;
            if (await apply(doing, answer) is { Count: > 0 } reasons)
                return reasons.ToList();
            answer.Revision++;
            return id;
        }, stop);
}
