using Mingtang.Kernel;

namespace Mingtang.Polls.Contests;

internal static class ContestRefusals
{
    public static readonly Refusal TooFewEntries = new("polls.contest-too-few-entries", "评选至少要有两件作品。", "Entries");

    public static readonly Refusal EntryNotPublic = new("polls.contest-entry-not-public", "参选作品必须是已经公开的内容。", "Entries");

    public static readonly Refusal WeightWrong = new("polls.contest-weight-wrong", "公众投票所占比例请填 0 到 100。", "PublicWeight");

    public static readonly Refusal MostVotesWrong = new("polls.contest-most-votes-wrong", "每人可投件数请填 1 到 20。", "MostVotes");

    public static readonly Refusal NothingChosen = new("polls.contest-nothing-chosen", "请至少选择一件作品。", "Chosen");

    public static readonly Refusal NotAnEntry = new("polls.contest-not-an-entry", "所选作品不在这次评选之内。", "Chosen");

    public static readonly Refusal OwnUnit = new("polls.contest-own-unit", "评委不给本单位的作品打分。", "Points");

    public static readonly Refusal PointsWrong = new("polls.contest-points-wrong", "分数请填 0 到 100。", "Points");

    public static readonly Refusal JuryDone = new("polls.contest-jury-done", "结果已经公布，分数不能再改。");

    public static readonly Refusal NoVotes = new("polls.contest-no-votes", "还没有公众投票，不能公布结果。");

    public static Refusal TooMany(int most) => new("polls.contest-too-many", $"每人最多选择 {most} 件作品。", "Chosen");

    public static Refusal Unscored(string title) => new("polls.contest-unscored", $"「{title}」还没有评委打分，不能公布结果。");
}
