using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk;

internal sealed class BreakdownInput
{
    [Display(Name = "责任科室"), Required(ErrorMessage = "请填写责任科室。")]
    public string? Section { get; set; }

    [Display(Name = "责任人"), Required(ErrorMessage = "请填写责任人。")]
    public string? PersonInCharge { get; set; }

    [Display(Name = "工作举措")]
    public string? Measures { get; set; }

    public List<MilestoneInput> Milestones { get; set; } = [];

    public static BreakdownInput Of(PlanTask task) => new()
    {
        Section = task.Section,
        PersonInCharge = task.PersonInCharge,
        Measures = task.Measures,
        Milestones = [.. task.Milestones.OrderBy(milestone => milestone.Position).Select(milestone => new MilestoneInput { Id = milestone.Id, Title = milestone.Title, DueOn = milestone.DueOn })],
    };

    /// <summary>Empty lines to write on.</summary>
    public void Spare(int lines)
    {
        while (Milestones.Count(milestone => milestone is { Title: null, DueOn: null }) < lines)
            Milestones.Add(new());
    }

    public BreakDown Of(Guid task) => new(task, Section, PersonInCharge, Measures)
    {
        Milestones = [.. Milestones.Select(milestone => new MilestoneEntry(milestone.Title, milestone.DueOn, milestone.Id))],
    };
}

internal sealed class MilestoneInput
{
    public Guid? Id { get; set; }

    [Display(Name = "节点")]
    public string? Title { get; set; }

    [Display(Name = "日期")]
    public DateOnly? DueOn { get; set; }
}

internal sealed class RemarkInput
{
    [Display(Name = "要说的话"), Required(ErrorMessage = "请写明要说的话。")]
    public string? Text { get; set; }

    [Display(Name = "请哪个单位答复")]
    public Guid? AskedUnitId { get; set; }
}

internal sealed class EntryInput
{
    [Display(Name = "日期"), Required(ErrorMessage = "请填写日期。")]
    public DateOnly? On { get; set; }

    [Display(Name = "做了什么"), Required(ErrorMessage = "请写明做了什么。")]
    public string? Text { get; set; }

    [Display(Name = "完成比例（%）")]
    public int? Percent { get; set; }

    [Display(Name = "佐证链接")]
    public string? Links { get; set; }

    [Display(Name = "佐证文件")]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Sealed marks of files kept by an earlier, refused post.</summary>
    public List<string> Kept { get; set; } = [];

    public List<Guid> Reached { get; set; } = [];

    public Guid? Corrects { get; set; }

    public Report Of(Guid task, IEnumerable<Evidence> kept) => new(task, On, Text, Percent)
    {
        Evidence = [.. kept, .. Addresses.Select(url => new Evidence(url, null, url))],
        Corrects = Corrects,
        Reached = Reached,
    };

    private IEnumerable<string> Addresses => (Links ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
