using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Directed;

/// <summary>定点、定向公开: to whom, until when, with the proof that it was posted (S0 66, S2 82).</summary>
internal sealed class DirectedRelease(ActBook acts, UnitActs unitActs, PlatformDb db, DocumentScope scope, TimeProvider clock)
{
    public static readonly Refusal NobodyNamed = new("documents.recipient-missing", "请选择场所，或者填写人群名称。", "GroupName");

    public static readonly Refusal NameTooLong = new("documents.recipient-too-long", "一行写一个人群或者一户，每行不超过 200 字。", "GroupName");

    private const int MostLetters = 200;

    public static readonly Refusal EndMissing = new("documents.recipient-needs-end", "请填写结束日期，不能早于今天。", "EndsOn", "S0 66");

    public static readonly Refusal NotDirected = new("documents.not-directed", "这份公文的公开范围不是「定点、定向公开」。", Source: "S0 66");

    public static readonly Refusal NotReleased = new("documents.not-released-yet", "文件还没有发布，不能登记张贴。");

    public static readonly Refusal ProofMissing = new("documents.proof-missing", "登记张贴须上传现场照片；人群告知须写明告知方式。", "Photo", "S0 66");

    public static readonly Refusal NameMissing = new("documents.place-needs-name", "请填写场所名称。", "Name");

    /// <param name="groups">Groups or households, a line each: each has a link, a receipt and a log of its own.</param>
    public Task<Outcome<Recipient>> Name(Guid documentId, Guid? placeId, string? groups, DateOnly? endsOn, CurrentPerson who, CancellationToken stop = default) =>
        OnDocument<Recipient>(documentId, who, (doing, _, edition) =>
        {
            List<Refusal> reasons = [];
            if (edition.Reach != Reach.Directed)
                reasons.Add(NotDirected);
            if (placeId is null && string.IsNullOrWhiteSpace(groups))
                reasons.Add(NobodyNamed);
            if (groups?.Split('\n').Any(line => line.Trim().Length > MostLetters) == true)
                reasons.Add(NameTooLong);
            if (endsOn is not { } last || last < doing.Today)
                reasons.Add(EndMissing);
            if (reasons.Count > 0)
                return reasons;
            string?[] names = placeId is null ? [.. groups!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [null];
            return names.Select(name => db.Add(new Recipient
            {
                Id = Ids.New(clock),
                DocumentId = documentId,
                EditionId = edition.Id,
                PlaceId = placeId,
                GroupName = name,
                EndsOn = endsOn!.Value,
            }).Entity).ToList()[^1];
        }, stop);

    /// <summary>已张贴: photo, who, when; a group is told with words how.</summary>
    public async Task<Outcome<Recipient>> Prove(Guid recipientId, FileRef? photo, string? note, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<Recipient>().FirstOrDefaultAsync(r => r.Id == recipientId, stop) is not { } known)
            return UnitActs.Gone;
        return await OnDocument<Recipient>(known.DocumentId, who, (doing, document, _) =>
        {
            List<Refusal> reasons = [];
            if (document.PublicEditionId is null)
                reasons.Add(NotReleased);
            if (photo is null && (known.PlaceId is not null || string.IsNullOrWhiteSpace(note)))
                reasons.Add(ProofMissing);
            if (reasons.Count > 0)
                return reasons;
            (known.PostedAt, known.PostedByName, known.Note) = (doing.Now, who.Name, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
            (known.ProofHash, known.ProofName, known.ProofType, known.ProofSize) = (photo?.Hash, photo?.Name, photo?.MediaType, photo?.Size);
            return known;
        }, stop);
    }

    public Task<Outcome<Place>> Open(Guid unitId, PlaceKind kind, string? name, string? address, CurrentPerson who, CancellationToken stop = default) =>
        unitActs.Do<Place>(DocumentPermissions.Places, who, unitId, "登记定点公开场所", _ => Task.FromResult<Outcome<Place>>(string.IsNullOrWhiteSpace(name)
            ? NameMissing
            : db.Add(new Place { Id = Ids.New(clock), UnitId = unitId, Kind = kind, Name = name.Trim(), Address = string.IsNullOrWhiteSpace(address) ? null : address.Trim() }).Entity), stop);

    /// <summary>Gives a screen a new address to be opened once (<see cref="ScreenPairing"/>); what opened it before opens nothing any more.</summary>
    public async Task<Outcome<string>> Pair(Guid placeId, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<Place>().FirstOrDefaultAsync(p => p.Id == placeId && p.Kind == PlaceKind.Screen && p.ClosedAt == null, stop) is not { } place)
            return UnitActs.Gone;
        return await unitActs.Do<string>(DocumentPermissions.Places, who, place.UnitId, $"配对电子屏「{place.Name}」", doing =>
        {
            var token = ScreenPairing.NewToken();
            (place.TokenDigest, place.PairedAt) = (ScreenPairing.Unopened(token), doing.Now);
            return Task.FromResult<Outcome<string>>(token);
        }, stop);
    }

    public async Task<Outcome<Place>> Close(Guid placeId, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<Place>().FirstOrDefaultAsync(p => p.Id == placeId && p.ClosedAt == null, stop) is not { } place)
            return UnitActs.Gone;
        return await unitActs.Do<Place>(DocumentPermissions.Places, who, place.UnitId, $"停用场所「{place.Name}」", doing =>
        {
            (place.ClosedAt, place.TokenDigest) = (doing.Now, null);
            return Task.FromResult<Outcome<Place>>(place);
        }, stop);
    }

    private Task<Outcome<T>> OnDocument<T>(Guid documentId, CurrentPerson who, Func<Doing, Document, Edition, Outcome<T>> work, CancellationToken stop) =>
        acts.Do<T>(DocumentPermissions.Places, who.Actor, async doing =>
        {
            if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == documentId, stop) is not { } document)
                return DocumentRefusals.NoSuchDocument;
            if (!scope.May(who, DocumentPermissions.Places) || !await scope.Covers(who, document, stop))
                return DocumentRefusals.NotYours;
            doing.About(Document.ItemKind, documentId, $"定点、定向公开「{document.Title}」");
            return work(doing, document, await db.Set<Edition>().FirstAsync(e => e.Id == document.EditionId, stop));
        }, stop);
}
