using System.ComponentModel.DataAnnotations;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Intake;

/// <summary>The statutory form (GIR 29(2)), over the counter and on the portal alike. It does not ask for a purpose.</summary>
internal sealed class ApplicationForm
{
    [Display(Name = "受理机关")]
    public Guid? UnitId { get; set; }

    [Display(Name = "提交渠道")]
    public Channel Channel { get; set; } = Channel.Counter;

    [Display(Name = "提交、签收或者到达之日")]
    public DateOnly? ArrivedOn { get; set; }

    [Display(Name = "申请人类别"), Required]
    public ApplicantKind? Kind { get; set; }

    [Display(Name = "姓名或者名称"), Required, StringLength(80)]
    public string? Name { get; set; }

    [Display(Name = "身份证明种类"), Required]
    public IdentityKind? Identity { get; set; }

    [Display(Name = "证件号码"), Required, StringLength(60)]
    public string? IdentityNumber { get; set; }

    [Display(Name = "法定代表人或者负责人"), StringLength(80)]
    public string? Representative { get; set; }

    [Display(Name = "电话"), StringLength(40)]
    public string? Phone { get; set; }

    [Display(Name = "电子邮箱"), EmailAddress, StringLength(120)]
    public string? Email { get; set; }

    [Display(Name = "通讯地址"), StringLength(200)]
    public string? Address { get; set; }

    [Display(Name = "代理人"), StringLength(80)]
    public string? Agent { get; set; }

    [Display(Name = "需要的帮助"), StringLength(200)]
    public string? Help { get; set; }

    [Display(Name = "所需信息概括"), Required, StringLength(120)]
    public string? Title { get; set; }

    [Display(Name = "所需信息的名称、文号或者其他特征"), Required, StringLength(4000)]
    public string? Description { get; set; }

    [Display(Name = "提供方式")]
    public SupplyForm Form { get; set; } = SupplyForm.Electronic;

    [Display(Name = "获取方式")]
    public SupplyWay Way { get; set; } = SupplyWay.Email;

    /// <summary>Made with the form, so that the same form sent twice is one application.</summary>
    public string? Submission { get; set; }

    public Application ToApplication(Guid? unitId) => new(unitId, Channel, new(Kind, Name)
    {
        Identity = Identity,
        IdentityNumber = IdentityNumber,
        Representative = Representative,
        Phone = Phone,
        Email = Email,
        Address = Address,
        Agent = Agent,
        Help = Help,
    })
    {
        Title = Title,
        Description = Description,
        Form = Form,
        Way = Way,
        ArrivedOn = ArrivedOn,
        Submission = Submission,
    };
}
