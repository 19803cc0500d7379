namespace Mingtang.Foundation.Operations;

/// <summary>A part of the house that can say whether it is whole; <c>check</c> asks them all. Rooms add theirs (open clocks, counts).</summary>
public interface IChecks
{
    /// <summary>As <c>check</c> prints it: 审计日志.</summary>
    string Name { get; }

    Task<IReadOnlyList<CheckFinding>> Check(CancellationToken stop);
}

/// <param name="What">One Chinese sentence that names the row, the file or the setting.</param>
public sealed record CheckFinding(CheckSeverity Severity, string What)
{
    public static CheckFinding Wrong(string what) => new(CheckSeverity.Wrong, what);

    public static CheckFinding Warning(string what) => new(CheckSeverity.Warning, what);
}

public enum CheckSeverity
{
    /// <summary>Worth a look; the data is whole.</summary>
    Warning = 1,

    /// <summary>Lost, changed or broken; <c>check</c> ends with 1.</summary>
    Wrong = 2,
}
