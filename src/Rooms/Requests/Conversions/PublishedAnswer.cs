using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation;
using Mingtang.Foundation.Web;

namespace Mingtang.Requests.Conversions;

internal enum AnswerState
{
    [Display(Name = "待保密审查"), Tone(Tone.Wait)]
    HandedIn = 1,

    [Display(Name = "已公开"), Tone(Tone.Good)]
    Released = 2,

    [Display(Name = "已撤下"), Tone(Tone.Bad)]
    Withdrawn = 3,
}

/// <summary>A question and its answer as the public may read them: without anybody's personal data, released by a second person.</summary>
internal sealed class PublishedAnswer
{
    public const string Kind = "requests.answer";

    /// <summary>The case's own id, which the public page does not tell.</summary>
    public Guid RequestId { get; init; }

    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Question { get; set; }

    public required string Answer { get; set; }

    public Guid? WrittenBy { get; set; }

    public required string WrittenByName { get; set; }

    public AnswerState State { get; set; } = AnswerState.HandedIn;

    public DateTime ChangedAt { get; set; }

    public DateTime? ReleasedAt { get; set; }

    public string? WithdrawnWhy { get; set; }

    public int Revision { get; set; }

    public ItemRef Item => new(Kind, Id.ToString());

    public string Url => $"/requests/answers/{Id}";

    public string Version => $"{Question}\n{Answer}";
}
