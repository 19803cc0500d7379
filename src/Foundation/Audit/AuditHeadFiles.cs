using System.Globalization;

namespace Mingtang.Foundation.Audit;

/// <summary>A place in the chain, as it is kept outside the database.</summary>
internal sealed record KeptHead(long Seq, string Hash, DateOnly? Day = null);

/// <summary>
/// <c>data/audit/head</c> is the chain's latest end, <c>heads-YYYY.log</c> one line per day. Who can rewrite the database and
/// its whole chain still contradicts these; copy them to another machine.
/// </summary>
internal sealed class AuditHeadFiles(string folder)
{
    private string LatestPath => Path.Combine(folder, "head");

    public KeptHead? Latest() => File.Exists(LatestPath) ? Parse(File.ReadAllText(LatestPath)) : null;

    public IEnumerable<KeptHead> All() => [.. Days(), .. Latest() is { } latest ? [latest] : Array.Empty<KeptHead>()];

    public IEnumerable<KeptHead> Days() => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "heads-*.log").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Parse)
        : [];

    public void KeepLatest(KeptHead head)
    {
        Directory.CreateDirectory(folder);
        var aside = $"{LatestPath}.part";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes($"{head.Seq} {head.Hash}\n"));
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, LatestPath, overwrite: true);
    }

    public void AppendDay(KeptHead head)
    {
        Directory.CreateDirectory(folder);
        File.AppendAllText(Path.Combine(folder, $"heads-{head.Day!.Value.Year}.log"), $"{head.Day:yyyy-MM-dd} {head.Seq} {head.Hash}\n");
    }

    /// <summary>A line nobody wrote here contradicts every chain, as it should.</summary>
    private static KeptHead Parse(string line) => line.Trim().Split(' ') switch
    {
        [var seq, var hash] when long.TryParse(seq, CultureInfo.InvariantCulture, out var number) => new(number, hash),
        [var day, var seq, var hash] when long.TryParse(seq, CultureInfo.InvariantCulture, out var number)
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => new(number, hash, date),
        _ => new(long.MaxValue, line.Trim()),
    };
}
