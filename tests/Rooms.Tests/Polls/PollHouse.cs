using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls;

/// <summary>What every test of this room needs: the house with something to rate, people, voices, a passed review.</summary>
internal static class PollHouse
{
    public static TestHouse On(Engine engine) => new(engine, services => services.AddScoped<IPublishes, TestItems>());

    public static CurrentPerson Someone(Role role, UnitRef? unit = null) => new(Guid.NewGuid(), $"试{role}", unit?.Id, unit?.ShortName, role);

    public static Voice Device(int number, string address = "10.0.0.1") => Voice.OfDevice($"device-{number}", address);

    public static Task<T> Ask<TService, T>(this TestHouse house, Func<TService, Task<T>> ask) where TService : notnull =>
        house.Read(services => ask(services.GetRequiredService<TService>()));

    public static async Task Pass(this TestHouse house, ItemRef item)
    {
        var passed = await house.Do("foundation.review", async (services, doing) =>
        {
            var book = services.GetRequiredService<ReleaseBook>();
            return await book.Review(doing, (await book.StatusOf(item))!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null));
        }, new Actor(Guid.NewGuid(), "审查员"));
        passed.IsRefused.ShouldBeFalse();
        house.Clock.Pass(TimeSpan.FromMinutes(1));
    }
}
