using Mingtang.Foundation;
using Mingtang.Kernel;
using Mingtang.Library.Asking;
using Mingtang.Library.Index;
using Mingtang.Library.Log;
using Mingtang.Library.Searching;
using Mingtang.Library.Words;

namespace Mingtang.Library.Judged;

/// <summary>A judged query whose texts this library holds, and which items they are.</summary>
internal sealed record HeldQuery(JudgedQuery Query, IReadOnlyList<HeldText> Texts);

internal sealed record HeldText(ItemRef Item, string? Label, int Grade);

/// <summary>What was found for one judged query: the grade at each of ten places.</summary>
/// <param name="Place">Of the first right one, from 1; 0 where there was none.</param>
internal sealed record JudgedResult(int Place, double Gain, bool IsNothing);

/// <summary>Asks judged queries of this node's live index just as a reader's page does, with whatever words.</summary>
internal sealed class JudgedRun(SearchReading searching, AskReading asking, NamedTexts named, TimeProvider clock)
{
    private const int Places = 10, Spare = 15, Meant = 2;

    private readonly Dictionary<string, ItemRef?> known = [];

    /// <summary>Null where the library holds none of the texts that were meant: of such a query nothing can be said.</summary>
    public async Task<HeldQuery?> Held(JudgedQuery query, CancellationToken stop)
    {
        var texts = new List<HeldText>();
        foreach (var text in query.Expected)
            if (await Item(text.Title, stop) is { } item)
                texts.Add(new(item, text.Label, text.Grade));
        return texts.Exists(text => text.Grade == Meant) ? new(query, texts) : null;
    }

    public Task<JudgedResult> Ask(HeldQuery held, WordsInUse words, CancellationToken stop) => held.Query.Side == Side.Search ? Search(held, words, stop) : Question(held, words, stop);

    private async Task<JudgedResult> Search(HeldQuery held, WordsInUse words, CancellationToken stop)
    {
        var found = await searching.Search(new SearchWish(held.Query.Words), stop, Places + Spare, words);
        // Versions of one text stand folded under it on the page.
        var lines = found.Lines.Concat(found.Ended).OrderBy(line => line.Place).DistinctBy(line => line.Title).Select(line => line.Item);
        var ranked = words.BetsFor(held.Query.Words, clock.Today()).Select(bet => ItemWords.ItemOf(bet.ItemId)).Concat(lines).Distinct().Take(Places).ToList();
        var grades = ranked.Select(item => held.Texts.Where(text => text.Item == item).Select(text => text.Grade).DefaultIfEmpty().Max()).ToList();
        var best = held.Texts.Select(text => text.Grade).OrderDescending().Take(Places).Select(Worth).Sum();
        return new(grades.FindIndex(grade => grade == Meant) + 1, grades.Select(Worth).Sum() / best, ranked.Count == 0);
    }

    private async Task<JudgedResult> Question(HeldQuery held, WordsInUse words, CancellationToken stop)
    {
        var answered = await asking.Ask(held.Query.Words, stop, Places, words);
        var place = answered.All.ToList().FindIndex(passage => held.Texts.Any(text => text.Item == passage.Item && (text.Label is null || text.Label == passage.Label))) + 1;
        return new(place, 0, !answered.All.Any());
    }

    private async Task<ItemRef?> Item(string title, CancellationToken stop)
    {
        if (!known.TryGetValue(title, out var item))
            known[title] = item = (await named.Find(title, stop))?.Item;
        return item;
    }

    private static double Worth(int grade, int place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2);
}
