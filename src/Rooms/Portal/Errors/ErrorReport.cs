using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Portal.Errors;

/// <summary>我为政府网站找错: what a reader found wrong on a page of this site. Asks for nobody's name, so it holds nobody's.</summary>
internal sealed class ErrorReport
{
    public const string ItemKind = "portal.error-report";
    public const int MostWords = 500;

    public Guid Id { get; init; }

    /// <summary>What the reader asks after it with.</summary>
    public required string Number { get; init; }

    /// <summary>The path on this site.</summary>
    public required string Page { get; init; }

    public Fault Fault { get; init; }

    public required string Words { get; init; }

    public ErrorState State { get; set; } = ErrorState.Received;

    public DateTime ReceivedAt { get; init; }

    public DateOnly DueOn { get; init; }

    /// <summary>Read by whoever has the number.</summary>
    public string? Answer { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public string? AnsweredByName { get; set; }

    public int Revision { get; set; }

    public ItemRef Item => new(ItemKind, Id.ToString("N"));

    internal static void Map(ModelBuilder model) => model.Entity<ErrorReport>(report =>
    {
        report.ToTable("portal_error_reports");
        report.Ignore(r => r.Item);
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.Number).HasMaxLength(20);
        report.Property(r => r.Page).HasMaxLength(300);
        report.Property(r => r.Words).HasMaxLength(MostWords);
        report.Property(r => r.Answer).HasMaxLength(MostWords);
        report.Property(r => r.AnsweredByName).HasMaxLength(80);
        report.Property(r => r.Revision).IsConcurrencyToken();
        report.HasIndex(r => r.Number).IsUnique();
        report.HasIndex(r => new { r.State, r.DueOn });
    });
}

internal enum Fault
{
    [Display(Name = "错别字、表述错误")]
    Wording = 1,

    [Display(Name = "链接打不开、附件下载不了")]
    DeadLink = 2,

    [Display(Name = "内容过时、前后不一致")]
    Stale = 3,

    [Display(Name = "公开了不该公开的个人信息")]
    Privacy = 4,

    [Display(Name = "页面用不了、看不清")]
    Broken = 5,

    [Display(Name = "其他")]
    Other = 6,
}

internal enum ErrorState
{
    [Display(Name = "待处理"), Tone(Tone.Wait)]
    Received = 1,

    [Display(Name = "已改正"), Tone(Tone.Good)]
    Mended = 2,

    [Display(Name = "经核实无误")]
    Unfounded = 3,
}

internal enum ErrorAct
{
    [Display(Name = "已改正")]
    Mend = 1,

    [Display(Name = "经核实无误")]
    Reject = 2,
}

internal static class ErrorLifecycle
{
    public static Lifecycle<ErrorState, ErrorAct> Table { get; } = new(
        ErrorState.Received,
        (ErrorState.Received, ErrorAct.Mend, ErrorState.Mended),
        (ErrorState.Received, ErrorAct.Reject, ErrorState.Unfounded));
}
