using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

internal static class UnitRefusals
{
    public static readonly Refusal NoSuchUnit = new("agencies.no-such-unit", "没有找到这个单位，请从列表中选择。");

    public static readonly Refusal CodeMalformed = new("agencies.unit-code-malformed", "单位代码为2至20位英文字母、数字或连字符。", "Code");

    public static readonly Refusal CodeTaken = new("agencies.unit-code-taken", "这个单位代码已经用过，代码一经使用不再给别的单位。", "Code");

    public static readonly Refusal NameMissing = new("agencies.unit-name-missing", "请填写单位规范全称。", "Name");

    public static readonly Refusal ShortNameMissing = new("agencies.unit-short-name-missing", "请填写单位简称，如「区发改委」。", "ShortName");

    public static readonly Refusal NameTaken = new("agencies.unit-name-taken", "同一上级下已有同名单位。", "Name");

    public static readonly Refusal OrganisationCodeWrong = new(
        "agencies.organisation-code-wrong", "统一社会信用代码（18位）或组织机构代码（9位）的校验位不符，请核对。", "OrganisationCode");

    public static readonly Refusal ParentMissing = new("agencies.unit-parent-missing", "请选择上级单位。", "ParentId");

    public static readonly Refusal ParentUnfit = new("agencies.unit-parent-unfit", "这类单位不能设在所选上级之下。", "ParentId");

    public static readonly Refusal ParentBelowItself = new("agencies.unit-parent-below-itself", "上级单位不能是本单位或其下级。", "ParentId");

    public static readonly Refusal AlreadyEnded = new("agencies.unit-already-ended", "该单位已经撤销或合并。");

    public static readonly Refusal EndsBeforeItBegins = new("agencies.unit-ends-before-it-begins", "撤销日期不能早于设立日期。", "On");

    public static readonly Refusal CannotMergeIntoThat = new("agencies.unit-merge-unfit", "并入的单位须是次日仍存在的另一个单位。", "IntoId");

    public static readonly Refusal HasLivingChildren = new("agencies.unit-has-children", "该单位还有下级单位，请先移交或一并撤销下级。");

    public static readonly Refusal ChangeNeedsReason = new("agencies.unit-change-needs-reason", "更名、合并、撤销须写明依据（文号或决定）。", "Why");

    public static readonly Refusal AliasMeansAnother = new(
        "agencies.alias-means-another", "这个名称正是另一个单位的规范名称或简称，不能记作别名。", "Name");

    public static readonly Refusal AliasMissing = new("agencies.alias-missing", "请填写要记住的名称（不超过100字）。", "Name");
}
