using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Supervision;

/// <summary>答复督查: once; also when the task has been settled meanwhile, because the question still stands.</summary>
internal sealed record AnswerSupervision(Guid TaskId, Guid NoteId, string? Answer) : IActOnTask
{
    public string Name => "workplans.answer";

    public TaskAct? Step => null;

    public Party By => Party.Unit;

    public bool OnSettled => true;

    public async Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop)
    {
        List<Refusal> reasons = string.IsNullOrWhiteSpace(Answer) ? [UrgingRefusals.AnswerMissing] : Answer.Length > 4000 ? [TaskRefusals.TooLong.On("Answer")] : [];
        if (await at.Db.Set<SupervisionNote>().FirstOrDefaultAsync(note => note.Id == NoteId && note.TaskId == TaskId, stop) is not { Answer: null })
            reasons.Add(UrgingRefusals.NoSuchNote);
        return reasons;
    }

    public string Apply(TaskAtHand at)
    {
        var note = at.Db.Set<SupervisionNote>().Local.First(n => n.Id == NoteId);
        (note.Answer, note.AnsweredAt) = (Answer!.Trim(), at.Now);
        return "答复督查";
    }
}
