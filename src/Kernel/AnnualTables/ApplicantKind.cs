namespace Mingtang.Kernel.AnnualTables;

/// <summary>The six applicant columns of table 3 (ARF): natural persons, and five kinds of legal persons or other organisations.</summary>
public enum ApplicantKind
{
    /// <summary>自然人.</summary>
    NaturalPerson = 1,

    /// <summary>商业企业.</summary>
    Enterprise = 2,

    /// <summary>科研机构.</summary>
    ResearchInstitution = 3,

    /// <summary>社会公益组织.</summary>
    PublicBenefitOrganisation = 4,

    /// <summary>法律服务机构.</summary>
    LegalServiceInstitution = 5,

    /// <summary>法人或其他组织中的「其他」.</summary>
    OtherOrganisation = 6,
}

public static class ApplicantKinds
{
    public static IReadOnlyList<ApplicantKind> All { get; } = Enum.GetValues<ApplicantKind>();

    extension(ApplicantKind kind)
    {
        /// <summary>The heading of the column as the form prints it.</summary>
        public string Label => kind switch
        {
            ApplicantKind.NaturalPerson => "自然人",
            ApplicantKind.Enterprise => "商业企业",
            ApplicantKind.ResearchInstitution => "科研机构",
            ApplicantKind.PublicBenefitOrganisation => "社会公益组织",
            ApplicantKind.LegalServiceInstitution => "法律服务机构",
            ApplicantKind.OtherOrganisation => "其他",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
