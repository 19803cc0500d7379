using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Foundation.Work;

namespace Mingtang.Foundation.Pages;

/// <summary>The desk's first page: what waits for this person in every room, the most pressing kind first, and what the post may do.</summary>
[AnyoneSignedIn]
public sealed class DeskHome(IEnumerable<IAssignsWork> rooms, NavigationBook navigation, CurrentPerson person) : PageModel
{
    public IReadOnlyList<KindOfWork> Waiting { get; private set; } = [];

    public IReadOnlyList<GroupOfFunctions> Groups { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var all = new List<WaitingWork>();
        foreach (var room in rooms)
            all.AddRange(await room.WaitingFor(person, stop));
        Groups = [.. navigation.DeskFor(person).GroupBy(entry => entry.Group ?? "常用").Select((group, index) => new GroupOfFunctions(index + 1, group.Key, [.. group]))];
        Waiting = [.. all
            .GroupBy(work => work.Kind)
            .OrderBy(kind => kind.Min(DueOrLast))
            .Select((kind, index) => new KindOfWork($"kind-{index + 1}", kind.Key, [.. kind.OrderBy(DueOrLast)]))];
    }

    private static DateOnly DueOrLast(WaitingWork work) => work.DueOn ?? DateOnly.MaxValue;

    public sealed record GroupOfFunctions(int Index, string Title, IReadOnlyList<NavEntry> Entries);

    /// <summary>A long kind shows its most pressing ones and folds the rest, so that no kind hides the next.</summary>
    public sealed record KindOfWork(string Id, string Title, IReadOnlyList<WaitingWork> Works)
    {
        private const int MostShown = 8;

        public IReadOnlyList<WaitingWork> First => Works.Count <= MostShown + 2 ? Works : [.. Works.Take(MostShown)];

        public IReadOnlyList<WaitingWork> Rest => [.. Works.Skip(First.Count)];
    }
}
