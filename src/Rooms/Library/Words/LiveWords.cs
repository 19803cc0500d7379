using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Search.Queries;

namespace Mingtang.Library.Words;

/// <summary>The words in use: those of the program and the office's own that are live. Read anew when something public changed, which a new list does.</summary>
internal sealed class LiveWords(IServiceScopeFactory scopes, PublicGeneration generation)
{
    private volatile Known? known;

    public async Task<Vocabulary> Now(CancellationToken stop)
    {
        var number = generation.Number;
        if (known is { } now && now.Generation == number && !generation.IsDeaf)
            return now.Words;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var text = await db.Set<WordList>().AsNoTracking().Where(list => list.State == WordListState.Live).Select(list => list.Text).FirstOrDefaultAsync(stop);
        if (known is { } before && before.Text == text)
            return (known = before with { Generation = number }).Words;
        return (known = new(number, text, text is null ? Vocabulary.Default : Vocabulary.Default.And(text))).Words;
    }

    private sealed record Known(long Generation, string? Text, Vocabulary Words);
}
