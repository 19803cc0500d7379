using Mingtang.Kernel;

namespace Mingtang.Agencies.People;

internal static class PeopleRefusals
{
    public static readonly Refusal NoSuchPerson = new("agencies.no-such-person", "没有找到这个人员。");

    public static readonly Refusal NoSuchPost = new("agencies.no-such-post", "没有找到这个岗位，或者已经离任。");

    public static readonly Refusal NameMissing = new("agencies.person-name-missing", "请填写姓名。", "Name");

    public static readonly Refusal LoginMalformed = new(
        "agencies.login-name-malformed", "登录名为3至40位小写字母、数字、点、连字符或下划线，以字母开头。", "LoginName");

    public static readonly Refusal LoginTaken = new("agencies.login-name-taken", "这个登录名已被使用。", "LoginName");

    public static readonly Refusal EmailMalformed = new("agencies.email-malformed", "电子邮箱格式不正确。", "Email");

    public static readonly Refusal PhoneMalformed = new("agencies.phone-malformed", "电话号码只含数字、空格和连字符，5至20位。", "Phone");

    public static readonly Refusal RoleMissing = new("agencies.role-missing", "请选择岗位角色。", "Role");

    public static readonly Refusal PostNeedsUnit = new("agencies.post-needs-unit", "请选择任职单位。", "UnitId");

    public static readonly Refusal PostHeldAlready = new("agencies.post-held-already", "该人员已在这个单位担任同一角色。", "Role");

    public static readonly Refusal AdministratorsMustDiffer = new(
        "agencies.administrators-must-differ", "系统管理员、安全管理员、审计管理员须由三人分别担任，不得兼任。", "Role", "GB/T 22239");

    public static readonly Refusal AdministratorDoesNoBusiness = new(
        "agencies.administrator-does-no-business", "管理员不得同时担任业务岗位，请为业务岗位另设人员。", "Role", "GB/T 22239");

    public static readonly Refusal OwnPost = new("agencies.own-post", "不能任免自己的岗位、停用自己的账号，请由另一位安全管理员办理。", Source: "GB/T 22239");

    public static readonly Refusal ReadingNeedsReason = new("agencies.reading-needs-reason", "查看完整联系方式须写明用途。", "Why", "PIPL 6");

    public static readonly Refusal LastSecurityAdministrator = new(
        "agencies.last-security-administrator", "这是最后一位在任的安全管理员，请先任命接替者。");
}
