using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Library.Log;

namespace Mingtang.Library.Questions;

/// <summary>Questions without a good answer become the office's work: put by readers, or taken up from the log; each ends in an FAQ or with a reason.</summary>
internal sealed class QuestionBook(ActBook acts, PlatformDb db, PermissionBook permissions, SettingBook settings, TimeProvider clock)
{
    public static readonly Setting<int> DaysToAnswer = new(
        "library.question-days", "读者提交的问题几个工作日内处理", 5, "设计：参照留言办理时限", Evidence.Design, days => days is >= 1 and <= 30 ? null : "请填 1 到 30。");

    public static readonly Refusal Empty = new("library.question-empty", "请写明您的问题，至少四个字。", "Words");

    public static readonly Refusal TooLong = new("library.question-too-long", $"问题请不要超过 {OpenQuestion.WordsLength} 个字。", "Words");

    public static readonly Refusal NoSuch = new("library.no-such-question", "没有找到这个问题。");

    public static readonly Refusal AlreadyHandled = new("library.question-handled", "这个问题已经处理过了。");

    public static readonly Refusal NotYours = new("library.question-not-yours", "读者的问题由区府办办理。");

    public static readonly Refusal NeedsWhy = new("library.question-needs-reason", "请写明办结或者不处理的理由。", "Why");

    public static readonly Refusal NoWord = new("library.question-no-word", "请用中文写明您的问题，让经办人看得懂想问什么。", "Words");

    public static readonly Refusal NotEnded = new("library.question-not-ended", "这个问题没有办结，也没有列为不处理，不用恢复。");

    private static readonly Actor Reader = new(null, "读者");

    /// <summary>The same question again is one piece of work that more people wait for.</summary>
    public Task<Outcome<Guid>> Put(string? words, CancellationToken stop = default) =>
        acts.Do<Guid>("library.put-question", Reader, async doing =>
        {
            var typed = (words ?? "").Trim();
            if (QueryWords.Key(typed).Length < 4)
                return Empty;
            if (typed.Length > OpenQuestion.WordsLength)
                return TooLong;
            if (!QueryWords.HoldsWord(typed))
                return NoWord;
            return await Keep(doing, typed, Origin.Reader, 1, stop);
        }, stop);

    /// <summary>The office takes up what was asked in vain.</summary>
    public Task<Outcome<Guid>> TakeUp(CurrentPerson who, string words, Origin origin, int times, CancellationToken stop = default) =>
        acts.Do<Guid>(LibraryPermissions.Answer, who.Actor, async doing =>
            !permissions.Allows(who.Role, LibraryPermissions.Answer) ? NotYours : QueryWords.Key(words).Length == 0 ? Empty : await Keep(doing, words, origin, Math.Max(1, times), stop), stop);

    public Task<Outcome<Guid>> Close(CurrentPerson who, Guid id, string? why, CancellationToken stop = default) =>
        acts.Do<Guid>(LibraryPermissions.Answer, who.Actor, why, async doing =>
        {
            if (!permissions.Allows(who.Role, LibraryPermissions.Answer))
                return NotYours;
            if (await db.Set<OpenQuestion>().FirstOrDefaultAsync(question => question.Id == id, stop) is not { } found)
                return NoSuch;
            if (found.State != QuestionState.Open)
                return AlreadyHandled;
            if (string.IsNullOrWhiteSpace(why))
                return NeedsWhy;
            End(doing, found, QuestionState.Closed, why, who);
            doing.About(OpenQuestion.Kind, id, "办结读者问题");
            return id;
        }, stop);

    /// <summary>不处理: words of the log that are no question; they are listed no more until somebody takes that back.</summary>
    public Task<Outcome<Guid>> SetAside(CurrentPerson who, string words, Origin origin, int times, string? why, CancellationToken stop = default) =>
        acts.Do<Guid>(LibraryPermissions.Answer, who.Actor, why, async doing =>
        {
            if (!permissions.Allows(who.Role, LibraryPermissions.Answer))
                return NotYours;
            if (QueryWords.Key(words).Length == 0)
                return Empty;
            if (string.IsNullOrWhiteSpace(why))
                return NeedsWhy;
            var id = await Keep(doing, words, origin, Math.Max(1, times), stop);
            var kept = db.Set<OpenQuestion>().Local.First(question => question.Id == id);
            End(doing, kept, QuestionState.SetAside, why, who);
            doing.About(OpenQuestion.Kind, id, "列为不处理");
            return id;
        }, stop);

    /// <summary>Takes an end back: a reader's question waits again, and what came from the log is listed there again.</summary>
    public Task<Outcome<Guid>> Restore(CurrentPerson who, Guid id, CancellationToken stop = default) =>
        acts.Do<Guid>(LibraryPermissions.Answer, who.Actor, async doing =>
        {
            if (!permissions.Allows(who.Role, LibraryPermissions.Answer))
                return NotYours;
            if (await db.Set<OpenQuestion>().FirstOrDefaultAsync(question => question.Id == id, stop) is not { } found)
                return NoSuch;
            if (found.State is not (QuestionState.Closed or QuestionState.SetAside))
                return NotEnded;
            if (found.State == QuestionState.SetAside)
                db.Remove(found);
            else
                (found.State, found.ClosedWhy, found.HandledByName, found.HandledAt, found.Revision) = (QuestionState.Open, null, null, null, found.Revision + 1);
            doing.About(OpenQuestion.Kind, id, "恢复读者问题");
            return id;
        }, stop);

    /// <summary>Inside the act that drafts the FAQ.</summary>
    public async Task<Refusal?> Answered(Doing doing, Guid id, Guid faqId, CancellationToken stop)
    {
        if (await db.Set<OpenQuestion>().FirstOrDefaultAsync(question => question.Id == id, stop) is not { } found)
            return NoSuch;
        if (found.State != QuestionState.Open)
            return AlreadyHandled;
        (found.State, found.FaqId, found.HandledByName, found.HandledAt) = (QuestionState.InFaq, faqId, doing.Act.Who.Name, doing.Now);
        found.Revision++;
        return null;
    }

    private async Task<Guid> Keep(Doing doing, string words, Origin origin, int times, CancellationToken stop)
    {
        var (kept, key) = (QueryWords.Kept(words), QueryWords.Key(words));
        var known = await db.Set<OpenQuestion>().FirstOrDefaultAsync(question => question.Key == key && question.State == QuestionState.Open, stop);
        if (known is not null)
        {
            known.Times += times;
            known.Revision++;
        }
        known ??= db.Add(new OpenQuestion
        {
            Id = Ids.New(clock),
            Words = kept,
            Key = key,
            Origin = origin,
            Times = times,
            At = doing.Now,
            DueOn = WorkingDayCalendar.Official.AddWorkingDays(doing.Today, await settings.Get(DaysToAnswer, stop: stop)).Result,
        }).Entity;
        doing.About(OpenQuestion.Kind, known.Id, "提出问题");
        return known.Id;
    }

    private static void End(Doing doing, OpenQuestion question, QuestionState how, string why, CurrentPerson who)
    {
        (question.State, question.ClosedWhy, question.HandledByName, question.HandledAt) = (how, Cut(why.Trim(), 500), who.Name, doing.Now);
        question.Revision++;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
