using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>The door for an answer given on request that is to become proactive (GIR 44): it becomes a draft and goes the way of all drafts.</summary>
public interface IConvertedDrafts
{
    /// <returns>The document. Inside the act under way it is part of it, or neither happens.</returns>
    Task<Outcome<Guid>> Draft(CurrentPerson who, ConvertedDraft draft, CancellationToken stop = default);
}

/// <param name="Code">The statutory content it is public under, e.g. A20-15; proposed and confirmed by the reviews to come.</param>
public sealed record ConvertedDraft(Guid UnitId, string Issuer, string Title, string Text, string Code);

internal sealed class ConvertedDrafts(DraftDocument draft) : IConvertedDrafts
{
    public async Task<Outcome<Guid>> Draft(CurrentPerson who, ConvertedDraft converted, CancellationToken stop = default)
    {
        var asked = new NewDocument(DocumentKind.Notice, converted.UnitId, null, new(converted.Title, converted.Issuer) { Body = StructuredText.FromTyped(converted.Text) })
        {
            Origin = Origin.Converted,
            Proposal = new(PublicityAttribute.Proactive, converted.Code, "依申请转主动公开"),
        };
        var drafted = await draft.Do(asked, who, stop);
        return drafted.TryGet(out var document) ? document.Id : Outcome<Guid>.Refused(drafted.Refusals);
    }
}
