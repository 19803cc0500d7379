using Mingtang.Agencies.People;
using Mingtang.Documents;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Interpretations.Concerns;
using Mingtang.Interpretations.Drafting;
using Mingtang.Interpretations.Judging;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Demo;

/// <summary>The people of the demo who write, approve and pass its interpretations, by the same acts as everywhere.</summary>
internal sealed class DemoWriters(
    ActBook acts, IDocuments documents, DraftInterpretation draft, ReviseInterpretation revise, HandInInterpretation handIn, JudgeInterpretation judge, ReleaseBook releases,
    ConcernBook concerns, IPeople people, TimeProvider clock)
{
    private readonly Dictionary<(Guid Unit, Role Role), PersonRef?> met = [];
    private IReadOnlyList<CurrentPerson> offices = [];

    public CurrentPerson Office { get; private set; } = null!;

    public Actor Reviewer { get; private set; } = null!;

    /// <summary>Before the clock is set back to days on which nobody held today's posts yet.</summary>
    public async Task Meet(IReadOnlyCollection<Guid> unitIds, CancellationToken stop)
    {
        offices = [.. (await people.Holding(Role.Office, stop)).Select(one => Person(one, Role.Office, null, "区府办"))];
        Office = offices is [var first, ..] ? first : Person(null, Role.Office, null, "区府办");
        var review = First(await people.Holding(Role.Reviewer, stop));
        Reviewer = new(review?.Id ?? Ids.New(clock), review?.Name ?? "保密审查员", review?.UnitId);
        foreach (var unitId in unitIds)
            foreach (var role in (Role[])[Role.Clerk, Role.Approver])
                met[(unitId, role)] = First(await people.AtUnit(unitId, role, stop));
    }

    public async Task<CurrentPerson> At(Guid unitId, Role role, CancellationToken stop)
    {
        if (!met.TryGetValue((unitId, role), out var known))
            met[(unitId, role)] = known = First(await people.AtUnit(unitId, role, stop));
        return Person(known, role, unitId, role == Role.Clerk ? "经办人" : "负责人");
    }

    /// <summary>Drafted, approved by the unit's head, through the gate and the secrecy review.</summary>
    public async Task<Guid> Passed(DocumentRef document, Stage stage, DemoEntry entry, int number, CancellationToken stop)
    {
        var (clerk, head) = (await At(document.UnitId, Role.Clerk, stop), await At(document.UnitId, Role.Approver, stop));
        var id = (await draft.Do(clerk, new(stage, document.Id), entry.Words($"{head.Name}（主要负责人）"), stop)).Value;
        if (entry.Piece() is { } piece)
            _ = (await revise.Add(clerk, id, piece, stop)).Value;
        if (entry.ComparedWith is { } older && await Published(older, stop) is { } before)
            _ = (await revise.Compare(clerk, id, before, stop)).Value;
        List<Guid> answered = [];
        if (number % 2 == 0 && entry.Question is { } asked)
            answered.Add((await concerns.Note(clerk, id, asked, (ConcernSource)(1 + number % 4), stop)).Value);
        _ = (await handIn.Do(clerk, id, stop)).Value;
        _ = (await judge.Approve(head, id, stop)).Value;
        await Pass(clerk, id, number % 10 == 4 ? [] : answered, stop);
        return id;
    }

    /// <summary>The office's own clerks draft as well; another one passes it.</summary>
    public async Task Pass(CurrentPerson writer, Guid id, IReadOnlyList<Guid> answered, CancellationToken stop)
    {
        _ = (await judge.Pass(offices.FirstOrDefault(one => one.Id != writer.Id) ?? Office, id, Enum.GetValues<AspectKind>(), answered, stop)).Value;
        await Review(new(Interpretation.Kind, id.ToString()), stop);
    }

    public async Task Review(ItemRef item, CancellationToken stop) =>
        _ = (await acts.Do<ReleaseState>("foundation.review", Reviewer, async doing =>
            await releases.Review(doing, (await releases.StatusOf(item, stop))!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null), stop), stop)).Value;

    private async Task<string?> Published(string title, CancellationToken stop) =>
        (await documents.Public(new() { Words = title, AlsoEnded = true }, stop)).FirstOrDefault(one => one.Title == title)?.IndexNumber;

    private static PersonRef? First(IReadOnlyList<PersonRef> found) => found.Count == 0 ? null : found[0];

    private CurrentPerson Person(PersonRef? found, Role role, Guid? unitId, string name) => new(found?.Id ?? Ids.New(clock), found?.Name ?? name, unitId ?? found?.UnitId, null, role);
}
