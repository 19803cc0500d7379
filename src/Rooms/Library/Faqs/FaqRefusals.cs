using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Library.Faqs;

internal static class FaqRefusals
{
    public static readonly Refusal NoSuch = new("library.no-such-faq", "没有找到这条常见问题。");

    public static readonly Refusal NotYours = new("library.faq-not-yours", "常见问题由负责解答的单位起草，请由该单位或区府办办理。");

    public static readonly Refusal QuestionMissing = new("library.faq-question-missing", "请写明问题，四到二百个字。", "Question");

    public static readonly Refusal AnswerMissing = new("library.faq-answer-missing", "请写明答案，十到四千个字。", "Answer");

    public static readonly Refusal UnitMissing = new("library.faq-unit-missing", "请选择负责解答的单位。", "UnitId");

    public static readonly Refusal BasisMissing = new("library.faq-basis-missing", "请写明依据：在库里找到并选定文件或者法律法规；库里没有的，写它的名称和条款。", "Find", "S0 42");

    public static readonly Refusal BasisUnknown = new("library.faq-basis-unknown", "没有找到标题、文号或者索引号是这样的公开文件，请换个词再找。", "Find");

    public static readonly Refusal BasisOpen = new("library.faq-basis-open", "找到的不止一件，请在下面勾选作为依据的文件再保存。", "Find");

    public static readonly Refusal BasisEnded = new("library.faq-basis-ended", "依据的文件已经失效、废止或者撤下，不能再据以解答。", "Find", "rules 7");

    public static readonly Refusal Personal = new("library.faq-personal", "答案里好像有手机号码或者身份证号码，请改为单位的公开电话或者删去。", "Answer", "PIPL 25");

    public static readonly Refusal Twice = new("library.faq-twice", "这个问题已经有公开的解答，请修改那一条。", "Question");

    public static readonly Refusal WriterReviews = new("library.faq-writer-reviews", "起草人不能审查自己写的内容，请由他人办理。", Source: "GIR 17");

    public static readonly Refusal NotReady = new("library.faq-not-ready", "这条常见问题还没有通过审查，不能发布。", Source: "GIR 17");

    public static readonly Refusal NeedsWhy = new("library.faq-withdrawal-needs-reason", "撤下须写明向公众说明的理由。", "Why");

    public static readonly Refusal EditionOpen = new("library.faq-edition-open", "已有一个新版在办理中，请先完成或者作废它。");

    public static Refusal NotNow(FaqState state, FaqAct act) => new("library.faq-not-now", $"当前状态是「{state.Title()}」，不能{act.Title()}。");
}
