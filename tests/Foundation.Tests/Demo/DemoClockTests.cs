namespace Mingtang.Foundation.Demo;

public sealed class DemoClockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mt-clock-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_first_start_of_a_folder_is_the_opening_morning() =>
        (DemoClock.In(folder).GetUtcNow() - DemoClock.Opening).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(1));

    [Fact]
    public void A_later_start_goes_on_with_the_clock_of_the_folder()
    {
        var later = DemoClock.Opening.AddDays(40);
        DemoClock.In(folder).Set(later);

        (DemoClock.In(folder).GetUtcNow() - later).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_clock_for_a_test_is_stored_nowhere()
    {
        DemoClock.At(DemoClock.Opening);

        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
    }
}
