using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Drafting;

namespace Mingtang.Interpretations.Desk;

[Needs(InterpretationPermissions.Draft)]
internal sealed class New(DraftInterpretation draft, IDocuments documents, CurrentPerson person) : PageModel
{
    [BindProperty]
    public NewForm Input { get; set; } = new();

    public DocumentRef? Document { get; private set; }

    /// <param name="document">Where the document's own page, the list of duties or a follow-up leads here.</param>
    public async Task OnGet(Guid? document, Stage? stage, CancellationToken stop)
    {
        Document = document is { } id ? await documents.Find(id, stop) : null;
        Input = new() { DocumentId = document, Stage = stage ?? Stage.Publication, Title = Document is null ? null : BookMarks.Proposed(Document.Title) };
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Document = Input.DocumentId is { } id ? await documents.Find(id, stop)
            : string.IsNullOrWhiteSpace(Input.IndexNumber) ? null
            : await documents.ByIndexNumber(Input.IndexNumber.Trim(), stop);
        if (!ModelState.IsValid)
            return Page();
        var subject = new Subject(Input.Stage, Document?.Id) { Title = Input.SubjectTitle, Url = Input.SubjectUrl, CommentFrom = Input.CommentFrom, CommentTo = Input.CommentTo };
        var outcome = await draft.Do(person, subject, new(Input.Title ?? ""), stop);
        return this.Show(outcome, () => Redirect($"/desk/interpretations/{outcome.Value}/edit"));
    }

    internal sealed class NewForm
    {
        [Display(Name = "阶段")]
        public Stage Stage { get; set; } = Stage.Publication;

        public Guid? DocumentId { get; set; }

        [Display(Name = "文件索引号"), StringLength(60)]
        public string? IndexNumber { get; set; }

        [Display(Name = "解读标题"), Required, StringLength(200)]
        public string? Title { get; set; }

        [Display(Name = "草案名称"), StringLength(300)]
        public string? SubjectTitle { get; set; }

        [Display(Name = "草案地址"), StringLength(300)]
        public string? SubjectUrl { get; set; }

        [Display(Name = "征求意见开始日期")]
        public DateOnly? CommentFrom { get; set; }

        [Display(Name = "征求意见结束日期")]
        public DateOnly? CommentTo { get; set; }
    }
}
