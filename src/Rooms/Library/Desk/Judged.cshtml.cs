using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Library.Judged;
using Mingtang.Library.Log;

namespace Mingtang.Library.Desk;

/// <summary>The office's own judged queries, beside those the program brings.</summary>
[Needs(LibraryPermissions.EditWords)]
internal sealed class JudgedModel(JudgedBook book, CurrentPerson person) : PageModel
{
    private const int PerPage = 50;

    [BindProperty(SupportsGet = true, Name = "side")]
    public Side? Chosen { get; set; }

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? Id { get; set; }

    public IReadOnlyList<JudgedEntry> Found { get; private set; } = [];

    public int Searches { get; private set; }

    public int Questions { get; private set; }

    public string? After { get; private set; }

    [BindProperty]
    public JudgedForm Input { get; set; } = new();

    [BindProperty, Display(Name = "类别")]
    public Side LinesSide { get; set; } = Side.Search;

    [BindProperty, Display(Name = "评测题")]
    public string? Lines { get; set; }

    public async Task<IActionResult> OnGet(string? after, CancellationToken stop)
    {
        await Load(after, stop);
        if (Id is not { } id)
            return Page();
        if (await book.InUse.FirstOrDefaultAsync(entry => entry.Id == id, stop) is not { } entry)
            return NotFound();
        Input = new() { Side = entry.Side, Words = entry.Words, Expected = string.Join('\n', entry.Expected.Select(text => text.Line)) };
        return Page();
    }

    public async Task<IActionResult> OnPostKeep(CancellationToken stop)
    {
        var query = new JudgedQuery(Input.Side, Input.Words ?? "", Input.Texts);
        return await Show(Id is { } id ? await book.Change(person, id, query, stop) : await book.Add(person, query, stop: stop), "已保存。", stop);
    }

    public async Task<IActionResult> OnPostRemove(Guid entry, CancellationToken stop) => await Show(await book.Remove(person, entry, stop), "已删去。", stop);

    public async Task<IActionResult> OnPostImport(CancellationToken stop)
    {
        var outcome = await book.Import(person, LinesSide, Lines, stop);
        return await Show(outcome, outcome.IsRefused ? "" : $"已导入 {outcome.Value} 道。", stop);
    }

    private async Task<IActionResult> Show(Outcome outcome, string done, CancellationToken stop)
    {
        await Load(null, stop);
        return this.Show(outcome, () =>
        {
            this.Done(done);
            return Redirect("/desk/library/words/judged");
        });
    }

    private async Task Load(string? after, CancellationToken stop)
    {
        Searches = await book.InUse.CountAsync(entry => entry.Side == Side.Search, stop);
        Questions = await book.InUse.CountAsync(entry => entry.Side == Side.Question, stop);
        var skip = int.TryParse(after, System.Globalization.NumberStyles.None, null, out var seen) ? Math.Min(seen, 100_000) : 0;
        var found = await book.InUse.Where(entry => Chosen == null || entry.Side == Chosen).Skip(skip).Take(PerPage + 1).ToListAsync(stop);
        Found = [.. found.Take(PerPage)];
        After = found.Count > PerPage ? (skip + PerPage).ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}

/// <summary>The form of one judged query, as posted.</summary>
internal sealed class JudgedForm
{
    [Display(Name = "类别")]
    public Side Side { get; set; } = Side.Search;

    [Display(Name = "检索词或者问题"), StringLength(JudgedEntry.WordsLength)]
    public string? Words { get; set; }

    [Display(Name = "应当找到"), StringLength(4000)]
    public string? Expected { get; set; }

    public IReadOnlyList<ExpectedText> Texts =>
        [.. (Expected ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ExpectedText.Of)];
}
