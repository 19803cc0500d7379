using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Foundation.LongWork;

/// <summary>
/// Work that would keep somebody waiting before a blank page: begun by a form, done behind it, with an address that says how far it is.
/// Kept in memory of this node. What it writes is one act, so that after a restart it is either done or not begun.
/// </summary>
public sealed class LongWorks(IServiceScopeFactory scopes, IHostApplicationLifetime life, TimeProvider clock, ILogger<LongWorks> log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly Refusal Broken = new("foundation.long-work-broken", "办理中断，没有写入任何内容，请重试；再次中断请联系系统管理员。");

    private readonly ConcurrentDictionary<Guid, WorkUnderWay> all = new();

    /// <param name="title">What is being done: 「导入要点」.</param>
    /// <param name="back">The form to return to when it is refused.</param>
    /// <param name="work">Runs in a scope of its own, after the request; whoever asked must be handed in, not looked up.</param>
    /// <returns>The address to send the person to.</returns>
    public string Begin(CurrentPerson person, string title, string back, Func<IServiceProvider, WorkUnderWay, CancellationToken, Task<Outcome<WorkDone>>> work)
    {
        Forget();
        var begun = new WorkUnderWay(Ids.New(clock), person.Id, title, back, clock.GetUtcNow());
        all[begun.Id] = begun;
        // Nothing of the request goes along: it will be over first.
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(() => Run(begun, work));
        return begun.Address;
    }

    /// <summary>Null for an unknown one and for somebody else's.</summary>
    public WorkUnderWay? Find(Guid id, CurrentPerson person) => all.GetValueOrDefault(id) is { } found && found.PersonId == person.Id ? found : null;

    private async Task Run(WorkUnderWay begun, Func<IServiceProvider, WorkUnderWay, CancellationToken, Task<Outcome<WorkDone>>> work)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            begun.Outcome = await work(scope.ServiceProvider, begun, life.ApplicationStopping);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "{Work} broke off", begun.Title);
            begun.Outcome = Broken;
        }
    }

    private void Forget()
    {
        foreach (var old in all.Values.Where(one => one.Outcome is not null && clock.GetUtcNow() - one.BegunAt > Kept))
            all.TryRemove(old.Id, out _);
    }
}

/// <param name="Url">Where the result stands.</param>
/// <param name="Sentence">Said there once.</param>
/// <param name="Result">What the page there shows without doing the work again.</param>
public sealed record WorkDone(string Url, string Sentence, object? Result = null);

/// <summary>Written by the work, read by the page.</summary>
public sealed class WorkProgress
{
    private volatile Step now = new("准备", 0, 0);

    public Step Now => now;

    /// <param name="what">What is being done, a few Chinese words.</param>
    public void Say(string what, long done, long whole) => now = new(what, done, whole);

    /// <param name="Whole">0 while nobody knows.</param>
    public sealed record Step(string What, long Done, long Whole);
}

public sealed class WorkUnderWay(Guid id, Guid? personId, string title, string back, DateTimeOffset begunAt)
{
    private volatile Outcome<WorkDone>? outcome;

    public Guid Id => id;

    public Guid? PersonId => personId;

    public string Title => title;

    public string Back => back;

    public DateTimeOffset BegunAt => begunAt;

    public WorkProgress Progress { get; } = new();

    /// <summary>Null while it runs.</summary>
    public Outcome<WorkDone>? Outcome
    {
        get => outcome;
        internal set => outcome = value;
    }

    public string Address => $"/desk/long-work/{id}";
}
