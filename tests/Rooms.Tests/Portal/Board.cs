using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Portal.Tests;

/// <summary>A room of the tests that publishes whatever is pinned on it.</summary>
internal sealed class Board : IPublishes
{
    public const string Kind = "tests.notice";

    private static readonly Refusal No = new("tests.no", "不行。");
    private readonly SortedDictionary<string, PublicItem> pinned = [];

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    public Task<PublicItem?> Find(ItemRef item, CancellationToken stop) => Task.FromResult(pinned.GetValueOrDefault(item.Id));

    /// <summary>How often everything was asked for.</summary>
    public int ReadWhole { get; private set; }

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        ReadWhole++;
        await Task.CompletedTask;
        foreach (var item in pinned.Values)
            yield return item;
    }

    /// <param name="unsearched">Without the library's index, which reads everything once when it begins, at a moment of its own.</param>
    public static TestPortal Portal(Board board, Engine engine = Engine.Sqlite, bool unsearched = false) =>
        new(engine, change: services =>
        {
            services.AddSingleton<IPublishes>(board);
            // Its first round would mend the register while a test looks at it.
            services.Remove(services.Single(service => service.ImplementationType?.Name == "JobClock"));
            if (unsearched)
                services.Remove(services.Single(service => service.ImplementationType?.Name == "IndexKeeper"));
        });

    public Task<Outcome<int>> Pin(TestPortal portal, string id, string title, DateTime at, Guid? agency = null, bool fails = false, string? topic = null, string text = "正文第一段。\n正文第二段。") => Act(portal, [id], fails, () =>
        pinned[id] = new(new(Kind, id), title, text, "通知", agency, agency is null ? null : "区府办", at, at, [], $"/tests/{id}") { Topic = topic });

    public Task<Outcome<int>> Unpin(TestPortal portal, string id) => Act(portal, [id], fails: false, () => pinned.Remove(id));

    /// <summary>As a room that forgets to say so.</summary>
    public void PinSilently(string id, string title, DateTime at) =>
        pinned[id] = new(new(Kind, id), title, "正文。", "通知", null, null, at, at, [], $"/tests/{id}");

    private static async Task<Outcome<int>> Act(TestPortal portal, IEnumerable<string> ids, bool fails, Action change)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ActBook>().Do("tests.pin", Actor.Platform, async doing =>
        {
            change();
            foreach (var id in ids)
                doing.Note(new ItemRef(Kind, id), isPublic: true);
            await Task.CompletedTask;
            return fails ? No : (Outcome<int>)1;
        });
    }
}
