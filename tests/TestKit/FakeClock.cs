namespace Mingtang.TestKit;

/// <summary>A clock the test moves. Starts on 2026-10-20 at 09:30 in Beijing, as the demo does.</summary>
public sealed class FakeClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 10, 20, 9, 30, 0, TimeSpan.FromHours(8));

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public void MoveTo(int year, int month, int day, int hour = 9) => now = new(year, month, day, hour, 0, 0, TimeSpan.FromHours(8));

    public void Pass(TimeSpan time) => now += time;
}
