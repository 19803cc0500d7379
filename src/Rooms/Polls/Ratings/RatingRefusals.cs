using Mingtang.Kernel;

namespace Mingtang.Polls.Ratings;

internal static class RatingRefusals
{
    public static readonly Refusal NotPublic = new("polls.item-not-public", "没有找到要评价的内容，它可能已经撤下。");

    public static readonly Refusal StarsMissing = new("polls.stars-missing", "请选择 1 到 5 星。", "Stars");

    public static readonly Refusal CommentTooLong = new("polls.comment-too-long", "意见请不超过 500 字。", "Comment");
}
