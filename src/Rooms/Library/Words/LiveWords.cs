using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Library.Log;
using Mingtang.Search.Queries;

namespace Mingtang.Library.Words;

/// <summary>The words and recommended results a search runs with.</summary>
internal sealed record WordsInUse(Guid? ListId, Vocabulary Vocabulary, IReadOnlyList<BestBet> Bets)
{
    public static WordsInUse OfProgram { get; } = new(null, Vocabulary.Default, []);

    public static WordsInUse Of(Guid listId, string text, IReadOnlyList<BestBet> bets) => new(listId, Vocabulary.Default.And(text), bets);

    public IEnumerable<BestBet> BetsFor(string query, DateOnly today)
    {
        var key = QueryWords.Key(query);
        return key.Length == 0 ? [] : Bets.Where(bet => bet.IsShownOn(today) && bet.Keys.Contains(key));
    }
}

/// <summary>
/// The words in use: those of the program and the office's edition that is live. Read anew after an act of any node, and within a second
/// also where nobody could say so.
/// </summary>
internal sealed class LiveWords(IServiceScopeFactory scopes, PublicGeneration generation)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private volatile Known? known;

    public async Task<WordsInUse> Now(CancellationToken stop)
    {
        var number = generation.Number;
        if (known is { } now && now.Generation == number && Environment.TickCount64 - now.At < Fresh.TotalMilliseconds)
            return now.Words;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var live = await db.Set<WordList>().AsNoTracking().Where(list => list.State == WordListState.Live).Select(list => new { list.Id, list.Text }).FirstOrDefaultAsync(stop);
        // A live edition is never changed, so its id says all of it.
        var words = live is null ? WordsInUse.OfProgram
            : known is { } before && before.Words.ListId == live.Id ? before.Words
            : WordsInUse.Of(live.Id, live.Text, await db.Set<BestBet>().AsNoTracking().Where(bet => bet.ListId == live.Id).ToListAsync(stop));
        known = new(number, Environment.TickCount64, words);
        return words;
    }

    private sealed record Known(long Generation, long At, WordsInUse Words);
}
