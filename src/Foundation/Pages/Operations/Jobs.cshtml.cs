using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Pages.Operations;

/// <summary>How the jobs went, and running one at once.</summary>
[Needs(FoundationPermissions.Operate)]
internal sealed class JobsPage(ActBook acts, JobBook book, JobRunner runner, CurrentPerson person) : PageModel
{
    private static readonly Refusal Unknown = new("foundation.no-such-job", "没有这项定时任务。");
    private static readonly Refusal Busy = new("foundation.job-busy", "这项任务正在运行，请稍后再看结果。");

    public IReadOnlyList<JobLine> Jobs { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Jobs = await book.All(stop);

    public async Task<IActionResult> OnPost(string job, CancellationToken stop)
    {
        var outcome = await Run(job, stop);
        Jobs = await book.All(stop);
        return this.Show(outcome, () =>
        {
            this.Done("已运行，结果见下表。");
            return Redirect("/desk/operations/jobs");
        });
    }

    /// <summary>That somebody asked is kept before it runs: what the job then does it logs itself.</summary>
    private async Task<Outcome> Run(string job, CancellationToken stop)
    {
        if ((await book.All(stop)).FirstOrDefault(line => line.Name == job) is not { } known)
            return Unknown;
        await acts.Do<string>("foundation.run-job", person.Actor, doing =>
        {
            doing.About("foundation.job", job, $"立即运行定时任务「{known.Title}」");
            return Task.FromResult<Outcome<string>>(job);
        }, stop);
        return await runner.RunNow(job, stop) ? Outcome.Done : Busy;
    }
}
