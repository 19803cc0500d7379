using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;

namespace Mingtang.Interpretations.Releasing;

/// <summary>The document's page leads to its interpretations, as theirs lead to it.</summary>
internal sealed class BesideItsDocument(PlatformDb db) : IStandsBeside
{
    public async Task<IReadOnlyList<BesideDocument>> Beside(Guid documentId, bool onlyPublic, CancellationToken stop)
    {
        var found = await db.Set<Interpretation>().AsNoTracking().Include(one => one.Pieces)
            .Where(one => one.DocumentId == documentId && (onlyPublic ? one.State == InterpretationState.Released : one.State != InterpretationState.Discarded))
            .OrderBy(one => one.Stage).ThenBy(one => one.ReleasedAt).ToListAsync(stop);
        var shown = found.Select(one => new BesideDocument("解读", one.Title, onlyPublic ? one.Url : one.DeskUrl, onlyPublic ? string.Join("、", one.Forms.Select(form => form.Title())) : one.State.Title()));
        return onlyPublic ? [.. shown] :
        [
            .. shown,
            new("解读", "起草解读", $"/desk/interpretations/new?document={documentId}", null),
            new("解读", "先发文件、限期补解读", $"/desk/interpretations/duties?document={documentId}", "区府办"),
        ];
    }
}
