namespace Mingtang.Foundation.Jobs;

/// <summary>
/// Work a room does by the clock. Registered scoped. It must bear being run twice: a node may die half way, and the next run
/// begins anew.
/// </summary>
public interface IRoomJob
{
    /// <summary>Room and verb: <c>workplans.urge</c>.</summary>
    string Name { get; }

    /// <summary>As the administrator's page names it.</summary>
    string Title => Name;

    Schedule When { get; }

    Task Run(JobRun run, CancellationToken stop);
}

/// <summary>A run under way.</summary>
/// <param name="Now">UTC, by the house's clock.</param>
/// <param name="LastGoodAt">When the last run that ended well began; null before the first.</param>
public sealed record JobRun(DateTime Now, DateTime? LastGoodAt)
{
    /// <summary>What was done, in one Chinese line, for the page of job runs.</summary>
    public string? Note { get; set; }
}
