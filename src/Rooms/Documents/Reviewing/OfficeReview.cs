using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Reviewing;

/// <summary>政府办审核: a policy proposed as not public is agreed to, or returned (IMPL 1(1)); so is any submission without lawful ground.</summary>
internal sealed class OfficeReview(EditionFrame frame, HandIn handIn)
{
    public static readonly Refusal NeedsReason = new("documents.return-needs-reason", "退文须写明理由。", "Why", "IMPL 1(1)");

    public static readonly Refusal OfficeWroteIt = new("documents.office-wrote", "参与起草的人员不能审核自己起草的公文。", Source: "IMPL 1(1)");

    public Task<Outcome<Edition>> Agree(Guid documentId, CurrentPerson who, CancellationToken stop = default) =>
        frame.Do(new(documentId, EditionAct.OfficeAgree, DocumentPermissions.OfficeReview, who), async hand =>
            who.Id is not { } person || hand.Edition.Writers.Contains(person) ? [OfficeWroteIt] : await handIn.ToReview(hand, stop), stop);

    public Task<Outcome<Edition>> Return(Guid documentId, string? why, CurrentPerson who, CancellationToken stop = default) =>
        SendBack(documentId, why, DocumentPermissions.OfficeReview, who, stop);

    /// <summary>The head sends it back instead of signing.</summary>
    public Task<Outcome<Edition>> SendBackUnsigned(Guid documentId, string? why, CurrentPerson who, CancellationToken stop = default) =>
        SendBack(documentId, why, DocumentPermissions.Sign, who, stop);

    private Task<Outcome<Edition>> SendBack(Guid documentId, string? why, string permission, CurrentPerson who, CancellationToken stop) =>
        frame.Do(new(documentId, EditionAct.SendBack, permission, who, why?.Trim()), hand =>
        {
            hand.Edition.ReturnedWhy = why?.Trim();
            return Task.FromResult<IReadOnlyList<Refusal>>(string.IsNullOrWhiteSpace(why) ? [NeedsReason] : []);
        }, stop);
}
