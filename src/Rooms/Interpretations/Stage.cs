using System.ComponentModel.DataAnnotations;

namespace Mingtang.Interpretations;

/// <summary>Where in the policy's life it speaks (8.1.8).</summary>
internal enum Stage
{
    [Display(Name = "草案解读")]
    Draft = 1,

    [Display(Name = "发布解读")]
    Publication = 2,

    /// <summary>二次解读、跟踪解读 (8.1.9).</summary>
    [Display(Name = "跟踪解读")]
    FollowUp = 3,
}
