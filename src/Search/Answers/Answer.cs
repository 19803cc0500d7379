using Mingtang.Search.Queries;

namespace Mingtang.Search.Answers;

/// <summary>What the index has to say to a question.</summary>
/// <param name="Abstained">The evidence is too weak to answer; the passages are then only where one might look.</param>
/// <param name="Confidence">0 to 1; an answer is given from <see cref="AnswerLimits.Enough"/>.</param>
/// <param name="Passages">Best first; the first holds the answer unless abstained.</param>
public sealed record Answer(QuestionKind Kind, bool Abstained, double Confidence, IReadOnlyList<Passage> Passages);

/// <summary>An article that answers, the sentence that says so, and the fact in it.</summary>
/// <param name="Label">第八十二条; empty where the item has no articles.</param>
/// <param name="Sentence">Quoted as printed.</param>
/// <param name="Fact">Where in the sentence the fact asked for stands; null where none was recognised.</param>
public sealed record Passage(string ItemId, string Title, string SectionId, string Label, string Heading, Standing Standing, DateOnly? Date, double Score, string Text, string Sentence, Mark? Fact, IReadOnlyList<Mark> Marks);
