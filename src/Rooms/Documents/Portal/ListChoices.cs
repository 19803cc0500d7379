using System.ComponentModel.DataAnnotations;

namespace Mingtang.Documents.Portal;

/// <summary>服务对象.</summary>
internal enum Audience
{
    [Display(Name = "企业")]
    Firms = 1,

    [Display(Name = "居民")]
    Residents = 2,
}

/// <summary>有效性 in a list: what is no longer in force is left out unless asked for (rules 7).</summary>
internal enum Standing
{
    [Display(Name = "现行有效")]
    InForce = 0,

    [Display(Name = "已失效、废止、被代替")]
    Ended = 1,

    [Display(Name = "全部")]
    All = 2,
}
