using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Polls.Questionnaires;

internal sealed record QuestionnaireEntry(string Title, string? Lead, DateOnly OpensOn, DateOnly ClosesOn)
{
    public Foundation.Publishing.PublicItem? About { get; init; }
}

internal sealed record QuestionEntry(QuestionKind Kind, string Words, string? Options, bool IsRequired);

/// <summary>Makes, hands in, opens and closes questionnaires. Opening is a release: another person has reviewed these very questions.</summary>
internal sealed class QuestionnaireRegister(ActBook acts, PlatformDb db, ReleaseBook releases, SecretSeal seal, PermissionBook permissions, TimeProvider clock)
{
    public Task<Outcome<Guid>> Draft(CurrentPerson person, QuestionnaireEntry entry, CancellationToken stop = default) =>
        acts.Do<Guid>(PollPermissions.Draft, person.Actor, doing =>
        {
            List<Refusal> reasons = [.. May(person, PollPermissions.Draft), .. Against(entry, doing.Today)];
            if (reasons.Count > 0)
                return Task.FromResult<Outcome<Guid>>(reasons);
            var made = db.Add(new Questionnaire { Id = Ids.New(clock), UnitId = person.UnitId, Title = entry.Title.Trim(), DraftedBy = person.Id, DraftedByName = person.Name }).Entity;
            Put(doing, made, entry);
            doing.About(Questionnaire.Kind, made.Id, $"起草问卷「{made.Title}」");
            return Task.FromResult<Outcome<Guid>>(made.Id);
        }, stop);

    public Task<Outcome<Guid>> Change(CurrentPerson person, Guid id, QuestionnaireEntry entry, CancellationToken stop = default) =>
        OnDraft(person, id, (doing, known) =>
        {
            List<Refusal> reasons = [.. Against(entry, doing.Today)];
            if (reasons.Count > 0)
                return reasons;
            Put(doing, known, entry);
            return known.Id;
        }, stop);

    public Task<Outcome<Guid>> AddQuestion(CurrentPerson person, Guid id, QuestionEntry entry, CancellationToken stop = default) =>
        OnDraft(person, id, (_, known) =>
        {
            var question = new Question
            {
                Id = Ids.New(clock),
                QuestionnaireId = id,
                Kind = entry.Kind,
                Words = entry.Words.Trim(),
                IsRequired = entry.IsRequired,
                Options = entry.Kind is QuestionKind.Single or QuestionKind.Multiple ? entry.Options : null,
                Ordinal = known.Questions.Select(one => one.Ordinal).DefaultIfEmpty().Max() + 1,
            };
            List<Refusal> reasons = [.. Against(question)];
            if (reasons.Count > 0)
                return reasons;
            db.Add(question);
            return question.Id;
        }, stop);

    public Task<Outcome<Guid>> RemoveQuestion(CurrentPerson person, Guid id, Guid questionId, CancellationToken stop = default) =>
        OnDraft(person, id, (_, known) =>
        {
            if (known.Questions.FirstOrDefault(question => question.Id == questionId) is { } gone)
                db.Remove(gone);
            foreach (var (question, index) in known.InOrder.Where(question => question.Id != questionId).Select((question, index) => (question, index)).ToList())
                question.Ordinal = index + 1;
            return id;
        }, stop);

    /// <summary>Hands these questions in for review; changed ones must be handed in anew.</summary>
    public Task<Outcome<Guid>> HandIn(CurrentPerson person, Guid id, CancellationToken stop = default) =>
        acts.Do<Guid>("polls.hand-in", person.Actor, async doing =>
        {
            var known = await Find(id, stop);
            List<Refusal> reasons = [.. Against(person, known, PollPermissions.Draft), .. known is { State: not PollState.Draft } ? [PollRefusals.OnlyDraftsChange] : Array.Empty<Refusal>()];
            if (known?.Questions.Count == 0)
                reasons.Add(QuestionnaireRefusals.NoQuestions);
            if (reasons.Count > 0)
                return reasons;
            doing.About(Questionnaire.Kind, id, $"送审问卷「{known!.Title}」");
            return await releases.Propose(doing, new(known.Item, seal.DigestOf(known.Text), $"问卷：{known.Title}", $"/desk/polls/questionnaires/{id}", PublicityAttribute.Proactive, "A20-15"), stop);
        }, stop);

    public Task<Outcome<Guid>> Open(CurrentPerson person, Guid id, CancellationToken stop = default) =>
        acts.Do<Guid>(PollPermissions.Open, person.Actor, async doing =>
        {
            var known = await Find(id, stop);
            List<Refusal> reasons = [.. Against(person, known, PollPermissions.Open)];
            if (reasons.Count > 0)
                return reasons;
            var next = PollLifecycle.Questionnaire.Next(known!.State, PollAct.Open, PollRefusals.NotNow);
            if (next.IsRefused)
                return next.Refusals.ToList();
            var released = await releases.Release(doing, known.Item, seal.DigestOf(known.Text), stop);
            if (released.IsRefused)
                return released.Refusals.ToList();
            (known.State, known.OpenedAt, known.ChangedAt) = (next.Value, doing.Now, doing.Now);
            known.Revision++;
            doing.About(Questionnaire.Kind, id, $"开放问卷「{known.Title}」");
            return id;
        }, stop);

    public Task<Outcome<Guid>> Close(CurrentPerson person, Guid id, string? why, CancellationToken stop = default) =>
        acts.Do<Guid>("polls.close", person.Actor, why, async doing =>
        {
            var known = await Find(id, stop);
            List<Refusal> reasons = [.. Against(person, known, PollPermissions.Open)];
            if (known is not null && PollLifecycle.Questionnaire.Next(known.State, PollAct.Close, PollRefusals.NotNow) is { IsRefused: true } no)
                reasons.AddRange(no.Refusals);
            if (known is not null && !known.IsOver(doing.Today) && string.IsNullOrWhiteSpace(why))
                reasons.Add(PollRefusals.EarlyCloseNeedsReason);
            if (reasons.Count > 0)
                return reasons;
            (known!.State, known.ClosedAt, known.ClosedWhy, known.ChangedAt) = (PollState.Closed, doing.Now, why?.Trim(), doing.Now);
            known.Revision++;
            doing.About(Questionnaire.Kind, id, $"结束问卷「{known.Title}」");
            return id;
        }, stop);

    public Task<Questionnaire?> Find(Guid id, CancellationToken stop) =>
        db.Set<Questionnaire>().Include(known => known.Questions).FirstOrDefaultAsync(known => known.Id == id, stop);

    private Task<Outcome<Guid>> OnDraft(CurrentPerson person, Guid id, Func<Doing, Questionnaire, Outcome<Guid>> change, CancellationToken stop) =>
        acts.Do<Guid>("polls.change-questionnaire", person.Actor, async doing =>
        {
            var known = await Find(id, stop);
            List<Refusal> reasons = [.. Against(person, known, PollPermissions.Draft)];
            if (known is { State: not PollState.Draft })
                reasons.Add(PollRefusals.OnlyDraftsChange);
            if (reasons.Count > 0)
                return reasons;
            known!.Revision++;
            known.ChangedAt = doing.Now;
            doing.About(Questionnaire.Kind, id, $"修改问卷「{known.Title}」");
            return change(doing, known);
        }, stop);

    private IEnumerable<Refusal> May(CurrentPerson person, string permission) =>
        permissions.Allows(person.Role, permission) ? [] : [PollRefusals.NotAllowed];

    private IEnumerable<Refusal> Against(CurrentPerson person, Questionnaire? known, string permission) =>
        known is null ? [PollRefusals.NoSuchPoll]
        : May(person, permission).Concat(person.ActsFor(known.UnitId) ? [] : [PollRefusals.NotYours]);

    private static IEnumerable<Refusal> Against(QuestionnaireEntry entry, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(entry.Title))
            yield return PollRefusals.TitleMissing;
        if (entry.ClosesOn < entry.OpensOn || entry.ClosesOn < today)
            yield return PollRefusals.DaysWrong;
    }

    private static IEnumerable<Refusal> Against(Question question)
    {
        if (question.Words.Length == 0)
            yield return QuestionnaireRefusals.QuestionMissing;
        if (question.Kind is QuestionKind.Single or QuestionKind.Multiple && (question.Choices.Count < 2 || question.Choices.Distinct().Count() < question.Choices.Count))
            yield return QuestionnaireRefusals.OptionsMissing;
    }

    private static void Put(Doing doing, Questionnaire known, QuestionnaireEntry entry)
    {
        (known.Title, known.Lead, known.OpensOn, known.ClosesOn) = (entry.Title.Trim(), entry.Lead?.Trim(), entry.OpensOn, entry.ClosesOn);
        (known.AboutKind, known.AboutId, known.AboutTitle, known.AboutUrl) = (entry.About?.Item.Kind, entry.About?.Item.Id, entry.About?.Title, entry.About?.Url);
        known.ChangedAt = doing.Now;
    }
}
