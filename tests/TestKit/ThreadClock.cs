using System.Runtime.InteropServices;

namespace Mingtang.TestKit;

/// <summary>Processor time of the calling thread: what others do on the machine, and in other threads of the tests, does not count.</summary>
public static partial class ThreadClock
{
    private const int ofThread = 3;

    public static TimeSpan Now()
    {
        _ = clock_gettime(ofThread, out var time);
        return TimeSpan.FromTicks(time.Seconds * TimeSpan.TicksPerSecond + time.Nanoseconds / 100);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int clock_gettime(int clock, out Time time);
}
