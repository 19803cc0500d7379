using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>Every expected "no" on the way from draft to public.</summary>
internal static class DocumentRefusals
{
    public static readonly Refusal NoSuchDocument = new("documents.no-such-document", "没有找到这份公文。");

    public static readonly Refusal NotYours = new("documents.not-yours", "这份公文不属于您的单位，或者您的岗位不办理这一环节。");

    public static readonly Refusal NotYourUnit = new("documents.not-your-unit", "只能为本单位起草公文，区府办可以为各单位起草。", "UnitId");

    public static readonly Refusal TitleMissing = new("documents.title-missing", "请填写标题。", "Title");

    public static readonly Refusal TitleTooLong = new("documents.title-too-long", "标题不超过300字。", "Title");

    public static readonly Refusal IssuerMissing = new("documents.issuer-missing", "请填写发文机关的规范全称。", "Issuer", "PLAT");

    public static readonly Refusal NumberUnreadable = new(
        "documents.number-unreadable", "发文字号应为「机关代字〔年份〕顺序号号」，如「云府办规〔2026〕3号」。", "DocumentNumber");

    public static readonly Refusal NumberTaken = new("documents.number-taken", "这个发文字号已经用于另一份公文，请核对。", "DocumentNumber");

    public static readonly Refusal ExpiresBeforeEffect = new("documents.expires-before-effect", "失效日期不能早于施行日期。", "ExpiresOn");

    public static readonly Refusal SignedInFuture = new("documents.signed-in-future", "成文日期不能晚于今天。", "SignedOn");

    public static readonly Refusal LongTermNeedsReason = new(
        "documents.long-term-needs-reason", "有效期超过规定年限的，须说明理由。", "TermReason", "NDR2010 26");

    public static readonly Refusal BodyMissing = new("documents.body-missing", "请填写正文，或者上传附件。", "Body");

    public static readonly Refusal PictureWithoutWords = new(
        "documents.picture-without-words", "正文里有图片没有文字说明，请在「修改」中补上，看不见图片的人靠它知道内容。", "Pictures", "GB/T 37668");

    public static readonly Refusal ReferenceIsImported = new("documents.reference-is-imported", "参考文本由导入产生，不走起草流程。", "Kind");

    public static Refusal NotInThisState(EditionState state, EditionAct act) =>
        new("documents.not-in-this-state", $"当前状态为「{state.Title()}」，不能办理「{act.Title()}」。");
}
