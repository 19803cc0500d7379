using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Acts;

/// <summary>An act under way: inside one transaction, with the log entry it will leave.</summary>
public sealed class Doing
{
    private readonly List<object> raised = [];
    private readonly List<TrackedChange> changes = [];
    private readonly List<(ItemRef Item, bool IsPublic)> noted = [];

    internal Doing(PlatformDb db, Act act)
    {
        Db = db;
        Act = act;
    }

    public PlatformDb Db { get; }

    public Act Act { get; }

    /// <summary>The moment of the act in UTC, as the database stores it.</summary>
    public DateTime Now => Act.At.UtcDateTime;

    /// <summary>The Beijing day of the act.</summary>
    public DateOnly Today => ChinaTime.DayOf(Act.At);

    /// <summary>Something a public page shows changed; what was kept of such pages is stale once the act is stored.</summary>
    public bool ChangesPublic { get; private set; }

    internal IReadOnlyList<(ItemRef Item, bool IsPublic)> Noted => noted;

    internal string Subject { get; private set; } = "";

    internal string? Summary { get; private set; }

    internal IReadOnlyList<TrackedChange> Changes => changes;

    /// <summary>
    /// Names what the act is about, for the log: kind and id, e.g. <c>("workplans.task", id)</c>, and a Chinese line of what
    /// happened. The line is never personal data.
    /// </summary>
    public void About(string kind, object id, string? summary = null)
    {
        Subject = $"{kind}:{id}";
        Summary = summary ?? Summary;
    }

    /// <summary>For what public pages show beside items: a unit's name, a setting, a rating. Items use <c>Note</c>.</summary>
    public void TouchPublicPages() => ChangesPublic = true;

    /// <summary>Something that must be true together with this act: heard in the same transaction, or neither happens.</summary>
    public void Raise(object happened) => raised.Add(happened);

    internal void Remember(ItemRef item, bool isPublic)
    {
        noted.Add((item, isPublic));
        TouchPublicPages();
    }

    /// <summary>
    /// Many new rows of one kind, written at once and not tracked: for taking in by the thousand what the act will not touch again. The log
    /// tells them like every other row.
    /// </summary>
    public async Task AddMany<T>(IReadOnlyList<T> rows, CancellationToken stop = default) where T : class =>
        changes.AddRange(await NewRows.Insert(Db, rows, stop));

    internal IReadOnlyList<object> TakeRaised()
    {
        object[] taken = [.. raised];
        raised.Clear();
        return taken;
    }

    internal void Record(IEnumerable<TrackedChange> saved) => changes.AddRange(saved);
}
