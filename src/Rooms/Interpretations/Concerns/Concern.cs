using System.ComponentModel.DataAnnotations;

namespace Mingtang.Interpretations.Concerns;

/// <summary>关切: what people asked while the document was drafted; the interpretation should answer it.</summary>
internal sealed class Concern
{
    public Guid Id { get; init; }

    /// <summary>Beside which interpretation it was noted.</summary>
    public Guid InterpretationId { get; init; }

    public Guid UnitId { get; init; }

    public required string Words { get; init; }

    public ConcernSource Source { get; init; }

    public DateOnly NotedOn { get; init; }

    public required string NotedByName { get; init; }

    /// <summary>Ticked by the reviewer: the interpretation that answers it.</summary>
    public Guid? AnsweredBy { get; set; }

    public string? TickedByName { get; set; }
}

internal enum ConcernSource
{
    [Display(Name = "意见征集")]
    Comment = 1,

    [Display(Name = "座谈调研")]
    Meeting = 2,

    [Display(Name = "留言咨询")]
    Message = 3,

    [Display(Name = "媒体和舆情")]
    Media = 4,
}
