using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Trainings;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Trainings;

[Needs("agencies.record-training")]
internal sealed partial class New(TrainingRegister register, FileBook files, IPeople people, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TrainingForm Input { get; set; } = new();

    [BindProperty, Display(Name = "材料")]
    public IFormFile? Upload { get; set; }

    public UnitBook Book { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Hosts { get; private set; } = [];

    public IReadOnlyList<PersonRef> Staff { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Book = await units.On(clock.Today(), stop);
        Hosts = Book.Choices(unit => person.MayWriteFor(unit.Id));
        var places = Book.All.Select((unit, place) => (unit.Id, place)).ToDictionary(unit => unit.Id, unit => unit.place);
        Staff = [.. (await people.Holding(Role.Clerk, stop)).Concat(await people.Holding(Role.Reviewer, stop)).Concat(await people.Holding(Role.Approver, stop)).DistinctBy(one => one.Id)
            .OrderBy(one => places.GetValueOrDefault(one.UnitId ?? Guid.Empty, int.MaxValue)).ThenBy(one => one.Name, StringComparer.Ordinal)];
        if (Input.HostUnitId == Guid.Empty)
            Input = Input with { HostUnitId = person.UnitId ?? Guid.Empty, HeldOn = clock.Today() };
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        var (others, unread) = Others();
        foreach (var line in unread)
            ModelState.AddModelError("Input.Others", $"没有认出「{line}」，请写单位名称和人数，如：区教育局 3。");
        var known = Staff.Where(one => Input.People.Contains(one.Id) && one.UnitId is not null).Select(one => new AttendanceEntry(one.UnitId!.Value, one.Id));
        List<AttendanceEntry> attending = [.. known, .. others];
        if (!ModelState.IsValid)
        {
            this.RefuseAlso(register.Reasons(person, Input.Entry(attending, null)));
            return Page();
        }
        var kept = Upload is null ? null : await files.Keep(Upload.OpenReadStream(), Upload.FileName, stop);
        if (kept is { IsRefused: true })
            return this.Show(Outcome.Refused([.. kept.Refusals.Select(refusal => refusal.On("Upload"))]), Page);
        var outcome = await register.Record(person, Input.Entry(attending, kept?.Value), stop);
        return this.Show(outcome, () =>
        {
            this.Done("已登记培训。");
            return Redirect($"/desk/agencies/trainings/{outcome.Value}");
        });
    }

    private (List<AttendanceEntry> Read, List<string> Unread) Others()
    {
        var (read, unread) = (new List<AttendanceEntry>(), new List<string>());
        foreach (var line in (Input.Others ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (NameAndNumber().Match(line) is { Success: true } match && Book.Match(match.Groups["name"].Value).Unit is { } unit)
                read.Add(new(unit.Id, null, int.Parse(match.Groups["count"].Value)));
            else
                unread.Add(line);
        return (read, unread);
    }

    [GeneratedRegex(@"^(?<name>.+?)[\s:：,，]*(?<count>[0-9]{1,4})\s*人?$")]
    private static partial Regex NameAndNumber();

    internal sealed record TrainingForm
    {
        [Display(Name = "举办单位")]
        public Guid HostUnitId { get; init; }

        [Display(Name = "日期")]
        public DateOnly HeldOn { get; init; }

        [Display(Name = "形式")]
        public TrainingKind Kind { get; init; } = TrainingKind.Course;

        [Display(Name = "主题"), Required, StringLength(200)]
        public string? Subject { get; init; }

        public List<Audience> Audience { get; init; } = [];

        [Display(Name = "学习的法规"), StringLength(500)]
        public string? Regulations { get; init; }

        public List<Guid> People { get; init; } = [];

        [Display(Name = "其他参加单位和人数")]
        public string? Others { get; init; }

        [Display(Name = "备注"), StringLength(1000)]
        public string? Note { get; init; }

        public TrainingEntry Entry(IReadOnlyList<AttendanceEntry> attending, FileRef? file) =>
            new(HostUnitId, Kind, HeldOn, Subject ?? "", Audience.Aggregate(Agencies.Trainings.Audience.None, (all, one) => all | one), attending)
            {
                Regulations = string.IsNullOrWhiteSpace(Regulations) ? null : Regulations,
                Note = string.IsNullOrWhiteSpace(Note) ? null : Note,
                File = file,
            };
    }
}
