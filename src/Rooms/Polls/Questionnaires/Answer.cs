using Mingtang.Polls.Ratings;

namespace Mingtang.Polls.Questionnaires;

/// <summary>One choice, or one text, of one voice; a multiple choice leaves several.</summary>
internal sealed class Answer
{
    public Guid Id { get; init; }

    public Guid QuestionnaireId { get; init; }

    public Guid QuestionId { get; init; }

    public Guid VoiceId { get; init; }

    /// <summary>Place among <see cref="Question.Choices"/>, from 0; null for text.</summary>
    public int? Choice { get; init; }

    public string? Words { get; init; }

    public TextState State { get; set; }

    public DateTime At { get; init; }

    public string? JudgedByName { get; set; }

    public string? HiddenWhy { get; set; }
}
