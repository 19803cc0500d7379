using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Library.Judged;
using Mingtang.Library.Words;

namespace Mingtang.Library.Desk.Words;

/// <summary>The words in use, what is recommended, and every edition there was.</summary>
[Needs(LibraryPermissions.ReleaseWords)]
internal sealed class IndexModel(PlatformDb db, WordFrame frame, DraftWords draft, ReleaseWords release, JudgedBook judged, PermissionBook permissions, CurrentPerson person) : PageModel
{
    public WordList? Live { get; private set; }

    public IReadOnlyList<BestBet> Bets { get; private set; } = [];

    public WordList? Draft { get; private set; }

    public IReadOnlyList<WordList> Editions { get; private set; } = [];

    public int Judged { get; private set; }

    public bool MayEdit => permissions.Allows(person.Role, LibraryPermissions.EditWords);

    [BindProperty]
    public string? Why { get; set; }

    public async Task OnGet(CancellationToken stop) => await Load(stop);

    public async Task<IActionResult> OnPostBegin(CancellationToken stop)
    {
        var outcome = await draft.Begin(person, stop);
        await Load(stop);
        return this.Show(outcome, () => Redirect($"/desk/library/words/{outcome.Value}"));
    }

    public async Task<IActionResult> OnPostUndo(int number, CancellationToken stop)
    {
        var outcome = await release.Undo(person, number, Why, stop);
        await Load(stop);
        return this.Show(outcome, () =>
        {
            this.Done("已撤回，检索立即恢复原来的词。");
            return Redirect("/desk/library/words");
        });
    }

    private async Task Load(CancellationToken stop)
    {
        Editions = await db.Set<WordList>().AsNoTracking().OrderByDescending(list => list.Number).Take(50).ToListAsync(stop);
        Live = Editions.FirstOrDefault(list => list.State == WordListState.Live);
        Draft = Editions.FirstOrDefault(list => list.State == WordListState.Draft);
        Bets = Live is null ? [] : await frame.BetsOf(Live.Id, stop);
        Judged = await judged.InUse.CountAsync(stop);
    }
}
