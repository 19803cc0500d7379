using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Studies;

internal sealed record StudyEntry(string? Title, string? Source, string? Text, string? Questions, int PassPercent, DateOnly? DueOn);

/// <summary>The office issues reading with questions; whoever works in a unit reads and answers, as often as it takes.</summary>
internal sealed class StudyRegister(ActBook acts, PlatformDb db, PermissionBook permissions, TimeProvider clock)
{
    public const string IssuePermission = "agencies.issue-study";
    public const string AnswerPermission = "agencies.answer-study";
    private const int LongestText = 20_000;

    public Task<Outcome<Guid>> Issue(CurrentPerson person, StudyEntry entry, CancellationToken stop = default) =>
        acts.Do<Guid>(IssuePermission, person.Actor, doing =>
        {
            if (!permissions.Allows(person.Role, IssuePermission))
                return Task.FromResult<Outcome<Guid>>(StudyRefusals.NotYours);
            var questions = QuestionsText.Read(entry.Questions);
            List<Refusal> reasons = [.. Reasons(entry, doing.Today), .. questions.Refusals];
            return Task.FromResult<Outcome<Guid>>(reasons.Count > 0 ? reasons : Store(doing, entry, questions.Value));
        }, stop);

    public Task<Outcome<Guid>> End(CurrentPerson person, Guid id, CancellationToken stop = default) =>
        acts.Do<Guid>(IssuePermission, person.Actor, async doing =>
        {
            if (!permissions.Allows(person.Role, IssuePermission))
                return StudyRefusals.NotYours;
            if (await db.Set<Study>().FirstOrDefaultAsync(study => study.Id == id, stop) is not { } study)
                return StudyRefusals.NoSuchStudy;
            if (study.EndedAt is not null)
                return StudyRefusals.Ended;
            study.EndedAt = doing.Now;
            doing.About("agencies.study", id, $"停用学习材料：{study.Title}");
            return id;
        }, stop);

    /// <param name="answers">The place of the chosen option, in the order of the questions; null where none was chosen.</param>
    public Task<Outcome<StudyAttempt>> Answer(CurrentPerson person, Guid id, IReadOnlyList<int?> answers, CancellationToken stop = default) =>
        acts.Do<StudyAttempt>(AnswerPermission, person.Actor, async doing =>
        {
            if (await db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(study => study.Id == id, stop) is not { } study)
                return StudyRefusals.NoSuchStudy;
            if (person is not { Id: { } personId, UnitId: { } unitId } || !permissions.Allows(person.Role, AnswerPermission))
                return StudyRefusals.NotForPost;
            if (study.EndedAt is not null)
                return StudyRefusals.Ended;
            var open = study.Questions.Index().Where(question => answers.ElementAtOrDefault(question.Index) is not { } chosen || chosen < 0 || chosen >= question.Item.Options.Count)
                .Select(question => question.Index + 1).ToList();
            if (open.Count > 0)
                return StudyRefusals.Unanswered(open);
            var right = study.Questions.Index().Count(question => answers[question.Index] == question.Item.Right);
            var attempt = new StudyAttempt { Id = Ids.New(clock), StudyId = id, PersonId = personId, UnitId = unitId, At = doing.Now, Right = right, Passed = study.Passes(right) };
            db.Add(attempt);
            doing.About("agencies.study", id, $"学习测验：{study.Title}，答对{right}/{study.Questions.Count}题");
            return attempt;
        }, stop);

    private static IEnumerable<Refusal> Reasons(StudyEntry entry, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(entry.Title))
            yield return StudyRefusals.TitleMissing;
        if (string.IsNullOrWhiteSpace(entry.Text))
            yield return StudyRefusals.TextMissing;
        else if (entry.Text.Length > LongestText)
            yield return StudyRefusals.TextTooLong;
        if (entry.PassPercent is < 1 or > 100)
            yield return StudyRefusals.PassOutOfRange;
        if (entry.DueOn is null)
            yield return StudyRefusals.DueMissing;
        else if (entry.DueOn < today)
            yield return StudyRefusals.DueInPast;
    }

    private Guid Store(Doing doing, StudyEntry entry, List<StudyQuestion> questions)
    {
        var study = new Study
        {
            Id = Ids.New(clock),
            Title = entry.Title!.Trim(),
            Source = string.IsNullOrWhiteSpace(entry.Source) ? null : entry.Source.Trim(),
            Text = entry.Text!.Trim(),
            Questions = questions,
            PassPercent = entry.PassPercent,
            DueOn = entry.DueOn!.Value,
            IssuedAt = doing.Now,
            IssuedByName = doing.Act.Who.Name,
        };
        db.Add(study);
        doing.About("agencies.study", study.Id, $"发布学习材料：{study.Title}");
        return study.Id;
    }
}
