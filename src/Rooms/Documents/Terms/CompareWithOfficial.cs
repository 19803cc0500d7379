using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Documents.Terms;

/// <param name="Url">Where the official text stands.</param>
/// <param name="VersionOn">The day that version took effect.</param>
internal sealed record OfficialText(string? Url, DateOnly? VersionOn, string? Why);

/// <summary>
/// 与国家正式版本核对 (S1 task 1): a person says where the official text stands and since when it is in force; whether ours is older follows from
/// the days and is not theirs to say.
/// </summary>
internal sealed class CompareWithOfficial(ActBook acts, PlatformDb db, DocumentScope scope, TimeProvider clock)
{
    public static readonly Refusal NotReference = new("documents.compare-not-reference", "只有引用的法律、法规、规章等参考文本与国家正式版本核对。");

    public static readonly Refusal NotQuotedByYou = new("documents.compare-not-quoted", "本单位的文件没有引用这个文本，由引用它的单位或者区府办核对。");

    public static readonly Refusal LinkMissing = new("documents.compare-link-missing", "请填写正式版本的网址，以 https:// 或 http:// 开头。", "Address", "S1 task 1");

    public static readonly Refusal DayMissing = new("documents.compare-day-missing", "请填写正式版本的施行日期。", "VersionOn", "S1 task 1");

    public static readonly Refusal OlderThanOurs = new("documents.compare-day-before-ours", "正式版本的施行日期早于本库文本，请核对日期或者网址。", "VersionOn", "S1 task 1");

    public static readonly Refusal Unexplained = new("documents.compare-needs-words", "请写明核对的情况。", "Why");

    public Task<Outcome<ValidityNote>> Do(Guid documentId, OfficialText official, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<ValidityNote>(DocumentPermissions.Judge, who.Actor, official.Why, async doing =>
        {
            if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == documentId, stop) is not { } document)
                return DocumentRefusals.NoSuchDocument;
            if (document.Kind != DocumentKind.Reference)
                return NotReference;
            if (!scope.May(who, DocumentPermissions.Judge) || !await Quotes(who, documentId, stop))
                return NotQuotedByYou;
            var ours = document.EffectiveOn ?? await db.Set<Edition>().Where(e => e.Id == document.EditionId).Select(e => e.SignedOn).FirstOrDefaultAsync(stop);
            List<Refusal> reasons = [.. Against(official, ours)];
            if (reasons.Count > 0)
                return reasons;
            db.RemoveRange(await db.Set<Relation>().Where(r => r.FromId == documentId && r.Kind == RelationKind.Official).ToListAsync(stop));
            db.Add(Link(document, official, who, doing));
            document.Revision++;
            doing.Note(document.Item, isPublic: true);
            var act = ours is { } day && official.VersionOn > day ? ValidityAct.FindOlder : ValidityAct.Confirm;
            doing.About(Document.ItemKind, documentId, $"{Foundation.Web.EnumTitle.Title(act)}「{document.Title}」");
            return db.Add(new ValidityNote
            {
                Id = Ids.New(clock),
                DocumentId = documentId,
                Act = act,
                On = doing.Today,
                Until = act == ValidityAct.FindOlder ? official.VersionOn : null,
                Why = official.Why!.Trim(),
                At = doing.Now,
                ByName = who.Name,
            }).Entity;
        }, stop);

    private Relation Link(Document document, OfficialText official, CurrentPerson who, Doing doing) => new()
    {
        Id = Ids.New(clock),
        FromId = document.Id,
        Kind = RelationKind.Official,
        ToTitle = document.Title,
        ToUrl = official.Url!.Trim(),
        At = doing.Now,
        ByName = who.Name,
    };

    private static IEnumerable<Refusal> Against(OfficialText official, DateOnly? ours)
    {
        if (!Uri.TryCreate(official.Url?.Trim(), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || official.Url!.Trim().Length > 500)
            yield return LinkMissing;
        if (official.VersionOn is not { } day)
            yield return DayMissing;
        else if (day < ours)
            yield return OlderThanOurs;
        if (string.IsNullOrWhiteSpace(official.Why))
            yield return Unexplained;
    }

    /// <summary>The laws of others are nobody's here: who quotes one answers for the text.</summary>
    private async Task<bool> Quotes(CurrentPerson who, Guid documentId, CancellationToken stop) =>
        who.Role is Role.Office or Role.LegalReviewer
        || await db.Set<Relation>().AnyAsync(r => r.ToId == documentId && db.Set<Document>().Any(d => d.Id == r.FromId && (d.UnitId == who.UnitId || d.AgencyId == who.UnitId)), stop);
}
