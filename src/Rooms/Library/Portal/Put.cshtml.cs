using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;
using Mingtang.Library.Questions;

namespace Mingtang.Library.Portal;

/// <summary>What could not be answered goes to the office, with the question filled in.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.OpenForm)]
internal sealed class Put(QuestionBook book, SettingBook settings) : PageModel
{
    [BindProperty, Display(Name = "您的问题"), StringLength(OpenQuestion.WordsLength, ErrorMessage = "问题请不要超过 400 个字。")]
    public string? Words { get; set; }

    public bool IsPut { get; private set; }

    public int Days { get; private set; }

    public async Task OnGet(string? q, bool done, CancellationToken stop)
    {
        Words = q is { Length: > OpenQuestion.WordsLength } ? q[..OpenQuestion.WordsLength] : q;
        (IsPut, Days) = (done, await settings.Get(QuestionBook.DaysToAnswer, stop: stop));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        var outcome = await book.Put(Words, stop);
        return this.Show(outcome, () => Redirect("/library/ask/put?done=true"));
    }
}
