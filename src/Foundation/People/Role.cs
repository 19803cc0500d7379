namespace Mingtang.Foundation.People;

/// <summary>What a person does at a post (design 1). A person may hold several posts in several units.</summary>
public enum Role
{
    /// <summary>经办: enters, answers and reports for one unit.</summary>
    Clerk = 1,

    /// <summary>保密审查员: reviews item by item before anything is public (GIR 17).</summary>
    Reviewer = 2,

    /// <summary>负责人: signs; never the person who drafted.</summary>
    Approver = 3,

    /// <summary>区府办 政务公开科: the competent department that plans, watches and assesses all units (GIR 3).</summary>
    Office = 4,

    /// <summary>法制: reviews the legality of replies and documents.</summary>
    LegalReviewer = 5,

    /// <summary>系统管理员: settings, units, imports.</summary>
    SystemAdministrator = 6,

    /// <summary>安全管理员: accounts, posts and sessions. Never the same person as the other two administrators.</summary>
    SecurityAdministrator = 7,

    /// <summary>审计管理员: reads the log, changes nothing.</summary>
    AuditAdministrator = 8,
}
