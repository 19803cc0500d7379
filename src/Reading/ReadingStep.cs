namespace Mingtang.Reading;

/// <summary>How far a reading is, for whoever waits.</summary>
/// <param name="What">What is being read, a few Chinese words with what is counted: 读取页, 核对条目.</param>
/// <param name="Whole">Never less than <paramref name="Done"/>.</param>
public readonly record struct ReadingStep(string What, long Done, long Whole);

/// <summary>Tells of one stretch of work, its beginning and about a hundred places on the way; free where nobody listens.</summary>
public sealed class ReadingPace(Action<ReadingStep>? told, string what, long whole)
{
    private const int places = 100;

    private long next;

    /// <param name="done">Counted in whatever <c>whole</c> was; a file that holds more than it declared stays at the end.</param>
    public void At(long done)
    {
        if (told is null || done < next)
            return;
        next = done + Math.Max(1, whole / places);
        told(new(what, Math.Min(done, whole), whole));
    }
}
