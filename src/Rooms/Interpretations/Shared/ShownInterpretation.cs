namespace Mingtang.Interpretations.Shared;

/// <param name="Base">Where files and captions are fetched from: the public page or the desk's.</param>
internal sealed record ShownInterpretation(Interpretation Found, string Base);
