using System.ComponentModel.DataAnnotations;

namespace Mingtang.Documents;

/// <summary>What an item is; the rules that differ by kind are in <see cref="DocumentKinds"/>.</summary>
public enum DocumentKind
{
    /// <summary>公文 that is no normative document: replies, appointments, work plans.</summary>
    [Display(Name = "公文")]
    Official = 1,

    /// <summary>行政规范性文件 (NDR 2): has a term and a validity.</summary>
    [Display(Name = "行政规范性文件")]
    Normative = 2,

    /// <summary>参考文本: laws and rules of others; no index number, no clock, no attribute, outside all figures.</summary>
    [Display(Name = "参考文本")]
    Reference = 3,

    /// <summary>通知公告.</summary>
    [Display(Name = "通知公告")]
    Notice = 4,

    /// <summary>工作动态.</summary>
    [Display(Name = "工作动态")]
    News = 5,

    /// <summary>机构职能 (GIR 20 (2)): functions, structure, address, hours, contact.</summary>
    [Display(Name = "机构职能")]
    Functions = 6,

    /// <summary>领导信息 (GIR 20 (2)): names of persons in charge.</summary>
    [Display(Name = "领导信息")]
    Leaders = 7,

    /// <summary>政府信息公开指南 (GIR 12), with its fee standards.</summary>
    [Display(Name = "政府信息公开指南")]
    Guide = 8,

    /// <summary>政府信息公开制度.</summary>
    [Display(Name = "政府信息公开制度")]
    System = 9,

    /// <summary>政府信息公开工作年度报告 (GIR 50).</summary>
    [Display(Name = "政府信息公开年度报告")]
    AnnualReport = 10,
}

/// <summary>How the kinds differ.</summary>
public static class DocumentKinds
{
    /// <summary>Everything we make ourselves, in the order a list offers it.</summary>
    public static IReadOnlyList<DocumentKind> Own { get; } =
    [
        DocumentKind.Official, DocumentKind.Normative, DocumentKind.Notice, DocumentKind.News, DocumentKind.Functions, DocumentKind.Leaders, DocumentKind.Guide,
        DocumentKind.System, DocumentKind.AnnualReport,
    ];

    extension(DocumentKind kind)
    {
        /// <summary>Ours: attribute, review, index number and clock hold.</summary>
        public bool IsOwn => kind != DocumentKind.Reference;

        /// <summary>公文: bears an issuer's number where it has one, a genre, and is filed monthly (全量备案).</summary>
        public bool IsOfficial => kind is DocumentKind.Official or DocumentKind.Normative;

        /// <summary>Goes to the city's policy library: documents, notices, and (by their own room) interpretations.</summary>
        public bool GoesToLibrary => kind is DocumentKind.Official or DocumentKind.Normative or DocumentKind.Notice;
    }
}
