using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.Polls.Ratings;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Questionnaires;

/// <summary>Takes one sheet of answers; the same voice replaces its own.</summary>
internal sealed class Answering(ActBook acts, PlatformDb db, VoiceBook voices, QuestionnaireRegister register, TimeProvider clock)
{
    private const int LongestAnswer = 1000;
    private static readonly Actor Reader = new(null, "读者");

    /// <param name="given">By question: places of the choices as numbers, or the text.</param>
    public Task<Outcome<Guid>> Answer(Voice voice, Guid id, IReadOnlyDictionary<Guid, IReadOnlyList<string>> given, CancellationToken stop = default) =>
        acts.Do<Guid>("polls.answer", Reader, async doing =>
        {
            if (await register.Find(id, stop) is not { } asked)
                return PollRefusals.NoSuchPoll;
            if (!asked.TakesAnswers(doing.Today))
                return PollRefusals.NotTakingAnswers;
            var sheet = asked.InOrder.ToDictionary(question => question, question => Said(given.GetValueOrDefault(question.Id, [])));
            List<Refusal> reasons = [.. sheet.SelectMany(pair => Against(pair.Key, pair.Value))];
            if (sheet.Values.All(said => said.Count == 0))
                reasons.Add(QuestionnaireRefusals.NothingAnswered);
            if (reasons.Count > 0)
                return reasons;
            var voiceId = await voices.Admit(doing, voice, $"questionnaire:{id}", stop);
            if (voiceId.IsRefused)
                return voiceId;
            db.RemoveRange(await db.Set<Answer>().Where(answer => answer.VoiceId == voiceId.Value).ToListAsync(stop));
            db.AddRange(sheet.SelectMany(pair => pair.Value.Select(said => Make(doing, pair.Key, said, voiceId.Value))));
            doing.About(Questionnaire.Kind, id, $"答卷「{asked.Title}」");
            return voiceId;
        }, stop);

    private static List<string> Said(IReadOnlyList<string> given) =>
        [.. given.Select(one => one.Trim()).Where(one => one.Length > 0).Distinct()];

    private static IEnumerable<Refusal> Against(Question question, List<string> said)
    {
        if (question.IsRequired && said.Count == 0)
            yield return QuestionnaireRefusals.Unanswered(question);
        if (question.Kind == QuestionKind.Text)
        {
            if (said.Any(words => words.Length > LongestAnswer))
                yield return QuestionnaireRefusals.TooLong(question);
        }
        else if (said.Any(one => Place(question, one) is null) || (question.Kind != QuestionKind.Multiple && said.Count > 1))
            yield return QuestionnaireRefusals.NotAChoice(question);
    }

    private static int? Place(Question question, string said) =>
        int.TryParse(said, out var place) && place >= 0 && place < question.Choices.Count ? place : null;

    private Answer Make(Doing doing, Question question, string said, Guid voiceId) => new()
    {
        Id = Ids.New(clock),
        QuestionnaireId = question.QuestionnaireId,
        QuestionId = question.Id,
        VoiceId = voiceId,
        Choice = question.Kind == QuestionKind.Text ? null : Place(question, said),
        Words = question.Kind == QuestionKind.Text ? said : null,
        State = question.Kind == QuestionKind.Text ? TextState.Waiting : TextState.None,
        At = doing.Now,
    };
}
