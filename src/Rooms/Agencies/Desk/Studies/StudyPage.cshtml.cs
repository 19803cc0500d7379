using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Studies;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Studies;

/// <summary>Read, answer, see how it went; for the office also how the units stand.</summary>
[Needs("agencies.view-records")]
internal sealed class StudyPage(
    StudyReading studies, StudyRegister register, IPeople people, IUnits units, PlatformDb db, CurrentPerson person, PermissionBook permissions, TimeProvider clock) : PageModel
{
    public Study Study { get; private set; } = null!;

    /// <summary>The first time this person passed.</summary>
    public StudyAttempt? Passed { get; private set; }

    public StudyAttempt? Last { get; private set; }

    public IReadOnlyList<int?> Typed { get; private set; } = [];

    public IReadOnlyList<UnitStanding> Units { get; private set; } = [];

    public bool MayAnswer => Study.EndedAt is null && person.UnitId is not null && permissions.Allows(person.Role, StudyRegister.AnswerPermission);

    public bool MayEnd => Study.EndedAt is null && permissions.Allows(person.Role, StudyRegister.IssuePermission);

    /// <summary>Only after passing, so that a second try is one's own.</summary>
    public bool ShowsRight => Passed is not null;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswer(Guid id, List<int?> answers, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Typed = answers;
        var outcome = await register.Answer(person, id, answers, stop);
        return this.Show(outcome, () =>
        {
            this.Done(outcome.Value.Passed ? $"通过测验，答对{outcome.Value.Right}题。" : $"答对{outcome.Value.Right}题，没有达到合格线，请再读一遍后重答。");
            return Redirect($"/desk/agencies/studies/{id}");
        });
    }

    public async Task<IActionResult> OnPostEnd(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        return this.Show(await register.End(person, id, stop), () =>
        {
            this.Done("已停用。");
            return Redirect($"/desk/agencies/studies/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await studies.Find(id, stop) is not { } study)
            return false;
        Study = study;
        var attempts = await studies.Attempts(id, stop);
        var own = attempts.Where(attempt => attempt.PersonId == person.Id).ToList();
        (Passed, Last) = (own.Find(attempt => attempt.Passed), own.LastOrDefault());
        if (permissions.Allows(person.Role, StudyRegister.IssuePermission))
            Units = await Standing(attempts, stop);
        return true;
    }

    private async Task<List<UnitStanding>> Standing(List<StudyAttempt> attempts, CancellationToken stop)
    {
        var passed = attempts.Where(attempt => attempt.Passed).DistinctBy(attempt => attempt.PersonId).ToList();
        var ids = passed.ConvertAll(attempt => attempt.PersonId);
        var names = await db.Set<Person>().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        var open = (await people.Holding(Role.Clerk, stop)).Where(clerk => !ids.Contains(clerk.Id)).DistinctBy(clerk => clerk.Id).ToLookup(clerk => clerk.UnitId);
        var book = await units.On(clock.Today(), stop);
        return [.. passed.Select(attempt => (Guid?)attempt.UnitId).Concat(open.Select(unit => unit.Key)).OfType<Guid>().Distinct()
            .Select(unit => new UnitStanding(
                book.Find(unit)?.ShortName ?? "已撤销单位",
                [.. passed.Where(attempt => attempt.UnitId == unit).Select(attempt => names.GetValueOrDefault(attempt.PersonId, ""))],
                [.. open[unit].Select(clerk => clerk.Name)]))
            .OrderBy(unit => unit.Unit, StringComparer.Ordinal)];
    }
}

internal sealed record UnitStanding(string Unit, IReadOnlyList<string> Passed, IReadOnlyList<string> Open);
