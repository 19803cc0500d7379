using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Dispatch;

/// <summary>What one row of a returned file would change, before anything counts.</summary>
internal sealed record RowDifference(string File, int Line, PlanTask? Task, string UnitName)
{
    /// <summary>What changes, one Chinese phrase each: field, before, after.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>Said, and not taken over: printed text edited, a cell that cannot be read.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Said, and nothing of the unit's: what moved here since the sheet went out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Why taking the row in would be refused: said before, and the row is not ticked.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>In the order they must happen.</summary>
    public IReadOnlyList<IActOnTask> Acts { get; init; } = [];

    /// <summary>Nothing to take in, and nothing the unit could be told.</summary>
    public bool IsUnchanged => Task is not null && Acts.Count == 0 && Warnings.Count == 0;

    public string Kind => Task is null ? "未识别的行" : Acts.Any(act => act is Report) ? "有新进展" : Acts.Count > 0 ? "有修改" : Warnings.Count > 0 ? "未采用" : "无变化";
}

internal sealed record FieldChange(string Field, string Before, string After);
