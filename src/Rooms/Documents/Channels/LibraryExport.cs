using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Portal;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Channels;

/// <summary>The record an outside library takes in: the elements of rules 4, the text, its annexes, what it is related to; in the words of our own pages.</summary>
/// <param name="PublishedAt">Beijing time to the minute, as on the page (rules 5.1.2).</param>
/// <param name="Validity">有效性; 已撤下 where it was withdrawn, whatever was in force.</param>
internal sealed record LibraryRecord(
    string Action, string? IndexNumber, string Title, string? DocumentNumber, string Issuer, string? Topic, string? Genre, DateOnly? SignedOn, string? PublishedAt,
    DateOnly? EffectiveOn, DateOnly? ExpiresOn, string Validity, string Kind, bool IsPolicy, string? Attribute, IReadOnlyList<string> Keywords, string? Abstract,
    string? Url, string? Text, IReadOnlyList<LibraryRelation> Relations, string? Reason)
{
    /// <summary>Elements without which nothing is taken in; a withdrawal lacks none.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>附件; a withdrawal has none, for nothing of it opens any more.</summary>
    public IReadOnlyList<LibraryAnnex> Annexes { get; init; } = [];
}

internal sealed record LibraryRelation(string Kind, string Title, string? Number, string? Url);

internal sealed record LibraryAnnex(string Name, string? Url, long Size, string MediaType);

internal sealed class LibraryExport(PlatformDb db, IEnumerable<IEntersLibrary> rooms, SiteAddress address, TimeProvider clock)
{
    /// <summary>Null where another room no longer knows the item.</summary>
    public async Task<LibraryRecord?> Record(ChannelPost post, CancellationToken stop) =>
        post.Item is not { } item ? await OfDocument(post, stop)
            : rooms.FirstOrDefault(room => room.Kind == item.Kind) is { } room && await room.Find(item, stop) is { } found ? Of(found, post.IsWithdrawal)
            : null;

    private LibraryRecord Of(LibraryItem item, bool isWithdrawal) => new(
        isWithdrawal ? "withdraw" : "publish", null, item.Title, null, item.Issuer, item.Topic, item.Genre, null, Minute(item.PublishedAt), null, null,
        isWithdrawal ? EditionState.Withdrawn.Title() : "", item.Genre, false, null, [], null, address.Of(item.Url), isWithdrawal ? null : item.Text,
        [new(RelationKind.Interprets.Title(), item.Subject.Title, item.Subject.DocumentNumber ?? item.Subject.IndexNumber, address.Of(item.Subject.Url))],
        isWithdrawal ? item.WithdrawnWhy : null)
    {
        Missing = isWithdrawal ? [] : item.Missing,
    };

    private async Task<LibraryRecord> OfDocument(ChannelPost post, CancellationToken stop)
    {
        var document = await db.Set<Document>().AsNoTracking().FirstAsync(d => d.Id == post.DocumentId, stop);
        var edition = await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == post.EditionId, stop);
        var relations = await db.Set<Relation>().AsNoTracking().Where(r => r.FromId == document.Id).ToListAsync(stop);
        var shown = DocumentDirectory.Ref(document, edition, clock.Today());
        return new(
            post.IsWithdrawal ? "withdraw" : "publish", document.IndexNumber, edition.Title, edition.DocumentNumber, edition.Issuer, edition.Topic, edition.Genre, edition.SignedOn,
            Minute(edition.PublishedAt), shown.EffectiveOn, shown.ExpiresOn, post.IsWithdrawal ? EditionState.Withdrawn.Title() : shown.Validity.Title(), document.Kind.Title(),
            edition.IsPolicy, edition.Attribute is { } attribute ? Words.Of(attribute) : null, edition.Keywords, edition.Abstract, address.Of(shown.Url),
            post.IsWithdrawal ? null : edition.PlainText,
            [.. relations.Select(relation => new LibraryRelation(relation.Kind.Title(), relation.ToTitle, relation.ToNumber, address.Of(relation.ToUrl)))],
            post.IsWithdrawal ? edition.WithdrawnWhy : null)
        {
            Missing = post.IsWithdrawal ? [] : Elements.Missing(document, edition),
            Annexes = post.IsWithdrawal || shown.Url is not { } url ? []
                : [.. edition.Attachments.Select((annex, index) => new LibraryAnnex(annex.Title, address.Of(DocumentFiles.Url(url, edition.Number, index)), annex.File.Size, annex.File.MediaType))],
        };
    }

    private static string? Minute(DateTime? at) => at is { } utc
        ? ChinaTime.In(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
