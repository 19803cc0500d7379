using System.ComponentModel.DataAnnotations;

namespace Mingtang.Foundation.People;

/// <summary>What a person does at a post (design 1). A person may hold several posts in several units.</summary>
public enum Role
{
    /// <summary>经办: enters, answers and reports for one unit.</summary>
    [Display(Name = "经办人")]
    Clerk = 1,

    /// <summary>保密审查员: reviews item by item before anything is public (GIR 17).</summary>
    [Display(Name = "保密审查员")]
    Reviewer = 2,

    /// <summary>负责人: signs; never the person who drafted.</summary>
    [Display(Name = "负责人")]
    Approver = 3,

    /// <summary>区府办 政务公开科: the competent department that plans, watches and assesses all units (GIR 3).</summary>
    [Display(Name = "区府办政务公开科")]
    Office = 4,

    /// <summary>法制: reviews the legality of replies and documents.</summary>
    [Display(Name = "法制审核员")]
    LegalReviewer = 5,

    /// <summary>系统管理员: settings, units, imports.</summary>
    [Display(Name = "系统管理员")]
    SystemAdministrator = 6,

    /// <summary>安全管理员: accounts, posts and sessions. Never the same person as the other two administrators.</summary>
    [Display(Name = "安全管理员")]
    SecurityAdministrator = 7,

    /// <summary>审计管理员: reads the log, changes nothing.</summary>
    [Display(Name = "审计管理员")]
    AuditAdministrator = 8,
}
