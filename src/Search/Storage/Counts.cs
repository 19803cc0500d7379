namespace Mingtang.Search.Storage;

/// <summary>
/// Weighted counts as small numbers: exactly up to sixteen steps, then in strides of a twelfth. Items count in whole steps, sections, where
/// a heading weighs one and a half, in halves. What a level is worth in a row of some length is reckoned once and looked up.
/// </summary>
internal sealed unsafe class Counts
{
    public const int Levels = 32, Classes = 256;
    private const int Exact = 16;
    private const float StridesOfTwice = 8, ClassesOfTwice = 24, TitleClassesOfTwice = 4, TypicalTitle = 20;

    public static readonly Counts Whole = new(1), Half = new(2);

    private readonly byte[] inText = GC.AllocateArray<byte>(Levels * Classes, pinned: true), inTitle = GC.AllocateArray<byte>(Levels * Classes, pinned: true);

    private Counts(int steps)
    {
        Steps = steps;
        for (var level = 0; level < Levels; level++)
            for (var length = 0; length < Classes; length++)
            {
                inText[level * Classes + length] = Weighing.Impact(CountOf(level), MathF.Pow(2, (length - Classes / 2) / ClassesOfTwice));
                inTitle[level * Classes + length] = Weighing.Impact(1, MathF.Pow(2, (level - Levels / 2) / TitleClassesOfTwice));
            }
    }

    /// <summary>Steps that make one occurrence in the text.</summary>
    public int Steps { get; }

    /// <summary>Impact by level and class of the row's length: at <c>level * Classes + class</c>.</summary>
    public byte* InText => (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref inText[0]);

    /// <summary>The same for characters of titles, whose level is the length of the title.</summary>
    public byte* InTitle => (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref inTitle[0]);

    public static Counts Of(int steps) => steps switch { 1 => Whole, 2 => Half, _ => throw new DamagedSegmentException("counts in steps nobody writes") };

    public byte LevelOf(float count)
    {
        var steps = Math.Max(1, MathF.Round(count * Steps));
        return (byte)(steps <= Exact ? steps - 1 : Math.Min(Levels - 1, Exact - 1 + MathF.Ceiling(StridesOfTwice * MathF.Log2(steps / Exact))));
    }

    /// <summary>Class of a row's length among those that are usual.</summary>
    public static byte ClassOf(int length, float typicalLength) => (byte)Math.Clamp(Classes / 2 + MathF.Round(ClassesOfTwice * MathF.Log2(length / typicalLength)), 0, Classes - 1);

    public static byte LevelOfTitle(int letters) => (byte)Math.Clamp(Levels / 2 + MathF.Round(TitleClassesOfTwice * MathF.Log2(Math.Max(1, letters) / TypicalTitle)), 0, Levels - 1);

    private float CountOf(int level) => (level < Exact ? level + 1 : Exact * MathF.Pow(2, (level - Exact + 1) / StridesOfTwice)) / Steps;
}
