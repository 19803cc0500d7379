using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Documents.Terms;

internal sealed record ValidityEntry(ValidityAct Act, DateOnly? On, DateOnly? Until, Guid? OtherId, string? Why);

/// <summary>What becomes of a normative document: confirmed, evaluated, extended with the document that extends it, or ended (rules 7.2-7.4).</summary>
internal sealed class JudgeValidity(ActBook acts, PlatformDb db, DocumentScope scope, TimeProvider clock)
{
    public static readonly Refusal NotNormative = new("documents.not-normative", "只有规范性文件和参考文本登记有效性。");

    public static readonly Refusal NeedsWhy = new("documents.validity-needs-reason", "请写明理由或者依据。", "Why");

    public static readonly Refusal NeedsUntil = new("documents.extension-needs-day", "延长有效期须写明新的有效期，且晚于原有效期。", "Until", "NDR2010 27");

    public static readonly Refusal NeedsOther = new("documents.validity-needs-document", "请指明据以延长或者代替的文件。", "Other", "NDR2010 27");

    public static readonly Refusal LapsesByItself = new("documents.lapses-by-itself", "有效期届满由平台自动登记，不用办理。", "Act", "NDR2010 26");

    public static readonly Refusal GoesWithWithdrawal = new("documents.revival-goes-with-withdrawal", "恢复有效在撤下代替、废止它的文件时一并办理。", "Act");

    public static readonly Refusal AlreadyEnded = new("documents.already-ended", "这份文件已经失效、废止或者被代替。");

    public Task<Outcome<ValidityNote>> Do(Guid documentId, ValidityEntry entry, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<ValidityNote>(DocumentPermissions.Judge, who.Actor, entry.Why, async doing =>
        {
            if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == documentId, stop) is not { } document)
                return DocumentRefusals.NoSuchDocument;
            if (!scope.May(who, DocumentPermissions.Judge) || !await scope.Covers(who, document, stop))
                return DocumentRefusals.NotYours;
            List<Refusal> reasons = [.. Against(document, entry)];
            if (reasons.Count > 0)
                return reasons;
            Follow(document, entry, doing.Today);
            if (document.PublicEditionId is not null)
                doing.Note(document.Item, isPublic: true);
            if (document.EndedOn is { } ended)
                doing.Raise(new DocumentEnded(documentId, document.Title, ended));
            doing.About(Document.ItemKind, documentId, $"{Foundation.Web.EnumTitle.Title(entry.Act)}「{document.Title}」");
            return db.Add(new ValidityNote
            {
                Id = Ids.New(clock),
                DocumentId = documentId,
                Act = entry.Act,
                On = entry.On ?? doing.Today,
                Until = entry.Until,
                OtherId = entry.OtherId,
                Why = entry.Why!.Trim(),
                At = doing.Now,
                ByName = who.Name,
            }).Entity;
        }, stop);

    private static IEnumerable<Refusal> Against(Document document, ValidityEntry entry)
    {
        if (document.Kind is not (DocumentKind.Normative or DocumentKind.Reference))
            yield return NotNormative;
        if (string.IsNullOrWhiteSpace(entry.Why))
            yield return NeedsWhy;
        if (document.EndedAs is not null)
            yield return AlreadyEnded;
        if (entry.Act == ValidityAct.Lapse)
            yield return LapsesByItself;
        if (entry.Act is ValidityAct.Revive or ValidityAct.StayEnded)
            yield return GoesWithWithdrawal;
        if (entry.Act == ValidityAct.Extend && (entry.Until is not { } until || until <= (document.ExpiresOn ?? DateOnly.MinValue)))
            yield return NeedsUntil;
        if (entry.Act is ValidityAct.Extend or ValidityAct.Replace && entry.OtherId is null)
            yield return NeedsOther;
    }

    private static void Follow(Document document, ValidityEntry entry, DateOnly today)
    {
        if (entry.Act == ValidityAct.Extend)
            document.ExpiresOn = entry.Until;
        ValidityEnd? end = entry.Act switch
        {
            ValidityAct.Repeal => ValidityEnd.Repealed,
            ValidityAct.Replace => ValidityEnd.Replaced,
            ValidityAct.DeclareLapsed => ValidityEnd.DeclaredLapsed,
            _ => null,
        };
        if (end is not null)
            (document.EndedAs, document.EndedOn) = (end, entry.On ?? today);
        document.Revision++;
    }
}
