using System.ComponentModel.DataAnnotations;

namespace Mingtang.Interpretations;

/// <summary>What an interpretation must say (8.1.6); the reviewer ticks each one.</summary>
internal enum AspectKind
{
    [Display(Name = "核心概念")]
    Notions = 1,

    [Display(Name = "新旧政策差异")]
    Differences = 2,

    [Display(Name = "适用范围")]
    Scope = 3,

    [Display(Name = "执行标准")]
    Standards = 4,

    [Display(Name = "注意事项")]
    Cautions = 5,

    [Display(Name = "惠民利企举措和享受途径")]
    Benefits = 6,
}

/// <param name="Words">What it says, or 「不涉及」 with the reason.</param>
internal sealed record Aspect(AspectKind Kind, string Words)
{
    public const string NotConcerned = "不涉及";

    public bool IsAnswered => Words.Length > 0 && !Words.StartsWith(NotConcerned, StringComparison.Ordinal);
}
