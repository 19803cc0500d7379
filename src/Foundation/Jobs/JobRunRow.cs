using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.Jobs;

/// <summary>The last run of one job; what is due next is derived from it, on whichever node looks first.</summary>
internal sealed class JobRunRow
{
    public required string Name { get; init; }

    public DateTime StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public DateTime? LastGoodAt { get; set; }

    public JobOutcome Outcome { get; set; }

    /// <summary>What the job said it did, or the failure.</summary>
    public string? Note { get; set; }
}

public enum JobOutcome
{
    /// <summary>Under way, or cut short when its node died.</summary>
    [Display(Name = "正在运行"), Tone(Tone.Busy)]
    Running = 1,

    [Display(Name = "完成"), Tone(Tone.Good)]
    Done = 2,

    [Display(Name = "失败"), Tone(Tone.Bad)]
    Failed = 3,
}

internal static class JobMapping
{
    public static void Map(ModelBuilder model) => model.Entity<JobRunRow>(run =>
    {
        run.ToTable("foundation_job_runs").IsUnlogged();
        run.HasKey(r => r.Name);
        run.Property(r => r.Name).HasMaxLength(80);
    });
}
