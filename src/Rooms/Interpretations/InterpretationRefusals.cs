using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Interpretations;

internal static class InterpretationRefusals
{
    public static readonly Refusal NoSuch = new("interpretations.no-such-interpretation", "没有找到这件解读。");

    public static readonly Refusal NoSuchDocument = new("interpretations.no-such-document", "没有找到要解读的文件，请核对索引号。", "DocumentId");

    public static readonly Refusal NotYours = new("interpretations.not-yours", "谁起草谁解读：只能由文件起草单位和有权限的岗位办理。", Source: "rules 8.1.2");

    public static readonly Refusal TitleMissing = new("interpretations.title-missing", "请填写解读标题。", "Title");

    public static readonly Refusal SubjectMissing = new("interpretations.subject-missing", "请填写被解读的文件或草案名称。", "SubjectTitle");

    public static readonly Refusal WindowMissing = new("interpretations.window-missing", "草案解读须写明征求意见的起止日期。", "CommentTo");

    public static readonly Refusal NothingInIt = new("interpretations.nothing-in-it", "解读还没有内容，请填写要点、正文或添加一种形式。");

    public static readonly Refusal WriterApproves = new("interpretations.writer-approves", "起草人不能审定或审核自己写的解读，请由他人办理。", Source: "S2 42");

    public static readonly Refusal HeadPasses = new("interpretations.head-passes", "审定的负责人不能再作质量审核，请由他人办理。", Source: "S2 46");

    public static readonly Refusal ReturnNeedsReason = new("interpretations.return-needs-reason", "退回整改须写明问题。", "Why", "S0 32");

    public static readonly Refusal WithdrawalNeedsReason = new("interpretations.withdrawal-needs-reason", "撤下须写明向公众说明的理由。", "Why");

    public static readonly Refusal NotReady = new("interpretations.not-ready", "解读尚未经负责人审定和质量审核，不能发布。", Source: "rules 8.1.4, 8.1.10");

    public static readonly Refusal GoesWithItsDocument = new("interpretations.goes-with-its-document", "文件还没有公开，这件解读随文件一并发布，不能先行。", Source: "rules 8.1.1");

    public static readonly Refusal NotOnTheWeb = new("interpretations.not-on-the-web", "文件只向特定地点或者人群公开，解读不能在网站发布。", Source: "S0 66");

    public static readonly Refusal MustInterpret = new(
        "interpretations.must-interpret", "这份文件应当解读，但还没有经审定和审核的解读。请先完成解读，或由区府办同意先发文件、限期补解读。", Source: "rules 8.1.3");

    public static readonly Refusal NotHandedInTogether = new(
        "interpretations.not-handed-in-together", "这份文件应当解读：送审时须一并提交经起草单位负责人审定的解读。请先起草解读并送审定，或由区府办同意先发文件、限期补解读。", Source: "S0 32；S2 42");

    public static Refusal PersonalNumber(string place, string number) => new(
        "interpretations.personal-number", $"「{place}」里有{number}，解读不能公开个人号码：请删去或者遮盖。正文遮盖以前生成的新旧对照，请重新逐条比较。", Source: "GIR 15；PIPL 25");

    public static Refusal AspectMissing(AspectKind kind) =>
        new("interpretations.aspect-missing", $"请写明「{kind.Title()}」；确实没有的，写「不涉及」和理由。", kind.ToString(), "S3 4(2)");

    public static Refusal NotTicked(AspectKind kind) =>
        new("interpretations.aspect-not-ticked", $"「{kind.Title()}」还没有核对通过，不能通过质量审核。", "Ticked", "S3 4(2)");

    public static Refusal TooMuchCopied(decimal percent, int most) =>
        new("interpretations.too-much-copied", $"解读有 {percent:0.#}% 的文字与文件原文相同，超过 {most}%：请用自己的话说明，不要照抄原文。", Source: "S3 4(2)");

    public static Refusal NotNow(InterpretationState state, InterpretationAct act) =>
        new("interpretations.not-now", $"当前状态是「{state.Title()}」，不能{act.Title()}。");
}
