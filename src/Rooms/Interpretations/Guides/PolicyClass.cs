using System.ComponentModel.DataAnnotations;
using Mingtang.Documents;

namespace Mingtang.Interpretations.Guides;

/// <summary>Kinds of policy the interpretation guide has rules for (解读工作指引); one document may be of several.</summary>
internal enum PolicyClass
{
    [Display(Name = "各类解读")]
    Every = 1,

    [Display(Name = "行政规范性文件")]
    Normative = 2,

    [Display(Name = "面向企业的政策")]
    Firms = 3,

    [Display(Name = "面向居民的政策")]
    Residents = 4,

    [Display(Name = "规划、计划和方案")]
    Plans = 5,

    [Display(Name = "征求意见的草案")]
    Drafts = 6,
}

internal static class PolicyClasses
{
    private static readonly string[] PlanWords = ["规划", "计划", "方案", "要点"];

    /// <param name="document">Null for a draft put up for comment.</param>
    public static IReadOnlyList<PolicyClass> Of(DocumentRef? document, Stage stage) =>
    [
        PolicyClass.Every,
        .. document?.Kind == DocumentKind.Normative ? [PolicyClass.Normative] : Array.Empty<PolicyClass>(),
        .. document?.ForFirms == true ? [PolicyClass.Firms] : Array.Empty<PolicyClass>(),
        .. document?.ForResidents == true ? [PolicyClass.Residents] : Array.Empty<PolicyClass>(),
        .. PlanWords.Any(word => document?.Genre == word || document?.Title.EndsWith(word, StringComparison.Ordinal) == true || document?.Title.Contains(word + "》", StringComparison.Ordinal) == true) ? [PolicyClass.Plans] : Array.Empty<PolicyClass>(),
        .. stage == Stage.Draft ? [PolicyClass.Drafts] : Array.Empty<PolicyClass>(),
    ];
}
