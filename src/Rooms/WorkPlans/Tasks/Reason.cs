using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

internal static class Reason
{
    private const int Longest = 1000;

    public static Task<IReadOnlyList<Refusal>> Needed(string? why, Refusal missing) => Task.FromResult<IReadOnlyList<Refusal>>([.. Wanting(why, missing)]);

    public static IEnumerable<Refusal> Wanting(string? why, Refusal missing)
    {
        if (string.IsNullOrWhiteSpace(why))
            yield return missing;
        else if (why.Trim().Length > Longest)
            yield return TaskRefusals.TooLong.On(missing.Field!);
    }
}
