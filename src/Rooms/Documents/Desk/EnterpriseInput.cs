using System.ComponentModel.DataAnnotations;
using Mingtang.Documents.Enterprises;

namespace Mingtang.Documents.Desk;

internal sealed class EnterpriseInput
{
    [Display(Name = "单位名称"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "行业")]
    public EnterpriseSector? Sector { get; set; }

    [Display(Name = "依据的行业公开规定"), StringLength(300)]
    public string? Rules { get; set; }

    [Display(Name = "监督投诉电话"), StringLength(20)]
    public string? Hotline { get; set; }

    [Display(Name = "公开网址"), StringLength(500)]
    public string? Url { get; set; }

    [Display(Name = "公开事项"), StringLength(20000)]
    public string? Items { get; set; }

    public EnterpriseEntry Entry => new(Name, Sector, Rules, Hotline, Url, Items);

    public static EnterpriseInput Of(PublicEnterprise kept) => new()
    {
        Name = kept.Name,
        Sector = kept.Sector,
        Rules = kept.Rules,
        Hotline = kept.Hotline,
        Url = kept.Url,
        Items = string.Join('\n', kept.Items.Select(item => item.Url is null ? item.Title : $"{item.Title} | {item.Url}")),
    };
}
