using System.ComponentModel.DataAnnotations;
using Mingtang.Agencies.People;
using Mingtang.Foundation.People;

namespace Mingtang.Agencies.Desk.People;

internal sealed record PersonForm
{
    [Display(Name = "姓名"), Required, StringLength(40)]
    public string Name { get; init; } = "";

    [Display(Name = "登录名"), StringLength(40)]
    public string LoginName { get; init; } = "";

    [Display(Name = "联系电话"), StringLength(20)]
    public string? Phone { get; init; }

    [Display(Name = "电子邮箱"), StringLength(120)]
    public string? Email { get; init; }

    public int Revision { get; init; }

    public PersonEntry Entry => new(Name, LoginName, Email, Phone);
}

internal sealed record PostForm
{
    [Display(Name = "单位")]
    public Guid? UnitId { get; init; }

    [Display(Name = "角色")]
    public Role Role { get; init; } = Role.Clerk;

    [Display(Name = "科室和职务"), StringLength(60)]
    public string? Title { get; init; }

    public PostEntry Entry => new(UnitId, Role, Title);
}
