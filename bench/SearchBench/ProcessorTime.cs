using System.Runtime.InteropServices;

namespace Mingtang.Search.Bench;

/// <summary>What a thread has worked, in milliseconds: on a busy machine the only figure that repeats.</summary>
internal static partial class ProcessorTime
{
    private const int OfThisThread = 3;

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds, Nanoseconds;
    }

    public static double OfThread() => Read(OfThisThread, out var time) == 0 ? time.Seconds * 1e3 + time.Nanoseconds / 1e6 : 0;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out TimeSpec time);
}
