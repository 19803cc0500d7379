using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>What the pages for a new and for an existing draft share: the form and its uploads.</summary>
internal abstract class DraftForm(FileBook files) : PageModel
{
    [BindProperty]
    public DraftInput Input { get; set; } = new();

    [BindProperty, Display(Name = "添加附件")]
    public List<IFormFile> Uploads { get; set; } = [];

    [BindProperty]
    public List<string> KeptFiles { get; set; } = [];

    /// <summary>Attachments the draft has already.</summary>
    public IReadOnlyList<Attachment> Kept { get; protected set; } = [];

    public static IEnumerable<SelectListItem> Attributes { get; } =
        Enum.GetValues<PublicityAttribute>().Select(attribute => new SelectListItem(Words.Of(attribute), attribute.ToString()));

    public static IEnumerable<SelectListItem> GroundList { get; } = [.. Listed("主动公开", Grounds.Catalogue), .. Listed("依申请公开", [Grounds.OnRequest]), .. Listed("不予公开", Grounds.Exemptions)];

    /// <summary>Kept ones still ticked, and the new ones; a refused upload says so beside the field.</summary>
    protected async Task<Outcome<List<Attachment>>> Attachments(CancellationToken stop)
    {
        List<Attachment> all = [.. Kept.Where(kept => KeptFiles.Contains(kept.File.Hash))];
        foreach (var upload in Uploads)
        {
            await using var content = upload.OpenReadStream();
            var kept = await files.Keep(content, upload.FileName, stop);
            if (kept.IsRefused)
                return kept.Refusals.Select(refusal => refusal.On("Uploads")).ToList();
            all.Add(new(Path.GetFileNameWithoutExtension(kept.Value.Name), kept.Value));
        }
        return all;
    }

    private static IEnumerable<SelectListItem> Listed(string group, IReadOnlyList<Ground> grounds)
    {
        var heading = new SelectListGroup { Name = group };
        return grounds.Select(ground => new SelectListItem($"{ground.Code} {ground.Title}", ground.Code) { Group = heading });
    }
}
