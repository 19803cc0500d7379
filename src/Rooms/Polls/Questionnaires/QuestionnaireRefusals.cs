using Mingtang.Kernel;

namespace Mingtang.Polls.Questionnaires;

internal static class QuestionnaireRefusals
{
    public static readonly Refusal QuestionMissing = new("polls.question-missing", "请写明题目。", "Words");

    public static readonly Refusal OptionsMissing = new("polls.options-missing", "选择题至少要有两个不同的选项，每行一个。", "Options");

    public static readonly Refusal NoQuestions = new("polls.no-questions", "问卷还没有题目，请先添加。");

    public static readonly Refusal NothingAnswered = new("polls.nothing-answered", "请至少回答一道题。");

    public static Refusal Unanswered(Question question) => new("polls.question-unanswered", $"请回答第 {question.Ordinal} 题。", $"q{question.Ordinal}");

    public static Refusal NotAChoice(Question question) => new("polls.not-a-choice", $"第 {question.Ordinal} 题的答案不在选项之内。", $"q{question.Ordinal}");

    public static Refusal TooLong(Question question) => new("polls.answer-too-long", $"第 {question.Ordinal} 题请不超过 1000 字。", $"q{question.Ordinal}");
}
