using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Channels;

/// <summary>The record an outside library takes in: the elements of rules 4, the text, what it is related to.</summary>
internal sealed record LibraryRecord(
    string Action, string? IndexNumber, string Title, string? DocumentNumber, string Issuer, string? Topic, string? Genre, DateOnly? SignedOn, DateTime? PublishedAt,
    DateOnly? EffectiveOn, DateOnly? ExpiresOn, string Validity, string Kind, bool IsPolicy, string? Attribute, IReadOnlyList<string> Keywords, string? Abstract,
    string? Url, string? Text, IReadOnlyList<LibraryRelation> Relations, string? Reason)
{
    /// <summary>Elements without which nothing is taken in; a withdrawal lacks none.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing { get; init; } = [];
}

internal sealed record LibraryRelation(string Kind, string Title, string? Number, string? Url);

internal sealed class LibraryExport(PlatformDb db, IEnumerable<IEntersLibrary> rooms, TimeProvider clock)
{
    /// <summary>Null where another room no longer knows the item.</summary>
    public async Task<LibraryRecord?> Record(ChannelPost post, CancellationToken stop) =>
        post.Item is not { } item ? await OfDocument(post, stop)
            : rooms.FirstOrDefault(room => room.Kind == item.Kind) is { } room && await room.Find(item, stop) is { } found ? Of(found, post.IsWithdrawal)
            : null;

    private static LibraryRecord Of(LibraryItem item, bool isWithdrawal) => new(
        isWithdrawal ? "withdraw" : "publish", null, item.Title, null, item.Issuer, item.Topic, item.Genre, null, item.PublishedAt, null, null, "", item.Genre, false, null, [], null,
        item.Url, isWithdrawal ? null : item.Text, [new(RelationKind.Interprets.Title(), item.Subject.Title, item.Subject.DocumentNumber ?? item.Subject.IndexNumber, item.Subject.Url)],
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
            edition.PublishedAt, shown.EffectiveOn, shown.ExpiresOn, shown.Validity.Title(), document.Kind.Title(), edition.IsPolicy, edition.Attribute?.ToString(), edition.Keywords,
            edition.Abstract, shown.Url, post.IsWithdrawal ? null : edition.PlainText,
            [.. relations.Select(relation => new LibraryRelation(relation.Kind.Title(), relation.ToTitle, relation.ToNumber, relation.ToUrl))],
            post.IsWithdrawal ? edition.WithdrawnWhy : null)
        {
            Missing = post.IsWithdrawal ? [] : Elements.Missing(document, edition),
        };
    }
}
