using Mingtang.Foundation;
using Mingtang.Kernel;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls;

/// <summary>
/// What readers say of an item of any room, named by kind and id. The item must be public: it is asked of the room through
/// <c>IPublishes</c>. On a page, write <c>&lt;mt-rating item="…" /&gt;</c>; the form is a page of its own, so that the page itself stays cacheable.
/// </summary>
public interface IPolls
{
    Task<RatingSummary> RatingOf(ItemRef item, CancellationToken stop = default);

    /// <summary>By item id; items nobody rated are left out.</summary>
    Task<IReadOnlyDictionary<string, RatingSummary>> RatingsOf(string kind, IReadOnlyCollection<string> ids, CancellationToken stop = default);

    /// <summary>Newest first. Comments nobody has looked at yet are for the desk only.</summary>
    Task<IReadOnlyList<ReaderComment>> CommentsOf(ItemRef item, bool alsoUnshown = false, CancellationToken stop = default);

    /// <summary>An act of its own, or part of the one under way; the same voice replaces what it said.</summary>
    Task<Outcome<Guid>> Rate(Voice voice, ItemRef item, int stars, string? comment, CancellationToken stop = default);
}

/// <param name="ByStar">Five counts, one star first.</param>
public sealed record RatingSummary(IReadOnlyList<int> ByStar)
{
    public static RatingSummary Empty { get; } = new([0, 0, 0, 0, 0]);

    public int Count => ByStar.Sum();

    /// <summary>One decimal; null while nobody has rated.</summary>
    public decimal? Average => Count == 0 ? null : Math.Round((decimal)ByStar.Select((count, index) => count * (index + 1)).Sum() / Count, 1, MidpointRounding.AwayFromZero);
}

public sealed record ReaderComment(Guid Id, int Stars, string Words, DateTime At, bool IsShown);

/// <summary>Raised inside the act of rating, for rooms that must react in the same transaction.</summary>
public sealed record ItemRated(ItemRef Item, int Stars, bool HasComment);
