namespace Mingtang.Library.Asking.Wording;

/// <summary>An answer put into words by a machine, of which every sentence stood the check against the passage it cites.</summary>
/// <param name="Passages">What the numbers point to: the first is 1.</param>
/// <param name="Dropped">Sentences that did not stand it.</param>
internal sealed record WordedAnswer(IReadOnlyList<WordedSentence> Sentences, IReadOnlyList<QuotedPassage> Passages, int Dropped);

/// <param name="Cited">From 1.</param>
internal sealed record WordedSentence(string Text, IReadOnlyList<int> Cited);
