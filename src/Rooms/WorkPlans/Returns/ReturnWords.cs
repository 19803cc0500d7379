using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Returns;

/// <summary>What a unit adds to what its entries already say.</summary>
internal sealed record ReturnWords(string? Whole, IReadOnlyList<LineWords> Lines)
{
    private const int LongestWhole = 4000;
    private const int LongestLine = 1000;

    public static ReturnWords None { get; } = new(null, []);

    public void WriteInto(UnitReturn unit)
    {
        unit.Words = string.IsNullOrWhiteSpace(Whole) ? null : Whole.Trim();
        unit.Lines = [.. Lines.Where(line => !string.IsNullOrWhiteSpace(line.Words)).Select(line => line with { Words = line.Words.Trim() })];
    }

    public IEnumerable<Refusal> Reasons(ReturnContent content)
    {
        if (Whole?.Trim().Length > LongestWhole)
            yield return ReturnRefusals.WordsTooLong;
        if (Lines.Any(line => content.Lines.All(known => known.TaskId != line.TaskId)))
            yield return ReturnRefusals.LineElsewhere;
        if (content.Lines.Where(line => line.Words?.Length > LongestLine).Select(line => line.Mark).ToList() is { Count: > 0 } wordy)
            yield return ReturnRefusals.LinesTooLong(wordy);
    }

    public static IEnumerable<Refusal> Silent(ReturnContent content)
    {
        if (content.Lines.Where(line => line.IsSilent).Select(line => line.Mark).ToList() is { Count: > 0 } silent)
            yield return ReturnRefusals.LinesSilent(silent);
    }
}
