using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Foundation.PageCache;

/// <summary>What something kept was made of: read before the making begins, so that a page begun before midnight belongs to yesterday.</summary>
internal readonly record struct PublicMoment(long Generation, DateOnly Day, long At);

/// <summary>How long what was made for everybody holds: until something public changes, the day ends in Beijing, or a minute has passed (ADR 6).</summary>
internal sealed class PublicMoments(PublicGeneration generation, TimeProvider clock)
{
    /// <summary>By the machine's own clock: a demo date must not keep a page for months. Covers what changes without an act.</summary>
    private static readonly long Minute = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;

    public PublicMoment Now => new(generation.Number, Today, Environment.TickCount64);

    /// <summary>False while this node cannot hear the others: then nothing is kept.</summary>
    public bool AreKnown => !generation.IsDeaf;

    public bool Holds(in PublicMoment moment) => Environment.TickCount64 - moment.At < Minute && Stands(moment, TimeSpan.MaxValue);

    /// <summary>Whether nothing public was changed and no day has ended since, and it is younger than that: what may be laid aside for a restart.</summary>
    public bool Stands(in PublicMoment moment, TimeSpan age) =>
        moment.Generation == generation.Number && AreKnown && Environment.TickCount64 - moment.At < age.TotalMilliseconds && moment.Day == Today;

    private DateOnly Today => ChinaTime.DayOf(clock.GetUtcNow());
}
