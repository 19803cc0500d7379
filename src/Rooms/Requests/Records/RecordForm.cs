using System.ComponentModel.DataAnnotations;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Records;

/// <summary>The form of GIR 41: what record, what is wrong with it, what proves it.</summary>
internal sealed class RecordForm
{
    [Display(Name = "哪个机关的记录")]
    public Guid? UnitId { get; set; }

    [Display(Name = "哪一份记录"), Required, StringLength(200)]
    public string? Record { get; set; }

    [Display(Name = "记录里写错了什么"), Required, StringLength(2000)]
    public string? Wrong { get; set; }

    [Display(Name = "应当是什么"), Required, StringLength(2000)]
    public string? Right { get; set; }

    [Display(Name = "有什么证据"), StringLength(2000)]
    public string? Evidence { get; set; }

    [Display(Name = "申请人类别")]
    public ApplicantKind Kind { get; set; } = ApplicantKind.NaturalPerson;

    [Display(Name = "姓名或者名称"), Required, StringLength(80)]
    public string? Name { get; set; }

    [Display(Name = "身份证明种类"), Required]
    public IdentityKind? Identity { get; set; }

    [Display(Name = "证件号码"), Required, StringLength(60)]
    public string? IdentityNumber { get; set; }

    [Display(Name = "电话"), StringLength(40)]
    public string? Phone { get; set; }

    [Display(Name = "电子邮箱"), EmailAddress, StringLength(120)]
    public string? Email { get; set; }

    [Display(Name = "通讯地址"), StringLength(200)]
    public string? Address { get; set; }

    public Applicant Applicant => new(Kind, Name) { Identity = Identity, IdentityNumber = IdentityNumber, Phone = Phone, Email = Email, Address = Address };

    /// <param name="proofs">How many copies came along.</param>
    public IEnumerable<Refusal> Against(int proofs)
    {
        if (UnitId is null)
            yield return RequestRefusals.AgencyMissing;
        foreach (var reason in Applicant.Against(SupplyWay.Portal))
            yield return reason;
        if (string.IsNullOrWhiteSpace(Record))
            yield return RecordRefusals.RecordMissing;
        if (string.IsNullOrWhiteSpace(Wrong))
            yield return RecordRefusals.WrongMissing;
        if (string.IsNullOrWhiteSpace(Right))
            yield return RecordRefusals.RightMissing;
        if (proofs == 0 && string.IsNullOrWhiteSpace(Evidence))
            yield return RecordRefusals.EvidenceMissing;
    }
}
