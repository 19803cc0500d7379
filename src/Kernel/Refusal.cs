namespace Mingtang.Kernel;

/// <summary>An expected "no": what was refused, why, and by which rule.</summary>
/// <param name="Code">Stable and unique in the house, <c>room.reason</c> in kebab case, e.g. <c>workplans.deadline-needs-reason</c>.</param>
/// <param name="Message">One Chinese sentence for the person who asked; it says what to do next where that is known.</param>
/// <param name="Field">The form field the sentence belongs beside, or null when it concerns the whole act.</param>
/// <param name="Source">The article or plan clause the refusal rests on, e.g. <c>GIR 33</c>, or null for plain form.</param>
public sealed record Refusal(string Code, string Message, string? Field = null, string? Source = null)
{
    public Refusal On(string field) => this with { Field = field };
}
