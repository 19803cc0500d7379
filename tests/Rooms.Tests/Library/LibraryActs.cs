using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Operations;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;
using Mingtang.Library.Index;
using Mingtang.Search.Queries;

namespace Mingtang.Library;

/// <summary>Steps of the room in one breath each, for any house of the tests.</summary>
internal static class LibraryActs
{
    public static readonly Actor Reviewer = new(Guid.NewGuid(), "审查员");

    public static CurrentPerson Office { get; } = new(Guid.NewGuid(), "区府办", null, null, Role.Office);

    public static async Task<T> Ask<TService, T>(this IServiceProvider services, Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public static FaqEntry Entry(string question, string answer = "按照规定办理，材料齐全的当场办结。", Guid? document = null) =>
        new(question, answer, FaqTheme.Work) { Bases = document is { } basis ? [basis] : [], BasisTitle = document is null ? "中华人民共和国就业促进法" : null };

    public static async Task<Guid> Drafted(this IServiceProvider services, string question, string answer = "按照规定办理，材料齐全的当场办结。", Guid? document = null)
    {
        var unit = await services.Unit();
        return (await services.Ask<DraftFaq, Outcome<Guid>>(draft => draft.New(Office, unit.Id, Entry(question, answer, document)))).Value;
    }

    public static async Task<Guid> Released(this IServiceProvider services, string question, string answer = "按照规定办理，材料齐全的当场办结。", Guid? document = null)
    {
        var id = await services.Drafted(question, answer, document);
        await services.Forward(id);
        return id;
    }

    /// <summary>Handed in, reviewed by another, released.</summary>
    public static async Task Forward(this IServiceProvider services, Guid id)
    {
        // Hand-ins of one moment have no order.
        if (services.GetRequiredService<TimeProvider>() is TestKit.FakeClock clock)
            clock.Pass(TimeSpan.FromSeconds(1));
        _ = (await services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.HandIn(Office, id))).Value;
        await services.Review(id);
        _ = (await services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.Release(Office, id))).Value;
    }

    public static async Task Review(this IServiceProvider services, Guid id, ReleaseState result = ReleaseState.Passed, string? note = null)
    {
        await using var scope = services.CreateAsyncScope();
        var releases = scope.ServiceProvider.GetRequiredService<ReleaseBook>();
        var item = Faq.ItemOf(id);
        var status = (await releases.StatusOf(item))!;
        _ = (await scope.ServiceProvider.GetRequiredService<ActBook>().Do("foundation.review", Reviewer, doing => releases.Review(doing, status.CaseId, new(result, ReleaseBook.Checklist, note)))).Value;
    }

    /// <summary>Titles found at this moment.</summary>
    public static async Task<IReadOnlyList<string>> Finds(this IServiceProvider services, string query)
    {
        var index = await services.GetRequiredService<NodeIndex>().Whole(null, CancellationToken.None);
        return [.. index.Search(new SearchRequest(query)).Items.Select(item => item.Title)];
    }

    public static async Task<IReadOnlyList<CheckFinding>> CheckIndex(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IChecks>().OfType<IndexCheck>().Single().Check(CancellationToken.None);
    }
}
