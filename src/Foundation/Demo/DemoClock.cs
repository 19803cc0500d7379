using System.Globalization;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Demo;

/// <summary>
/// The clock of the demo: half past nine on 20 October 2026 in Beijing when the data folder is first used, and running from then on,
/// also while the program is down, so that a demo looked at a week later is a week older.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    public static readonly DateTimeOffset Opening = new(2026, 10, 20, 9, 30, 0, ChinaTime.Offset);

    private readonly string? file;
    private TimeSpan ahead;

    private DemoClock(string? file, TimeSpan ahead) => (this.file, this.ahead) = (file, ahead);

    /// <summary>Goes on with the folder's clock, or starts one there.</summary>
    public static DemoClock In(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "demo-clock");
        if (File.Exists(file))
            return new(file, TimeSpan.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture));
        var clock = new DemoClock(file, TimeSpan.Zero);
        clock.Set(Opening);
        return clock;
    }

    /// <summary>The clock of a folder that is a demo's; null for every other, and none is started.</summary>
    public static DemoClock? Of(string dataFolder) => File.Exists(Path.Combine(dataFolder, "demo-clock")) ? In(dataFolder) : null;

    /// <summary>For tests: runs from this moment and is stored nowhere.</summary>
    public static DemoClock At(DateTimeOffset moment)
    {
        var clock = new DemoClock(null, TimeSpan.Zero);
        clock.Set(moment);
        return clock;
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    public void Set(DateTimeOffset moment)
    {
        ahead = moment - System.GetUtcNow();
        if (file is not null)
            File.WriteAllText(file, ahead.ToString("c", CultureInfo.InvariantCulture));
    }
}
