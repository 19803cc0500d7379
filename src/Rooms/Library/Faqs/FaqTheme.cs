using System.ComponentModel.DataAnnotations;

namespace Mingtang.Library.Faqs;

/// <summary>主题: how people look for an answer, by what they want to do.</summary>
internal enum FaqTheme
{
    [Display(Name = "就业创业")]
    Work = 1,

    [Display(Name = "劳动关系")]
    Labour,

    [Display(Name = "社会保险")]
    Insurance,

    [Display(Name = "人才服务")]
    Talent,

    [Display(Name = "企业开办和服务")]
    Business,

    [Display(Name = "惠企政策")]
    Support,

    [Display(Name = "入学和托育")]
    School,

    [Display(Name = "养老服务")]
    Elderly,

    [Display(Name = "社会救助")]
    Relief,

    [Display(Name = "残疾人服务")]
    Disability,

    [Display(Name = "婚育和收养")]
    Family,

    [Display(Name = "医疗卫生")]
    Health,

    [Display(Name = "住房保障")]
    Housing,

    [Display(Name = "物业和小区")]
    Estate,

    [Display(Name = "户籍和证件")]
    Papers,

    [Display(Name = "交通出行")]
    Traffic,

    [Display(Name = "生态环境")]
    Environment,

    [Display(Name = "消费和食品安全")]
    Consumer,

    [Display(Name = "安全和应急")]
    Safety,

    [Display(Name = "农村和宅基地")]
    Country,

    [Display(Name = "文化体育")]
    Culture,

    [Display(Name = "政务公开")]
    Openness,

    [Display(Name = "复议诉讼和信访")]
    Remedy,
}
