namespace Mingtang.Foundation.Operations;

/// <summary>Asks every part whether it is whole; the database first, for the others stand on it.</summary>
public sealed class CheckRound(IEnumerable<IChecks> parts)
{
    public async Task<IReadOnlyList<CheckedPart>> Run(IProgress<string>? progress = null, CancellationToken stop = default)
    {
        var done = new List<CheckedPart>();
        foreach (var part in parts.OrderByDescending(part => part is DatabaseCheck))
        {
            progress?.Report($"检查{part.Name} …");
            done.Add(new(part.Name, await Ask(part, stop)));
            if (part is DatabaseCheck && done[^1].IsWrong)
                break;
        }
        return done;
    }

    private static async Task<IReadOnlyList<CheckFinding>> Ask(IChecks part, CancellationToken stop)
    {
        try
        {
            return await part.Check(stop);
        }
        catch (Exception broken) when (!stop.IsCancellationRequested)
        {
            return [CheckFinding.Wrong($"检查未能完成：{broken.Message}")];
        }
    }
}

public sealed record CheckedPart(string Name, IReadOnlyList<CheckFinding> Findings)
{
    public bool IsWrong => Findings.Any(finding => finding.Severity == CheckSeverity.Wrong);
}
