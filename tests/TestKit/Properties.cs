using Microsoft.FSharp.Core;

#pragma warning disable IDE0130 // Beside the properties it belongs to, so that a test needs no further using.
namespace FsCheck.Fluent;
#pragma warning restore IDE0130

/// <summary>
/// Properties are tried with the same cases every time: a run that fails says something about the change, not about its luck.
/// Other cases are tried on purpose, with <c>MINGTANG_SEED=7 ./test …</c>.
/// </summary>
public static class Properties
{
    private const ulong UsualSeed = 20_261_020;

    /// <summary>Where a test draws its own samples.</summary>
    public static Rnd Chance { get; } = new(ulong.TryParse(Environment.GetEnvironmentVariable("MINGTANG_SEED"), out var seed) ? seed : UsualSeed);

    /// <summary>Throws with the smallest case that breaks the property.</summary>
    public static void Holds(this Property property, int tries = 100) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(tries).WithQuietOnSuccess(true).WithReplay(FSharpOption<Replay>.Some(new Replay(Chance, FSharpOption<int>.None))), property);
}
