using Mingtang.Kernel;

namespace Mingtang.Reading;

/// <summary>Carries a refusal out of the depth of a parser, whose callbacks know no <see cref="Outcome"/>; never leaves this project.</summary>
internal sealed class StopReading(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
