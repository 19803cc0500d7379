using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;

namespace Mingtang.Library.Faqs;

/// <summary>A policy's page leads to what people ask about it.</summary>
internal sealed class FaqsBeside(PlatformDb db) : IStandsBeside
{
    public async Task<IReadOnlyList<BesideDocument>> Beside(Guid documentId, bool onlyPublic, CancellationToken stop)
    {
        var found = await (from faq in db.Set<Faq>().AsNoTracking()
                           join edition in db.Set<FaqEdition>().AsNoTracking() on onlyPublic ? faq.PublicEditionId : (Guid?)faq.EditionId equals (Guid?)edition.Id
                           where (edition.DocumentId == documentId || edition.FurtherBases != null) && edition.State != FaqState.Discarded
                           orderby edition.Question
                           select new { faq, edition }).ToListAsync(stop);
        var shown = found.Where(one => one.edition.Bases.Contains(documentId)).Select(one => new BesideDocument("常见问题", one.edition.Question, onlyPublic ? one.faq.Url : one.faq.DeskUrl, onlyPublic ? null : one.edition.State.Title()));
        return [.. shown];
    }
}
