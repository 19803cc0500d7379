using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Kernel;
using Mingtang.Library.Api;
using Mingtang.Library.Asking;
using Mingtang.Library.Asking.Wording;
using Mingtang.Library.Index;
using Mingtang.Library.Log;

namespace Mingtang.Library.Portal;

/// <summary>一网通答: a question in everyday words, the sentence that answers it, where it stands.</summary>
[AllowAnonymous, EnableRateLimiting(SearchLimits.Policy)]
internal sealed class AskModel(AskReading asking, WordAnswer wording, QueryLog log, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Question { get; set; }

    public AnsweredQuestion? Answered { get; private set; }

    /// <summary>The same in a machine's words, where one is configured and stood the check.</summary>
    public WordedAnswer? Worded { get; private set; }

    public Guid Asked { get; private set; }

    /// <summary>More was typed than is looked at.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The reader has just said how the answer was.</summary>
    public Verdict? Said { get; private set; }

    public IReadOnlyList<string> Examples { get; } = ["低保标准每人每月是多少钱？", "宅基地建房申请镇政府几天答复？", "政府信息公开申请多久答复？", "专精特新企业奖励多少？"];

    public async Task OnGet(CancellationToken stop) => await Answer(Ids.New(clock), isNew: true, stop);

    /// <summary>A word on the answer; the answer stays on the page.</summary>
    public async Task OnPost(Guid asked, Verdict verdict, CancellationToken stop)
    {
        if (Enum.IsDefined(verdict) && asked != Guid.Empty)
        {
            log.Rated(asked, verdict);
            Said = verdict;
        }
        await Answer(asked, isNew: false, stop);
    }

    public string Open(QuotedPassage passage, int place) => OpenResult.Address(passage.Item, passage.Url, Asked, place);

    private async Task Answer(Guid asked, bool isNew, CancellationToken stop)
    {
        (Question, Asked) = ((Question ?? "").Trim(), asked);
        IsCut = Question.Length > AskReading.LongestQuestion;
        if (IsCut)
            Question = Question[..AskReading.LongestQuestion];
        if (QueryWords.Key(Question).Length == 0)
            return;
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Answered = await asking.Ask(Question, stop);
        Worded = await wording.Of(Answered, stop);
        if (isNew && !Answered.IsBuilding)
            log.Question(asked, Question, Answered.All.Count(), !Answered.Abstained, Answered.All.FirstOrDefault() is { } best ? ItemWords.IdOf(best.Item) : null);
    }
}
