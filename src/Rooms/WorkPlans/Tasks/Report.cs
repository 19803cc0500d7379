using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>填报进展: what was done, entered once, with its proof. A mistake is mended by an entry that names it.</summary>
internal sealed record Report(Guid TaskId, DateOnly? On, string? Text, int? Percent) : IActOnTask
{
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public Guid? Corrects { get; init; }

    /// <summary>Milestones this entry says are reached, on its day.</summary>
    public IReadOnlyList<Guid> Reached { get; init; } = [];

    public string? TakenFrom { get; init; }

    public string Name => "workplans.report";

    public TaskAct? Step => TaskAct.Report;

    public Party By => TakenFrom is null ? Party.Unit : Party.OfficeForUnit;

    public async Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop)
    {
        List<Refusal> reasons = [.. Reasons(at.Plan, at.Today)];
        if (Corrects is { } corrected && !await MayCorrect(at, corrected, stop))
            reasons.Add(TaskRefusals.NoSuchEntry);
        if (Reached.Any(id => at.Task.Milestones.All(milestone => milestone.Id != id)))
            reasons.Add(TaskRefusals.NoSuchMilestone);
        return reasons;
    }

    public string Apply(TaskAtHand at)
    {
        at.Db.Add(new ProgressEntry
        {
            Id = at.NewId(),
            TaskId = TaskId,
            On = On!.Value,
            EnteredAt = at.Now,
            EnteredBy = at.Who.Id,
            EnteredByName = at.Who.Name,
            Text = Text!.Trim(),
            Percent = Percent,
            Corrects = Corrects,
            Evidence = [.. Evidence],
        });
        at.Doing.Raise(new ProgressReported(TaskId));
        foreach (var milestone in at.Task.Milestones.Where(milestone => Reached.Contains(milestone.Id)))
            milestone.ReachedOn ??= On;
        return $"{(Corrects is null ? "填报进展" : "更正进展")}{(Percent is { } percent ? $"，{percent}%" : "")}{(TakenFrom is null ? "" : $"（据{TakenFrom}录入）")}";
    }

    /// <summary>What is wrong with the words themselves, whatever the task.</summary>
    public IEnumerable<Refusal> Reasons(WorkPlan plan, DateOnly today)
    {
        if (On is not { } day)
            yield return TaskRefusals.DayMissing;
        else if (day > today)
            yield return TaskRefusals.DayInFuture;
        else if (day < plan.WorkBeginsOn)
            yield return TaskRefusals.DayBeforeYear(plan.Year, plan.WorkBeginsOn);
        if (string.IsNullOrWhiteSpace(Text))
            yield return TaskRefusals.TextMissing;
        else if (Text.Length > 4000)
            yield return TaskRefusals.TooLong.On("Text");
        if (Percent is < 0 or > 100)
            yield return TaskRefusals.PercentOutOfRange;
        if (Evidence.Any(proof => proof.Url is { } url && !IsAddress(url)))
            yield return TaskRefusals.LinkMalformed;
    }

    private async Task<bool> MayCorrect(TaskAtHand at, Guid entry, CancellationToken stop) =>
        await at.Db.Set<ProgressEntry>().AnyAsync(p => p.Id == entry && p.TaskId == TaskId, stop)
        && !await at.Db.Set<ProgressEntry>().AnyAsync(p => p.Corrects == entry, stop);

    private static bool IsAddress(string url) =>
        url.Length <= 300
        && (url is ['/', not '/', ..] || Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}
