using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <summary>Begins, lists and ends sessions.</summary>
internal sealed class SessionBook(ActBook acts, PlatformDb db, SecretSeal seal, TimeProvider clock)
{
    /// <summary>The key of the new session, said once.</summary>
    public string Begin(Doing doing, Guid personId, Guid postId, SessionStage stage, Caller caller)
    {
        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        db.Add(new Session
        {
            Id = Ids.New(clock),
            KeyDigest = seal.DigestOf(key),
            PersonId = personId,
            PostId = postId,
            Stage = stage,
            BegunAt = doing.Now,
            SeenAt = doing.Now,
            Device = caller.Device,
            Address = caller.Address,
        });
        return key;
    }

    public async Task<Session?> Find(string? key, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(key))
            return null;
        var digest = seal.DigestOf(key);
        return await db.Set<Session>().FirstOrDefaultAsync(session => session.KeyDigest == digest && session.EndedAt == null, stop);
    }

    /// <summary>The one wished; else the post used last, as long as it is held; else the first in the order of roles.</summary>
    public async Task<Post?> PostFor(Guid personId, DateOnly today, Guid? wished, CancellationToken stop)
    {
        var held = await db.Set<Post>()
            .Where(post => post.PersonId == personId && post.BeginsOn <= today && (post.EndsOn == null || post.EndsOn >= today))
            .ToListAsync(stop);
        var last = await db.Set<Session>().Where(session => session.PersonId == personId).OrderByDescending(session => session.Id)
            .Select(session => session.PostId).FirstOrDefaultAsync(stop);
        return held.FirstOrDefault(post => post.Id == (wished ?? last)) ?? held.OrderBy(post => post.Role).FirstOrDefault();
    }

    public Task<List<Session>> LiveOf(Guid personId, AccountSettings settings, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (seen, begun) = (now.AddMinutes(-settings.IdleMinutes), now.AddHours(-settings.SessionHours));
        return db.Set<Session>().AsNoTracking()
            .Where(s => s.PersonId == personId && s.EndedAt == null && s.Stage != SessionStage.AwaitsCode && s.SeenAt > seen && s.BegunAt > begun)
            .OrderByDescending(s => s.SeenAt).ToListAsync(stop);
    }

    /// <summary>Signing out, here or remotely; <paramref name="personId"/> is whose session it must be.</summary>
    public Task<Outcome<bool>> End(Actor who, Guid personId, Guid sessionId, string why, CancellationToken stop = default) =>
        acts.Do<bool>("agencies.sign-out", who, async doing =>
        {
            if (await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == sessionId && s.PersonId == personId && s.EndedAt == null, stop) is not { } session)
                return AccountRefusals.NoSuchSession;
            session.End(doing.Now, why);
            doing.About("agencies.person", personId, $"{why}({session.Device},{session.Address})");
            return true;
        }, stop);

    /// <summary>Part of an act that changes the account or a post.</summary>
    public async Task EndAll(Doing doing, Guid personId, string why, Guid? except = null, CancellationToken stop = default)
    {
        var live = await db.Set<Session>().Where(s => s.PersonId == personId && s.EndedAt == null && s.Id != except).ToListAsync(stop);
        foreach (var session in live)
            session.End(doing.Now, why);
    }

    public Task<Outcome<bool>> SwitchPost(Actor who, Guid sessionId, Guid postId, CancellationToken stop = default) =>
        acts.Do<bool>("agencies.switch-post", who, async doing =>
        {
            var session = await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == sessionId && s.PersonId == who.PersonId && s.EndedAt == null, stop);
            var post = await db.Set<Post>().FirstOrDefaultAsync(p => p.Id == postId && p.PersonId == who.PersonId, stop);
            if (session is null || post is null || !post.IsHeldOn(doing.Today))
                return PeopleRefusals.NoSuchPost;
            session.PostId = postId;
            doing.About("agencies.person", who.PersonId!, "切换岗位");
            return true;
        }, stop);
}
