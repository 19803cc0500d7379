namespace Mingtang.Search.Answers;

/// <summary>What speaks for and against the first passage beside its measures.</summary>
/// <param name="Missing">How rare the rarest character of the question is that it does not hold and no other word explains: 月球 in a question about parking.</param>
/// <param name="Agreed">Its share of what might be meant together with those that name the same figures.</param>
/// <param name="LacksFact">No sentence of it holds a fact of the kind asked for.</param>
/// <param name="LacksUnit">The unit asked for (几天, 百分之几) does not stand in it.</param>
internal readonly record struct Evidence(double Missing, double Agreed, bool LacksFact, bool LacksUnit);
