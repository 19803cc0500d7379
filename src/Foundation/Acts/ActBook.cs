using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Acts;

/// <summary>
/// The only way to write. An act runs in one transaction with its events and its log entry: all of it is stored, or none.
/// Acts may nest; the inner one joins the outer transaction and leaves its own entry. An inner act that was refused has not
/// cleared what it touched, so the outer one passes the refusal on.
/// </summary>
public sealed class ActBook(PlatformDb db, WriteGate gate, TimeProvider clock, AuditLog log, IServiceProvider services)
{
    private static readonly Refusal ChangedMeanwhile =
        new("foundation.changed-meanwhile", "这条记录刚刚被别人修改过，您填写的内容仍在页面上；请核对最新内容后再提交。");

    private static readonly Refusal DoneMeanwhile =
        new("foundation.done-meanwhile", "同一件事刚刚已由别人办理，这次没有重复办理；请刷新页面查看最新内容。");

    /// <summary>Nothing was stored and nothing was wrong with what was asked.</summary>
    public static readonly Refusal Busy =
        new("foundation.busy", "现在办理的人太多，这次没有办成；您填写的内容仍在页面上，请过一会儿再提交一次。");

    /// <summary>Whether an act was refused for what others did at the same moment and not for what was asked: tried again it may be done.</summary>
    public static bool IsPassing(Refusal refusal) => refusal == ChangedMeanwhile || refusal == DoneMeanwhile || refusal == Busy;

    private List<Doing>? entries;
    private Doing? current;
    private bool isCommitting;

    public Task<Outcome<T>> Do<T>(string name, Actor who, Func<Doing, Task<Outcome<T>>> work, CancellationToken stop = default) =>
        Do(name, who, why: null, work, stop);

    /// <param name="name">Room and verb, the permission's own word.</param>
    /// <param name="why">The reason the person gave; whether one is needed is for the act to say.</param>
    public Task<Outcome<T>> Do<T>(
        string name, Actor who, string? why, Func<Doing, Task<Outcome<T>>> work, CancellationToken stop = default)
    {
        var doing = new Doing(db, new Act(name, who, clock.GetUtcNow(), why));
        return entries is null ? Outermost(doing, work, stop) : Within(doing, work, stop);
    }

    /// <summary>Somebody waits for the answer; jobs and commands have time.</summary>
    private bool IsAwaited => services.GetService<IHttpContextAccessor>()?.HttpContext is not null;

    private async Task<Outcome<T>> Outermost<T>(Doing doing, Func<Doing, Task<Outcome<T>>> work, CancellationToken stop)
    {
        using var turn = IsAwaited ? await gate.EnterSoon(stop) : await gate.Enter(stop);
        if (turn is null)
            return Busy;
        isCommitting = false;
        try
        {
            return await InTurn(doing, work, stop);
        }
        // Of a commit that was not answered in time nobody knows whether it was stored: that is an outage.
        catch (Exception outage) when (!isCommitting && IsAwaited && Clash.IsBusy(outage))
        {
            return Busy;
        }
    }

    private async Task<Outcome<T>> InTurn<T>(Doing doing, Func<Doing, Task<Outcome<T>>> work, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        entries = [];
        db.SavingChanges += Record;
        var kept = false;
        try
        {
            var outcome = await Within(doing, work, stop);
            if (outcome.IsRefused)
                return outcome;
            db.SavingChanges -= Record;
            // From here on only register and log are written, and each says itself what it changed.
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var publicChanged = entries.Any(entry => entry.ChangesPublic);
            if (publicChanged)
                await TellPublic(stop);
            await log.Append(db, entries, stop);
            isCommitting = true;
            await transaction.CommitAsync(stop);
            kept = true;
            foreach (var follower in services.GetServices<IFollowsActs>())
                follower.Stored(publicChanged);
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangedMeanwhile;
        }
        catch (Exception clash) when (Clash.IsTwin(clash))
        {
            return DoneMeanwhile;
        }
        finally
        {
            db.SavingChanges -= Record;
            (entries, current) = (null, null);
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            if (!kept)
                db.ChangeTracker.Clear();
        }
    }

    private async Task<Outcome<T>> Within<T>(Doing doing, Func<Doing, Task<Outcome<T>>> work, CancellationToken stop)
    {
        var outer = current;
        if (outer is not null)
            await Save(stop);
        current = doing;
        var outcome = await work(doing);
        if (outcome.IsRefused)
            return outcome;
        await Save(stop);
        if (doing.TakeRaised() is { Count: > 0 } raised)
        {
            foreach (var happened in raised)
                await Tell(happened, doing, stop);
            await Save(stop);
        }
        entries!.Add(doing);
        current = outer;
        return outcome;
    }

    /// <summary>Looks for changes once, for the log and the database; with many rows at hand the looking is what an act costs.</summary>
    private async Task Save(CancellationToken stop)
    {
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task TellPublic(CancellationToken stop)
    {
        await services.GetRequiredService<PublicFollowing>().Follow(entries!.SelectMany(entry => entry.Noted.Select(noted => noted.Item)), stop);
        await AuditLog.Lock(db, stop);
        var node = services.GetRequiredService<PublicGeneration>().Node;
        await ChangeLog.Write(db, node, entries!, stop);
        await PublicListener.Tell(db, node, stop);
    }

    private void Record(object? sender, SavingChangesEventArgs saving) => current!.Record(TrackedChanges.In(db));

    private async Task Tell(object happened, Doing doing, CancellationToken stop)
    {
        var ears = typeof(IHears<>).MakeGenericType(happened.GetType());
        var hear = ears.GetMethod(nameof(IHears<>.Hear))!;
        foreach (var ear in services.GetServices(ears))
            await (Task)hear.Invoke(ear, BindingFlags.DoNotWrapExceptions, null, [happened, doing, stop], null)!;
    }
}
