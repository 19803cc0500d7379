using Mingtang.Foundation;

namespace Mingtang.Polls.Questionnaires;

/// <summary>问卷: questions put to the public, by themselves or about an item of any room.</summary>
internal sealed class Questionnaire
{
    public const string Kind = "polls.questionnaire";

    public Guid Id { get; init; }

    public Guid? UnitId { get; init; }

    public required string Title { get; set; }

    /// <summary>Why we ask and what becomes of the answers.</summary>
    public string? Lead { get; set; }

    /// <summary>What it is about; null for a questionnaire that stands by itself.</summary>
    public string? AboutKind { get; set; }

    public string? AboutId { get; set; }

    public string? AboutTitle { get; set; }

    public string? AboutUrl { get; set; }

    public DateOnly OpensOn { get; set; }

    public DateOnly ClosesOn { get; set; }

    public PollState State { get; set; } = PollState.Draft;

    public Guid? DraftedBy { get; init; }

    public required string DraftedByName { get; init; }

    public DateTime ChangedAt { get; set; }

    public DateTime? OpenedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    public string? ClosedWhy { get; set; }

    public int Revision { get; set; }

    public List<Question> Questions { get; init; } = [];

    public ItemRef Item => new(Kind, Id.ToString());

    public ItemRef? About => AboutKind is null || AboutId is null ? null : new(AboutKind, AboutId);

    public IEnumerable<Question> InOrder => Questions.OrderBy(question => question.Ordinal);

    public bool TakesAnswers(DateOnly today) => State == PollState.Open && today >= OpensOn && today <= ClosesOn;

    public bool IsOver(DateOnly today) => State == PollState.Closed || (State == PollState.Open && today > ClosesOn);

    /// <summary>Of everything the public will read.</summary>
    public string Text => string.Join('\n', InOrder.Select(question => $"{question.Ordinal}|{question.Kind}|{question.IsRequired}|{question.Words}|{question.Options}").Prepend($"{Title}\n{Lead}\n{OpensOn:O} {ClosesOn:O}\n{About}"));
}
