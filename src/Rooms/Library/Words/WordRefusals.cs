using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Library.Words;

internal static class WordRefusals
{
    public static readonly Refusal NotYours = new("library.words-not-yours", "检索用词由区府办政务公开科修改。", Source: "S2 65");

    public static readonly Refusal NoSuch = new("library.no-such-words", "没有这一版检索词表。");

    public static readonly Refusal DraftOpen = new("library.words-draft-open", "已经有一版草稿，请先启用或者作废它。");

    public static readonly Refusal TextTooLong = new("library.words-too-long", $"词表太长，最多 {WordList.LongestText} 个字。", "Text");

    public static readonly Refusal NoSuchBet = new("library.no-such-bet", "没有找到这条推荐结果。");

    public static readonly Refusal BetQueries = new("library.bet-queries", "请写明哪些检索词出现这条推荐，一行一个。", "Queries");

    public static readonly Refusal BetUnknown = new("library.bet-unknown", "没有找到这个标题的公开信息，只能推荐本站已经公开的内容；请照原标题填写。", "Title");

    public static readonly Refusal BetDays = new("library.bet-days", "结束的日子不能早于开始的日子。", "To");

    public static readonly Refusal NotMeasured = new("library.words-not-measured", "这一版还没有按现在的内容测量，请先测量再启用。", Source: "S2 65");

    public static readonly Refusal JudgedChanged = new("library.words-judged-changed", "评测题在测量之后改过，请重新测量。", Source: "S2 65");

    public static readonly Refusal NothingJudged = new("library.words-nothing-judged", "评测题在政策库里都没有对应的文件，量不出好坏；仍要启用，请写明理由。", "Why", "S2 65");

    public static readonly Refusal UndoNeedsWhy = new("library.words-undo-needs-reason", "撤回须写明理由，随撤回记入日志。", "Why");

    public static Refusal Worse(IReadOnlyList<string> falls) =>
        new("library.words-measure-worse", $"测量结果变差：{string.Join("；", falls)}。仍要启用，请写明理由。", "Why", "S2 65");

    public static Refusal BadLine(int number, string why) => new("library.words-line", $"第 {number} 行：{why}。", "Text");

    public static Refusal NotNow(WordListState state, WordListAct act) => new("library.words-not-now", $"这一版的状态是「{state.Title()}」，不能{act.Title()}。");
}
