using Mingtang.Foundation;
using Mingtang.Foundation.Acts;

namespace Mingtang.Documents.Channels;

/// <summary>
/// What a room behind this one has for the city's policy library beside the documents: their interpretations (S0 50, S2 63). It says what
/// there is; sending, receipt and the figure are this room's.
/// </summary>
public interface IEntersLibrary
{
    /// <summary>As in <see cref="ItemRef.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Null where the item is not, and never was, public.</summary>
    Task<LibraryItem?> Find(ItemRef item, CancellationToken stop);

    /// <summary>Everything public that belongs there; of one unit, or of all where null.</summary>
    Task<IReadOnlyList<LibraryItem>> All(Guid? unitId, CancellationToken stop);
}

/// <summary>An item of another room as the library asks for it: the elements of rules 4 as far as they apply to it.</summary>
/// <param name="Genre">体裁: 政策解读.</param>
/// <param name="Subject">The document it belongs to.</param>
public sealed record LibraryItem(ItemRef Item, Guid UnitId, string Title, string Genre, string Issuer, LibrarySubject Subject)
{
    public string? Topic { get; init; }

    public DateTime? PublishedAt { get; init; }

    public string? Text { get; init; }

    public required string Url { get; init; }

    public required string DeskUrl { get; init; }

    public string? WithdrawnWhy { get; init; }

    /// <summary>Chinese names of the elements that are missing; the library takes in nothing that lacks one.</summary>
    public IReadOnlyList<string> Missing
    {
        get
        {
            (string? There, string Name)[] asked =
            [
                (Title, "标题"), (Issuer, "发布机构"), (Topic, "主题分类"), (Genre, "体裁"), (Subject.Title, "对应文件"), (Subject.IndexNumber, "对应文件索引号"), (Text, "正文"),
                (PublishedAt?.ToString("O"), "发布日期"),
            ];
            return [.. asked.Where(one => string.IsNullOrWhiteSpace(one.There)).Select(one => one.Name)];
        }
    }
}

public sealed record LibrarySubject(Guid DocumentId, string Title, string? IndexNumber, string? DocumentNumber, string? Url);

/// <summary>The way of another room's item to the city library, in the transaction that releases or withdraws it.</summary>
public interface ICityLibrary
{
    Task Send(Doing doing, ItemRef item, Guid documentId, CancellationToken stop);

    /// <summary>Nothing is said where the library never got it.</summary>
    Task Recall(Doing doing, ItemRef item, CancellationToken stop);
}
