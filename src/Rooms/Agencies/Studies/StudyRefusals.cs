using Mingtang.Kernel;

namespace Mingtang.Agencies.Studies;

internal static class StudyRefusals
{
    public static readonly Refusal NoSuchStudy = new("agencies.no-such-study", "没有找到这份学习材料。");

    public static readonly Refusal NotYours = new("agencies.study-not-yours", "学习材料由区府办发布和停用。");

    public static readonly Refusal NotForPost = new("agencies.study-not-for-post", "学习测验由各单位的工作人员完成，请切换到本单位的岗位。");

    public static readonly Refusal Ended = new("agencies.study-ended", "这份学习材料已经停用。");

    public static readonly Refusal TitleMissing = new("agencies.study-title-missing", "请填写标题。", "Title");

    public static readonly Refusal TextMissing = new("agencies.study-text-missing", "请填写要学习的内容。", "Text");

    public static readonly Refusal TextTooLong = new("agencies.study-text-too-long", "内容不超过两万字，长的法规请分成几份。", "Text");

    public static readonly Refusal DueMissing = new("agencies.study-due-missing", "请填写完成期限。", "DueOn");

    public static readonly Refusal DueInPast = new("agencies.study-due-in-past", "完成期限不能早于今天。", "DueOn");

    public static readonly Refusal PassOutOfRange = new("agencies.study-pass-out-of-range", "合格线填1至100的整数。", "PassPercent");

    public static Refusal QuestionCount(int most) => new("agencies.study-question-count", $"请出1至{most}道题。", "Questions");

    public static Refusal OptionCount(int number, int fewest, int most) =>
        new("agencies.study-option-count", $"第{number}题应有{fewest}至{most}个选项，每行一个，题与题之间空一行。", "Questions");

    public static Refusal OneRight(int number) => new("agencies.study-one-right", $"第{number}题应有且只有一个正确选项，行首标「*」。", "Questions");

    public static Refusal Unanswered(IEnumerable<int> numbers) => new("agencies.study-unanswered", $"第{string.Join('、', numbers)}题还没有作答。", "Answers");
}
