namespace Mingtang.Kernel.WorkingDays;

/// <summary>One day of a derivation: the line a clerk would tick off on a wall calendar.</summary>
/// <param name="Counts">Whether the day uses up one unit of the period. The day a period starts from never does (Civil Code 201).</param>
/// <param name="Why">In Chinese, e.g. 「工作日」, 「国庆节」, 「国庆节调休上班」, 「星期六」, 「起算日，不计入」.</param>
public sealed record DerivedDay(DateOnly Date, bool Counts, string Why);
