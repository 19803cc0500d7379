using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.Releasing;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Together;

/// <summary>
/// No sequence of acts on a document and its interpretation, by whomever and in whatever role, makes either public without a passed review of
/// that very version by another person, or a document that must be interpreted without its interpretation.
/// </summary>
public sealed class FourEyesTests
{
    private const int Acts = 17;
    private static readonly Role[] Roles = [Role.Clerk, Role.Reviewer, Role.Approver, Role.Office];

    /// <summary>Hostile steps alone would seldom come far enough to do harm: so half of them are done by whom they belong to, in their order.</summary>
    [Theory, EveryEngine]
    public async Task No_sequence_of_acts_makes_public_what_another_person_has_not_passed(Engine engine)
    {
        using var house = new TogetherHouse(engine);
        var people = Enumerable.Range(0, 3).Select(n => house.Documents.Person($"人{n}", Role.Clerk)).ToList();
        var steps = Gen.Choose(0, Acts * people.Count * Roles.Length * 2 - 1).ListOf(26).Select(list => list.ToArray());
        var (everPublic, number) = (0, 0);
        await Task.Run(() => Prop.ForAll(Arb.From(steps), taken =>
        {
            var (holds, isPublic) = Walk(house, people, taken, ++number).GetAwaiter().GetResult();
            everPublic += isPublic ? 1 : 0;
            return holds;
        }).Holds(24));
        everPublic.ShouldBeGreaterThan(0, "walks that never end in public prove nothing");
    }

    private static async Task<(bool Holds, bool IsPublic)> Walk(TogetherHouse house, List<CurrentPerson> people, int[] steps, int number)
    {
        var document = await house.Draft($"云间区第{number}号办法");
        var interpretation = await house.Interpret(document);
        var next = 0;
        foreach (var step in steps)
        {
            var isProper = step % 2 == 0;
            var rest = step / 2;
            var who = people[rest / Roles.Length % people.Count] with { Role = Roles[rest % Roles.Length] };
            // The proper ones follow the order of the way, so that what the others disturbed has to be done again.
            await Do(house, document.Id, interpretation, isProper ? Way[next++ % Way.Length] : rest / (people.Count * Roles.Length), isProper ? null : who, number);
        }
        var names = people.Concat([house.Clerk, house.Head, house.Documents.Reviewer, house.Documents.Office]).ToDictionary(person => person.Id!.Value, person => person.Name);
        return await WhateverIsPublicWasPassed(house, document.Id, interpretation, names);
    }

    private static readonly int[] Way = [10, 11, 12, 13, 1, 3, 7, 15, 8];

    private static async Task Do(TogetherHouse house, Guid id, Guid interpretation, int act, CurrentPerson? who, int number) => _ = act switch
    {
        0 => (Kernel.Outcome)await house.Documents.Revise(id, DocumentHouse.Wording($"云间区第{number}号办法（改）"), who),
        1 or 2 => await house.Documents.Submit(id, who),
        3 or 4 => await house.Documents.Review(id, who: who),
        5 => await house.Documents.Review(id, ReleaseState.Failed, who),
        6 => await house.Documents.Review(id, ReleaseState.Referred, who),
        7 => await house.Documents.Sign(id, who, $"云试规〔2026〕{number}号"),
        8 => await house.Documents.Publish(id, who),
        9 => await house.Rewrite(interpretation, "另一个标题", who),
        10 => await house.HandIn(interpretation, who),
        11 => await house.Approve(interpretation, who),
        12 => await house.Pass(interpretation, who),
        13 => await house.Review(interpretation, who),
        14 => await house.Documents.With<ReleaseInterpretation, Outcome<Guid>>(release => release.Alone(who ?? house.Documents.Office, interpretation)),
        15 => await house.Documents.With<RelateDocuments, Outcome<Document>>(relate => relate.Confirm(id, who ?? house.Clerk)),
        _ => await house.Documents.Renew(id, who),
    };

    private static Task<(bool, bool)> WhateverIsPublicWasPassed(TogetherHouse house, Guid id, Guid interpretation, Dictionary<Guid, string> names) => house.House.Read(async services =>
    {
        var (db, releases) = (services.GetRequiredService<PlatformDb>(), services.GetRequiredService<ReleaseBook>());
        var document = await db.Set<Document>().FirstAsync(d => d.Id == id);
        var found = await db.Set<Interpretation>().Include(i => i.Pieces).FirstAsync(i => i.Id == interpretation);
        var everPublic = await db.Set<Edition>().Where(e => e.DocumentId == id && e.PublishedAt != null).ToListAsync();
        var holds = everPublic.TrueForAll(WasPassed);
        var (documentCase, interpretationCase) = (await releases.PublicVersionOf(document.Item), await releases.PublicVersionOf(found.Item));
        var shown = await db.Set<Edition>().FirstOrDefaultAsync(e => e.Id == document.PublicEditionId);
        holds &= documentCase?.VersionDigest == shown?.Digest && (shown is null || shown.Digest == services.GetRequiredService<Mingtang.Documents.Reviewing.HandIn>().DigestOf(shown));
        holds &= (found.State == InterpretationState.Released) == (interpretationCase is not null);
        if (interpretationCase is not null)
            holds &= interpretationCase.VersionDigest == services.GetRequiredService<Foundation.Cryptography.SecretSeal>().DigestOf(found.Version)
                && found.ApprovedBy is { } head && !found.Writers.Contains(head) && found.Writers.TrueForAll(writer => names[writer] != interpretationCase.ReviewedBy);
        // A normative document must be interpreted, and nobody let this one go.
        if (shown is not null)
            holds &= interpretationCase is not null && !await db.Set<DutyOverride>().AnyAsync(let => let.DocumentId == id);
        return (holds, shown is not null);
    });

    private static bool WasPassed(Edition edition) =>
        edition.ReviewedBy is { } reviewer && !edition.Writers.Contains(reviewer) && edition.SignedBy is { } signer && !edition.Writers.Contains(signer);
}
