using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;

namespace Mingtang.Documents;

/// <summary>No sequence of acts makes a document public without a passed review of that very edition by another person.</summary>
public sealed class FourEyesTests
{
    private static readonly Role[] Roles = [Role.Clerk, Role.Reviewer, Role.Approver, Role.Office];

    [Fact]
    public void No_sequence_of_acts_makes_public_what_another_person_has_not_passed()
    {
        using var house = new DocumentHouse();
        var people = Enumerable.Range(0, 3).Select(n => house.Person($"人{n}", Role.Clerk)).ToList();
        var steps = Gen.Choose(0, 12 * people.Count * Roles.Length - 1).ListOf(24).Select(list => list.ToArray());
        Prop.ForAll(Arb.From(steps), taken => Walk(house, people, taken).GetAwaiter().GetResult()).Holds(40);
    }

    private static async Task<bool> Walk(DocumentHouse house, List<CurrentPerson> people, int[] steps)
    {
        var document = await house.Draft();
        // Every other walk begins near the end, where going wrong would be seen.
        if (steps[0] % 2 == 0)
            await house.Submit(document.Id);
        foreach (var step in steps)
            await Do(house, document.Id, step / (people.Count * Roles.Length), people[step / Roles.Length % people.Count] with { Role = Roles[step % Roles.Length] });
        return await WhateverIsPublicWasPassed(house, document.Id);
    }

    private static async Task Do(DocumentHouse house, Guid id, int act, CurrentPerson who) => _ = act switch
    {
        0 => (Kernel.Outcome)await house.Revise(id, DocumentHouse.Wording($"改{id.GetHashCode() % 7}"), who),
        1 or 2 => await house.Submit(id, who),
        3 or 4 => await house.Review(id, who: who),
        5 => await house.Review(id, ReleaseState.Failed, who),
        6 => await house.Review(id, ReleaseState.Referred, who),
        7 => await house.Sign(id, who),
        8 or 9 => await house.Publish(id, who),
        10 => await house.Withdraw(id, who: who),
        _ => await house.Renew(id, who),
    };

    private static Task<bool> WhateverIsPublicWasPassed(DocumentHouse house, Guid id) => house.House.Read(async services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        var releases = services.GetRequiredService<ReleaseBook>();
        var document = await db.Set<Document>().FirstAsync(d => d.Id == id);
        var everPublic = await db.Set<Edition>().Where(e => e.DocumentId == id && e.PublishedAt != null).ToListAsync();
        foreach (var edition in everPublic)
            if (edition.ReviewedBy is not { } reviewer || edition.Writers.Contains(reviewer) || edition.SignedBy is not { } signer || edition.Writers.Contains(signer))
                return false;
        var released = await releases.PublicVersionOf(document.Item);
        var shown = await db.Set<Edition>().FirstOrDefaultAsync(e => e.Id == document.PublicEditionId);
        return released?.VersionDigest == shown?.Digest && (shown is null || shown.Digest == services.GetRequiredService<Reviewing.HandIn>().DigestOf(shown));
    });
}
