using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Desk;

/// <summary>登记: what came over the counter, by post, fax or mail, entered by staff. The day decides the clock by the channel's own rule.</summary>
[Needs(RequestPermissions.Receive)]
internal sealed class New(TakeIn takeIn, FileBook files, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty]
    public IntakeForm Input { get; set; } = new();

    [BindProperty, Display(Name = "申请书扫描件和附件")]
    public List<IFormFile> Uploads { get; set; } = [];

    public TakenIn? Taken { get; private set; }

    public bool ForAll => person.Role == Role.Office;

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));

    /// <summary>The portal's own applications come by themselves.</summary>
    public static IEnumerable<SelectListItem> Channels { get; } = [.. Choice.Of<Channel>().Where(item => item.Value != nameof(Channel.Portal))];

    public static IEnumerable<SelectListItem> Kinds { get; } = [.. ApplicantKinds.All.Select(kind => new SelectListItem(kind.Label, kind.ToString()))];

    public async Task OnGet(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        Input.ArrivedOn = clock.Today();
        Input.UnitId = person.UnitId;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        if (!ModelState.IsValid)
            return Page();
        var kept = await Keep(stop);
        if (kept.IsRefused)
        {
            this.Refuse(kept);
            return Page();
        }
        var outcome = await takeIn.AtDesk(person, Input.ToApplication(ForAll ? Input.UnitId : person.UnitId) with { Attachments = kept.Value }, stop);
        return this.Show(outcome, () =>
        {
            Taken = outcome.Value;
            return Page();
        });
    }

    private async Task<Outcome<List<FileRef>>> Keep(CancellationToken stop)
    {
        var kept = new List<FileRef>();
        foreach (var upload in Uploads)
        {
            await using var content = upload.OpenReadStream();
            var file = await files.Keep(content, upload.FileName, stop);
            if (file.IsRefused)
                return file.Refusals.Select(reason => reason.On("Uploads")).ToList();
            kept.Add(file.Value);
        }
        return kept;
    }

    internal sealed class IntakeForm
    {
        [Display(Name = "受理机关")]
        public Guid? UnitId { get; set; }

        [Display(Name = "提交渠道")]
        public Channel Channel { get; set; } = Channel.Counter;

        [Display(Name = "提交、签收或者到达之日"), Required]
        public DateOnly? ArrivedOn { get; set; }

        [Display(Name = "申请人类别"), Required]
        public ApplicantKind? Kind { get; set; }

        [Display(Name = "姓名或者名称"), Required, StringLength(80)]
        public string? Name { get; set; }

        [Display(Name = "身份证明种类"), Required]
        public IdentityKind? Identity { get; set; }

        [Display(Name = "证件号码"), Required, StringLength(60)]
        public string? IdentityNumber { get; set; }

        [Display(Name = "法定代表人或者负责人"), StringLength(80)]
        public string? Representative { get; set; }

        [Display(Name = "电话"), StringLength(40)]
        public string? Phone { get; set; }

        [Display(Name = "电子邮箱"), EmailAddress, StringLength(120)]
        public string? Email { get; set; }

        [Display(Name = "通讯地址"), StringLength(200)]
        public string? Address { get; set; }

        [Display(Name = "代理人"), StringLength(80)]
        public string? Agent { get; set; }

        [Display(Name = "需要的帮助"), StringLength(200)]
        public string? Help { get; set; }

        [Display(Name = "所需信息概括"), Required, StringLength(120)]
        public string? Title { get; set; }

        [Display(Name = "所需信息的名称、文号或者其他特征"), Required, StringLength(4000)]
        public string? Description { get; set; }

        [Display(Name = "提供方式")]
        public SupplyForm Form { get; set; } = SupplyForm.Paper;

        [Display(Name = "获取方式")]
        public SupplyWay Way { get; set; } = SupplyWay.Post;

        public Application ToApplication(Guid? unitId) => new(unitId, Channel, new(Kind, Name)
        {
            Identity = Identity,
            IdentityNumber = IdentityNumber,
            Representative = Representative,
            Phone = Phone,
            Email = Email,
            Address = Address,
            Agent = Agent,
            Help = Help,
        })
        {
            Title = Title,
            Description = Description,
            Form = Form,
            Way = Way,
            ArrivedOn = ArrivedOn,
        };
    }
}
