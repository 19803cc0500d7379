using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Release;

namespace Mingtang.Interpretations.Releasing;

/// <summary>A document taken off the site takes its interpretations with it: what explains a text nobody may rely on misleads.</summary>
internal sealed class GoesWithItsDocument(InterpretationFrame frame, PlatformDb db, ReleaseBook releases, ICityLibrary library) : IHears<DocumentWithdrawn>
{
    private const int Longest = 300;

    public async Task Hear(DocumentWithdrawn happened, Doing doing, CancellationToken stop)
    {
        var shown = await db.Set<Interpretation>().Include(found => found.Pieces)
            .Where(found => found.DocumentId == happened.Document.Id && found.State == InterpretationState.Released).ToListAsync(stop);
        foreach (var found in shown)
        {
            if (await releases.Withdraw(doing, found.Item, stop) is { IsRefused: true } against)
                throw new InvalidOperationException($"An interpretation of a withdrawn document stays public: {against.Refusals[0].Code}");
            var why = $"所解读的文件已经撤下：{happened.Why}";
            found.WithdrawnWhy = why.Length > Longest ? why[..Longest] : why;
            await frame.Step(doing, found, InterpretationAct.Withdraw, stop);
            await library.Recall(doing, found.Item, stop);
        }
    }
}
