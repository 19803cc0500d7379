using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>The words without which nothing is sent back, moved or stopped.</summary>
internal static class Reason
{
    private const int Longest = 1000;

    public static Task<IReadOnlyList<Refusal>> Needed(string? why, Refusal missing, Refusal? tooLong = null) =>
        Task.FromResult<IReadOnlyList<Refusal>>([.. Wanting(why, missing, tooLong)]);

    public static IEnumerable<Refusal> Wanting(string? why, Refusal missing, Refusal? tooLong = null)
    {
        if (string.IsNullOrWhiteSpace(why))
            yield return missing;
        else if (why.Trim().Length > Longest)
            yield return tooLong ?? TaskRefusals.TooLong.On(missing.Field!);
    }
}
