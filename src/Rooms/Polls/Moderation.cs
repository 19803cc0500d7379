using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Polls.Questionnaires;
using Mingtang.Polls.Ratings;

namespace Mingtang.Polls;

/// <summary>Words of a reader that wait for somebody to read them.</summary>
/// <param name="IsAnswer">From a questionnaire, else a comment on an item.</param>
internal sealed record WaitingWords(Guid Id, bool IsAnswer, string About, string Url, Guid? UnitId, string Words, int? Stars, DateTime At);

/// <summary>Free text of the public is shown only after a person has read it; hiding needs a reason.</summary>
internal sealed class Moderation(ActBook acts, PlatformDb db, PermissionBook permissions)
{
    internal static readonly Refusal NoSuchWords = new("polls.no-such-words", "没有找到这段文字，或者已经审核过。");
    internal static readonly Refusal HidingNeedsReason = new("polls.hiding-needs-reason", "不予显示须写明理由，如含个人信息、广告或辱骂。", "Why");

    public async Task<IReadOnlyList<WaitingWords>> Waiting(CurrentPerson person, CancellationToken stop)
    {
        var comments = await db.Set<Rating>().AsNoTracking().Where(rating => rating.State == TextState.Waiting)
            .Select(rating => new WaitingWords(rating.Id, false, rating.ItemTitle, rating.ItemUrl, rating.UnitId, rating.Comment!, rating.Stars, rating.At)).ToListAsync(stop);
        var answers = await (
            from answer in db.Set<Answer>().AsNoTracking()
            where answer.State == TextState.Waiting
            join asked in db.Set<Questionnaire>() on answer.QuestionnaireId equals asked.Id
            select new WaitingWords(answer.Id, true, asked.Title, "/polls/" + asked.Id, asked.UnitId, answer.Words!, null, answer.At)).ToListAsync(stop);
        return [.. comments.Concat(answers).Where(words => person.ActsFor(words.UnitId)).OrderBy(words => words.At)];
    }

    public Task<Outcome<Guid>> Judge(CurrentPerson person, Guid id, bool show, string? why, CancellationToken stop = default) =>
        acts.Do<Guid>(PollPermissions.Moderate, person.Actor, why, async doing =>
        {
            var words = (await Waiting(person, stop)).FirstOrDefault(one => one.Id == id);
            if (words is null || !permissions.Allows(person.Role, PollPermissions.Moderate))
                return NoSuchWords;
            if (!show && string.IsNullOrWhiteSpace(why))
                return HidingNeedsReason;
            var state = show ? TextState.Shown : TextState.Hidden;
            if (words.IsAnswer && await db.Set<Answer>().FirstAsync(answer => answer.Id == id, stop) is { } answer)
                (answer.State, answer.JudgedByName, answer.HiddenWhy) = (state, person.Name, show ? null : why);
            else if (await db.Set<Rating>().FirstOrDefaultAsync(rating => rating.Id == id, stop) is { } rating)
                (rating.State, rating.JudgedByName, rating.HiddenWhy) = (state, person.Name, show ? null : why);
            doing.About("polls.words", id, $"{(show ? "显示" : "不显示")}读者关于「{words.About}」的文字");
            return id;
        }, stop);
}
