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

    /// <summary>Of those who said they speak as residents; likewise of firms. Who did not say stands in the whole alone.</summary>
    public RatingSummary? Residents { get; init; }

    public RatingSummary? Firms { get; init; }

    /// <summary>「（居民 3 人 4.3 星，企业 2 人 3.5 星）」, or nothing where nobody said as whom they speak.</summary>
    public string BySide => Residents is null && Firms is null ? "" : $"（{string.Join('，', new[] { Told("居民", Residents), Told("企业", Firms) }.OfType<string>())}）";

    public int Count => ByStar.Sum();

    /// <summary>One decimal; null while nobody has rated.</summary>
    public decimal? Average => Count == 0 ? null : Math.Round((decimal)ByStar.Select((count, index) => count * (index + 1)).Sum() / Count, 1, MidpointRounding.AwayFromZero);

    private static string? Told(string side, RatingSummary? summary) => summary is null ? null : $"{side} {summary.Count} 人 {summary.Average:0.0} 星";
}

public sealed record ReaderComment(Guid Id, int Stars, string Words, DateTime At, bool IsShown, VoiceSide? Side = null);

/// <summary>Raised inside the act of rating, for rooms that must react in the same transaction.</summary>
public sealed record ItemRated(ItemRef Item, int Stars, bool HasComment);
