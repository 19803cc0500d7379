using System.ComponentModel.DataAnnotations;

namespace Mingtang.Polls.Questionnaires;

internal sealed class Question
{
    public Guid Id { get; init; }

    public Guid QuestionnaireId { get; init; }

    public int Ordinal { get; set; }

    public QuestionKind Kind { get; init; }

    public required string Words { get; init; }

    /// <summary>One per line; for choices only.</summary>
    public string? Options { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>What can be chosen, in order; a scale runs from 1 to 5. Empty for text.</summary>
    public IReadOnlyList<string> Choices => Kind switch
    {
        QuestionKind.Single or QuestionKind.Multiple => (Options ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        QuestionKind.Scale => ["1（很不满意）", "2", "3", "4", "5（很满意）"],
        _ => [],
    };
}

internal enum QuestionKind
{
    [Display(Name = "单选")]
    Single = 1,

    [Display(Name = "多选")]
    Multiple = 2,

    [Display(Name = "打分（1 到 5）")]
    Scale = 3,

    [Display(Name = "文字")]
    Text = 4,
}
