using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Documents.Reviewing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>The reviewer looks at this very version, point by point, with what the detector and earlier items say beside it.</summary>
[Needs(FoundationPermissions.Review)]
internal sealed class Review(DocumentShelf shelf, ReviewFolder review, AnswerFindings answers, ReleaseBook releases, ActBook acts, CurrentPerson person) : PageModel
{
    public static IReadOnlyList<SelectListItem> Verdicts { get; } =
    [
        new("审查通过", nameof(ReleaseState.Passed)), new("不通过", nameof(ReleaseState.Failed)), new("不能确定，送保密行政管理部门确定", nameof(ReleaseState.Referred)),
    ];

    [BindProperty]
    public List<string> Checked { get; set; } = [];

    [BindProperty, Display(Name = "审查结论"), Required]
    public ReleaseState? Result { get; set; }

    [BindProperty, Display(Name = "意见"), StringLength(1000)]
    public string? Note { get; set; }

    /// <summary>What is said of each hit.</summary>
    [BindProperty]
    public List<AnswerInput> Answers { get; set; } = [];

    public DocumentFolder Folder { get; private set; } = null!;

    public Guid? CaseId { get; private set; }

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyList<AggregationHint> Hints { get; private set; } = [];

    public IEnumerable<Finding> Notes => Findings.Where(finding => finding.IsNote);

    public Finding Of(AnswerInput answer) => Findings.First(finding => finding.Key == answer.Key);

    public IReadOnlyList<ShownFile> Files =>
        [.. Folder.Edition.Attachments.Select((attachment, index) => new ShownFile(attachment.File.Name, $"/desk/documents/{Folder.Document.Id}?handler=File&file={index}", attachment.File.Size))];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        ModelState.Clear();
        return await Load(id, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ModelState.IsValid || CaseId is not { } caseId)
            return Page();
        var verdict = new ReviewVerdict(Result!.Value, Checked, Note);
        var said = Answers.Where(one => one.Answer is not null).Select(one => new SaidOfFinding(one.Key, one.Answer!.Value, one.Reason)).ToList();
        var outcome = await acts.Do(FoundationPermissions.Review, person.Actor, Note, async doing =>
        {
            var against = await answers.Note(doing, Folder.Document, Folder.Edition, said, stop);
            return against.Count > 0 ? Outcome<ReleaseState>.Refused(against) : await releases.Review(doing, caseId, verdict, stop);
        }, stop);
        return this.Show(outcome, () =>
        {
            this.Done($"「{Folder.Edition.Title}」：{outcome.Value.Title()}。");
            return Redirect("/desk/reviews");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await shelf.Open(id, person, stop) is not { } folder)
            return false;
        Folder = folder;
        var newest = await releases.StatusOf(folder.Document.Item, stop);
        CaseId = newest is { State: ReleaseState.Proposed } && newest.VersionDigest == folder.Edition.Digest ? newest.CaseId : null;
        (Findings, Hints) = await review.Of(folder.Document, folder.Edition, stop);
        var known = await answers.Of(folder.Edition.Digest, stop);
        Answers = [.. Findings.Where(finding => !finding.IsNote).Select(finding => Answers.FirstOrDefault(one => one.Key == finding.Key)
            ?? new AnswerInput { Key = finding.Key, Answer = known.GetValueOrDefault(finding.Key)?.Answer, Reason = known.GetValueOrDefault(finding.Key)?.Reason })];
        return true;
    }
}

internal sealed class AnswerInput
{
    public string Key { get; set; } = "";

    public AnswerKind? Answer { get; set; }

    [Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }
}
