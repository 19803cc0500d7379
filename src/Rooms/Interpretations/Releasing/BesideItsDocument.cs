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
        if (onlyPublic)
            return await Released(documentId, stop);
        var found = await db.Set<Interpretation>().AsNoTracking()
            .Where(one => one.DocumentId == documentId && one.State != InterpretationState.Discarded).OrderBy(one => one.Stage).ThenBy(one => one.ReleasedAt).ToListAsync(stop);
        return
        [
            .. found.Select(one => new BesideDocument("解读", one.Title, one.DeskUrl, one.State.Title())),
            new("解读", "全部解读、形式和读者的问题", $"/desk/interpretations/policies/{documentId}", null),
            new("解读", "起草解读", $"/desk/interpretations/new?document={documentId}", null),
            new("解读", "先发文件、限期补解读", $"/desk/interpretations/duties?document={documentId}", "区府办"),
        ];
    }

    /// <summary>Read with each making of a public page, so without a word of the texts.</summary>
    private async Task<IReadOnlyList<BesideDocument>> Released(Guid documentId, CancellationToken stop)
    {
        var found = await db.Set<Interpretation>().AsNoTracking().Where(one => one.DocumentId == documentId && one.State == InterpretationState.Released)
            .OrderBy(one => one.Stage).ThenBy(one => one.ReleasedAt).Select(one => new { one.Id, one.Title, Forms = one.Pieces.Select(piece => piece.Form).ToList() }).ToListAsync(stop);
        return [.. found.Select(one => new BesideDocument("解读", one.Title, $"/interpretations/{one.Id}", string.Join("、", one.Forms.Append(Form.Text).Distinct().Order().Select(form => form.Title()))))];
    }
}
