using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Library.Log;

namespace Mingtang.Library.Desk;

/// <summary>How search and answers fare: what is looked for in vain, and what is found but not opened.</summary>
[Needs(LibraryPermissions.Watch)]
internal sealed class IndexModel(PlatformDb db, IEnumerable<IIndicator> indicators, TimeProvider clock) : PageModel
{
    private const int Shown = 30, Looked = 300, WeakFrom = 3;

    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 30;

    public Measurement Success { get; private set; } = null!;

    public int Searches { get; private set; }

    public int Questions { get; private set; }

    public int Answered { get; private set; }

    public IReadOnlyList<AskedWords> InVain { get; private set; } = [];

    /// <summary>Often asked, seldom opened: the right thing does not stand where people look.</summary>
    public IReadOnlyList<AskedWords> Weak { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Days = Days is 7 or 30 or 90 ? Days : 30;
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var rows = db.Set<AskedRow>().AsNoTracking().Where(row => row.At >= since);
        Searches = await rows.CountAsync(row => row.Side == Side.Search, stop);
        Questions = await rows.CountAsync(row => row.Side == Side.Question, stop);
        Answered = await rows.CountAsync(row => row.Side == Side.Question && row.IsAnswered, stop);
        var groups = rows.Where(row => row.Side == Side.Search).GroupBy(row => row.Key);
        var inVain = await groups.Where(group => group.Count(row => row.Found != 0) == 0).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(Looked)
            .Select(group => new AskedWords(group.Max(row => row.Words)!, group.Count(), group.Count(row => row.Found == 0), group.Count(row => row.Opened != null))).ToListAsync(stop);
        InVain = [.. inVain.Where(asked => QueryWords.HoldsWord(asked.Words)).Take(Shown)];
        Weak = await groups.Where(group => group.Count(row => row.Found != 0) > 0 && group.Count() >= WeakFrom && group.Count(row => row.Opened != null) * 4 < group.Count())
            .OrderByDescending(group => group.Count(row => row.Opened == null)).ThenBy(group => group.Key).Take(Shown)
            .Select(group => new AskedWords(group.Max(row => row.Words)!, group.Count(), group.Count(row => row.Found == 0), group.Count(row => row.Opened != null))).ToListAsync(stop);
        Success = await indicators.Single(indicator => indicator.Info.Id == "library.search_success_share").Measure(new(clock.Today().AddDays(-Days + 1), clock.Today()), null, null, stop);
    }
}

internal sealed record AskedWords(string Words, int Times, int Nothing, int Opened);
