using System.ComponentModel.DataAnnotations;

namespace Mingtang.Documents.Relations;

/// <summary>关联: stands once, is shown at both ends. The other end is a document here, or named by title and address where it lives elsewhere.</summary>
internal sealed class Relation
{
    public Guid Id { get; init; }

    public Guid FromId { get; init; }

    public RelationKind Kind { get; init; }

    public Guid? ToId { get; init; }

    public required string ToTitle { get; init; }

    public string? ToNumber { get; init; }

    public string? ToUrl { get; init; }

    public DateTime At { get; init; }

    public required string ByName { get; init; }
}

internal enum RelationKind
{
    /// <summary>This text rests on that one.</summary>
    [Display(Name = "政策依据")]
    Basis = 1,

    [Display(Name = "配套文件")]
    Supporting = 2,

    [Display(Name = "解读")]
    Interprets = 3,

    [Display(Name = "废止")]
    Repeals = 4,

    [Display(Name = "代替")]
    Replaces = 5,

    [Display(Name = "修改")]
    Amends = 6,

    /// <summary>Where the official text of a regulation we quote stands; written by the comparison, never by hand.</summary>
    [Display(Name = "国家正式版本")]
    Official = 7,
}

internal static class RelationWords
{
    /// <summary>As the other end says it.</summary>
    public static string Reverse(this RelationKind kind) => kind switch
    {
        RelationKind.Basis => "以本文件为依据",
        RelationKind.Supporting => "本文件是其配套文件",
        RelationKind.Interprets => "被解读",
        RelationKind.Repeals => "被废止",
        RelationKind.Replaces => "被代替",
        RelationKind.Official => "本库文本",
        _ => "被修改",
    };
}
