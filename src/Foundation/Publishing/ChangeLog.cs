using Mingtang.Foundation.Acts;

namespace Mingtang.Foundation.Publishing;

/// <summary>One line of the change log that every index, feed and cache follows.</summary>
internal sealed class PublicChange
{
    public long Seq { get; init; }

    public required string Kind { get; init; }

    public required string ItemId { get; init; }

    public bool IsPublic { get; init; }

    public DateTime At { get; init; }
}

/// <summary>Written in the transaction of the act, so that a rolled-back item is never found and a committed one always is.</summary>
public static class ChangeLog
{
    public static void Note(this Doing doing, ItemRef item, bool isPublic)
    {
        doing.Db.Add(new PublicChange { Kind = item.Kind, ItemId = item.Id, IsPublic = isPublic, At = doing.Now });
        doing.Remember(item);
    }
}
