using System.ComponentModel.DataAnnotations;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>The form of a draft: what a paper says, and what is proposed of it.</summary>
internal sealed class DraftInput
{
    [Display(Name = "标题"), Required, StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "发文字号")]
    public string? DocumentNumber { get; set; }

    [Display(Name = "发文机关"), Required, StringLength(200)]
    public string? Issuer { get; set; }

    [Display(Name = "联合发文机关")]
    public string? JointIssuers { get; set; }

    [Display(Name = "成文日期")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "施行日期")]
    public DateOnly? EffectiveOn { get; set; }

    [Display(Name = "失效日期")]
    public DateOnly? ExpiresOn { get; set; }

    [Display(Name = "超过规定年限的理由"), StringLength(1000)]
    public string? TermReason { get; set; }

    [Display(Name = "主题分类")]
    public string? Topic { get; set; }

    [Display(Name = "体裁")]
    public string? Genre { get; set; }

    [Display(Name = "关键词")]
    public string? Keywords { get; set; }

    [Display(Name = "内容概述"), StringLength(1000)]
    public string? Abstract { get; set; }

    [Display(Name = "正文")]
    public string? Body { get; set; }

    [Display(Name = "政策性文件")]
    public bool IsPolicy { get; set; }

    [Display(Name = "涉及企业")]
    public bool ForFirms { get; set; }

    [Display(Name = "涉及居民")]
    public bool ForResidents { get; set; }

    [Display(Name = "提到的办事事项")]
    public string? ServiceItems { get; set; }

    [Display(Name = "更正说明"), StringLength(1000)]
    public string? ChangeNote { get; set; }

    [Display(Name = "公开属性")]
    public PublicityAttribute? Attribute { get; set; }

    [Display(Name = "法定依据")]
    public string? Ground { get; set; }

    [Display(Name = "理由"), StringLength(1000)]
    public string? GroundReason { get; set; }

    [Display(Name = "公开范围")]
    public Reach Reach { get; set; } = Reach.Open;

    [Display(Name = "法定主动公开内容")]
    public List<string> Codes { get; set; } = [];

    [Display(Name = "同步推送渠道")]
    public List<string> Channels { get; set; } = [];

    public Wording Wording(IReadOnlyList<Attachment> attachments) => new(Title ?? "", Issuer ?? "")
    {
        DocumentNumber = DocumentNumber,
        JointIssuers = Parts(JointIssuers),
        SignedOn = SignedOn,
        EffectiveOn = EffectiveOn,
        ExpiresOn = ExpiresOn,
        TermReason = TermReason,
        Topic = Topic,
        Genre = Genre,
        Keywords = Parts(Keywords),
        Abstract = Abstract,
        Body = StructuredText.FromTyped(Body),
        Attachments = attachments,
        IsPolicy = IsPolicy,
        ForFirms = ForFirms,
        ForResidents = ForResidents,
        ServiceItems = Parts(ServiceItems),
        ChangeNote = ChangeNote,
    };

    public AttributeProposal? Proposal => Attribute is { } attribute ? new(attribute, Ground, GroundReason, Reach) : null;

    public static DraftInput Of(Document document, Edition edition) => new()
    {
        Title = edition.Title,
        DocumentNumber = edition.DocumentNumber,
        Issuer = edition.Issuer,
        JointIssuers = string.Join('、', edition.JointIssuers),
        SignedOn = edition.SignedOn,
        EffectiveOn = edition.EffectiveOn,
        ExpiresOn = edition.ExpiresOn,
        TermReason = edition.TermReason,
        Topic = edition.Topic,
        Genre = edition.Genre,
        Keywords = string.Join('、', edition.Keywords),
        Abstract = edition.Abstract,
        Body = edition.Body.ToTyped(),
        IsPolicy = edition.IsPolicy,
        ForFirms = edition.ForFirms,
        ForResidents = edition.ForResidents,
        ServiceItems = string.Join('、', edition.ServiceItems),
        ChangeNote = edition.ChangeNote,
        Attribute = edition.Attribute,
        Ground = edition.Ground,
        GroundReason = edition.GroundReason,
        Reach = edition.Reach,
        Codes = [.. document.Codes],
        Channels = [.. edition.Channels],
    };

    private static string[] Parts(string? typed) =>
        (typed ?? "").Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
