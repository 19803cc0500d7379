namespace Mingtang.Kernel;

/// <summary>Who acted: a person at a post, or the platform itself (a job, an import by the command line).</summary>
/// <param name="PersonId">Null when the platform acts by itself.</param>
/// <param name="Name">As shown in the log.</param>
/// <param name="UnitId">The unit the person acted for; null for the platform and for residents.</param>
public sealed record Actor(Guid? PersonId, string Name, Guid? UnitId = null)
{
    /// <summary>The platform itself: schedules, imports, the demo.</summary>
    public static Actor Platform { get; } = new(null, "平台");
}

/// <summary>Every write is an act: who, when, what, and why where the rule asks for a reason.</summary>
/// <param name="Name">Room and verb, e.g. <c>workplans.publish</c>: the same word as the permission.</param>
/// <param name="At">An instant; shown in Beijing time.</param>
/// <param name="Why">Required by some acts (a changed deadline); the act itself refuses when it is missing.</param>
public sealed record Act(string Name, Actor Who, DateTimeOffset At, string? Why = null);
