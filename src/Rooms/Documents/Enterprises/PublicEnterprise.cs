using System.ComponentModel.DataAnnotations;

namespace Mingtang.Documents.Enterprises;

/// <summary>
/// 公共企事业单位: it publishes by the rules of its line ministry, and complaints go to its line authority, which investigates and tells the result
/// (GIR 55; 国办发〔2020〕50号). Information requests by the Regulation are not made to it.
/// </summary>
internal sealed class PublicEnterprise
{
    public Guid Id { get; init; }

    /// <summary>主管部门: keeps the entry and answers complaints.</summary>
    public Guid AuthorityId { get; init; }

    public required string Name { get; set; }

    public EnterpriseSector Sector { get; set; }

    /// <summary>The rules its catalogue follows.</summary>
    public required string Rules { get; set; }

    /// <summary>监督投诉电话, of the authority.</summary>
    public required string Hotline { get; set; }

    /// <summary>Where it publishes.</summary>
    public string? Url { get; set; }

    public List<EnterpriseItem> Items { get; set; } = [];

    /// <summary>When somebody last compared the catalogue with what is published; once a year.</summary>
    public DateOnly CheckedOn { get; set; }

    public required string CheckedByName { get; set; }

    public DateOnly? EndedOn { get; set; }

    public int Revision { get; set; }
}

/// <summary>One line of the catalogue.</summary>
/// <param name="Url">Where it can be read; null where it is shown on the spot.</param>
internal sealed record EnterpriseItem(string Title, string? Url);

/// <summary>The sectors GIR 55 names.</summary>
internal enum EnterpriseSector
{
    [Display(Name = "教育")]
    Education = 1,

    [Display(Name = "卫生健康")]
    Health = 2,

    [Display(Name = "供水")]
    Water = 3,

    [Display(Name = "供电")]
    Power = 4,

    [Display(Name = "供气")]
    Gas = 5,

    [Display(Name = "供热")]
    Heat = 6,

    [Display(Name = "环境保护")]
    Environment = 7,

    [Display(Name = "公共交通")]
    Transport = 8,
}
