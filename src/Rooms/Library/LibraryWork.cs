using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;
using Mingtang.Library.Questions;

namespace Mingtang.Library;

/// <summary>What waits here: readers' questions for the office, returned and passed FAQ for their units.</summary>
internal sealed class LibraryWork(PlatformDb db, PermissionBook permissions, IUnits units, TimeProvider clock) : IAssignsWork
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop) =>
    [
        .. permissions.Allows(person.Role, LibraryPermissions.Answer) ? await Questions(stop) : [],
        .. permissions.Allows(person.Role, LibraryPermissions.DraftFaq) ? await Faqs(person, stop) : [],
    ];

    private async Task<IEnumerable<WaitingWork>> Questions(CancellationToken stop) =>
        (await db.Set<OpenQuestion>().AsNoTracking().Where(question => question.State == QuestionState.Open).OrderBy(question => question.DueOn).ToListAsync(stop))
            .Select(question => new WaitingWork(question.Item, "待答问题", question.Words, "/desk/library/questions", "区府办", question.DueOn));

    private async Task<IEnumerable<WaitingWork>> Faqs(CurrentPerson person, CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        var mine = await (from faq in db.Set<Faq>().AsNoTracking()
                          join edition in db.Set<FaqEdition>().AsNoTracking() on faq.EditionId equals edition.Id
                          where edition.State == FaqState.Ready || (edition.State == FaqState.Draft && edition.ReturnedWhy != null)
                          select new { faq, edition }).ToListAsync(stop);
        return mine.Where(one => person.Role == Role.Office || one.faq.UnitId == person.UnitId)
            .Select(one => new WaitingWork(one.faq.Item, one.edition.State == FaqState.Ready ? "待发布常见问题" : "退回修改", one.edition.Question, one.faq.DeskUrl, book.Find(one.faq.UnitId)?.ShortName, null));
    }
}
