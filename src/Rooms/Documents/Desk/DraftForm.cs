using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>What the pages for a new and for an existing draft share: the form, its uploads and the words for its pictures.</summary>
/// <remarks>Uploads stay in memory until they were looked at: a classified file must not have been on a disk, not even for a moment.</remarks>
[RequestFormLimits(MemoryBufferThreshold = IntakeGate.MostBytes, MultipartBodyLengthLimit = IntakeGate.MostBytes, ValueCountLimit = 20_000)]
internal abstract class DraftForm(IntakeGate gate, FileBook files, CurrentPerson person) : PageModel
{
    private IReadOnlyList<TextDiffers>? differs;

    [BindProperty]
    public DraftInput Input { get; set; } = new();

    [BindProperty, Display(Name = "添加附件")]
    public List<IFormFile> Uploads { get; set; } = [];

    [BindProperty, Display(Name = "添加正文图片")]
    public List<IFormFile> NewPictures { get; set; } = [];

    /// <summary>Words for the pictures that stand in the text already.</summary>
    [BindProperty]
    public List<PictureInput> Pictures { get; set; } = [];

    [BindProperty]
    public List<string> KeptFiles { get; set; } = [];

    /// <summary>What the attachments the draft has already are to be called.</summary>
    [BindProperty]
    public List<AnnexInput> Named { get; set; } = [];

    /// <summary>Attachments the draft has already.</summary>
    public IReadOnlyList<Attachment> Kept { get; protected set; } = [];

    /// <summary>Where this page hands its pictures out; null where it has none yet.</summary>
    public virtual string? PictureAddress => null;

    /// <summary>How a proposal was come by, under its field; null where nothing was proposed.</summary>
    public virtual string? ProposalOf(string field) => null;

    public static IEnumerable<SelectListItem> Attributes { get; } =
        Enum.GetValues<PublicityAttribute>().Select(attribute => new SelectListItem(Words.Of(attribute), attribute.ToString()));

    public static IEnumerable<SelectListItem> GroundList { get; } = [.. Listed("主动公开", Grounds.Catalogue), .. Listed("依申请公开", [Grounds.OnRequest]), .. Listed("不予公开", Grounds.Exemptions)];

    protected CurrentPerson Person => person;

    /// <summary>The hint of a field: in front where the text says otherwise, then what was read for it.</summary>
    public string? Hint(string field, string? usual = null)
    {
        differs ??= AgainstText.Of(StructuredText.FromTyped(Input.Body), Input.Wording([]));
        var parts = differs.Where(one => one.Field == field).Select(one => $"请核对：{one.Why}").Append(ProposalOf(field)).Append(usual).OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join('　', parts);
    }

    /// <summary>What the typed text calls its annexes.</summary>
    public AnnexNames Annexes => new(StructuredText.FromTyped(Input.Body));

    /// <summary>As typed, or as it was where nothing was typed.</summary>
    public string TitleOf(Attachment kept) => Named.FirstOrDefault(one => one.Hash == kept.File.Hash)?.Title is { } typed && !string.IsNullOrWhiteSpace(typed) ? typed.Trim() : kept.Title;

    /// <summary>The pictures of the typed text, so that each is shown with its words, also after an error.</summary>
    protected void ListPictures() =>
        Pictures = [.. StructuredText.FromTyped(Input.Body).Pictures().DistinctBy(image => image.Hash)
            .Select(image => new PictureInput { Hash = image.Hash, Alt = Pictures.FirstOrDefault(one => one.Hash == image.Hash)?.Alt ?? image.Alt })];

    /// <summary>Attachments still ticked and new ones, and the body with its pictures; a refused upload says so beside its field.</summary>
    protected async Task<Outcome<TakenFiles>> Taken(CancellationToken stop)
    {
        List<Attachment> all = [.. Kept.Where(kept => KeptFiles.Contains(kept.File.Hash)).Select(kept => kept with { Title = TitleOf(kept) })];
        var names = Annexes;
        foreach (var upload in Uploads)
        {
            var kept = await gate.Keep(upload, person, stop);
            if (!kept.TryGet(out var file))
                return kept.Refusals.Select(refusal => refusal.On("Uploads")).ToList();
            all.Add(new(names.Of(file.Name, isOnly: all.Count == 0 && Uploads.Count == 1), file));
        }
        var body = StructuredText.FromTyped(Input.Body).WithPictures(image => Pictures.FirstOrDefault(one => one.Hash == image.Hash)?.Alt is { } alt ? image with { Alt = alt.Trim() } : image);
        List<TextBlock> more = [];
        foreach (var upload in NewPictures)
        {
            var taken = await gate.Take(upload, person, stop);
            var kept = taken.TryGet(out var bytes) ? await files.KeepPicture(bytes, upload.FileName, stop) : Outcome<FileRef>.Refused(taken.Refusals);
            if (!kept.TryGet(out var file))
                return kept.Refusals.Select(refusal => refusal.On("NewPictures")).ToList();
            more.Add(new TextBlock.Image(file.Hash, ""));
        }
        return new TakenFiles(all, more.Count == 0 ? body : new([.. body.Blocks, .. more]));
    }

    private static IEnumerable<SelectListItem> Listed(string group, IReadOnlyList<Ground> grounds)
    {
        var heading = new SelectListGroup { Name = group };
        return grounds.Select(ground => new SelectListItem($"{ground.Code} {ground.Title}", ground.Code) { Group = heading });
    }
}

internal sealed record TakenFiles(IReadOnlyList<Attachment> Attachments, StructuredText Body);

internal sealed class PictureInput
{
    public string Hash { get; set; } = "";

    [Display(Name = "图片说明"), StringLength(200)]
    public string? Alt { get; set; }
}

internal sealed class AnnexInput
{
    public string Hash { get; set; } = "";

    [Display(Name = "附件名称"), StringLength(200)]
    public string? Title { get; set; }
}
