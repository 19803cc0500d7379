using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Library.Faqs;

/// <summary>
/// An answer that names its law only in words is tied to the text once the library holds it under that very name, so that it ends with the law as
/// others end with their policy. Not a word the public reads changes.
/// </summary>
internal sealed class FaqTies(ActBook acts, PlatformDb db, IDocuments documents) : IHears<ReferencesTaken>
{
    public Task Hear(ReferencesTaken happened, Doing doing, CancellationToken stop) => Tie(doing.Act.Who, stop);

    /// <returns>How many were tied.</returns>
    public async Task<int> Tie(Actor who, CancellationToken stop)
    {
        var loose = await (from faq in db.Set<Faq>() join edition in db.Set<FaqEdition>() on faq.PublicEditionId equals edition.Id where edition.DocumentId == null && edition.BasisTitle != null select edition)
            .ToListAsync(stop);
        var tied = 0;
        foreach (var named in loose.GroupBy(edition => edition.BasisTitle!))
        {
            if (await Held(named.Key, stop) is not { } text)
                continue;
            foreach (var edition in named)
                _ = (await acts.Do<Guid>("library.tie-faq", who, "依据的文本已经入库", doing =>
                {
                    edition.DocumentId = text.Id;
                    edition.Revision++;
                    doing.About(Faq.Kind, edition.FaqId, $"依据对应到《{text.Title}》");
                    return Task.FromResult<Outcome<Guid>>(edition.FaqId);
                }, stop)).Value;
            tied += named.Count();
        }
        return tied;
    }

    /// <summary>In force under this very name; of several versions the newest.</summary>
    private async Task<DocumentRef?> Held(string title, CancellationToken stop) =>
        (await documents.Public(new() { Kinds = FaqBasis.Kinds, Words = title, Most = 50 }, stop)).Where(text => text.Title == title && FaqPolicy.Holds(text)).OrderByDescending(text => text.EffectiveOn ?? text.SignedOn).FirstOrDefault();
}
