namespace Mingtang.Library.Words;

/// <summary>推荐结果: what the office sets above the results of a query, by people who ask for it in these words.</summary>
internal sealed class BestBet
{
    public Guid Id { get; init; }

    /// <summary>The queries, one a line as typed.</summary>
    public required string Queries { get; set; }

    public required string Title { get; set; }

    /// <summary>A path on this site or an address of another.</summary>
    public required string Url { get; set; }

    /// <summary>One sentence below the title.</summary>
    public string? Note { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The last day it is shown; null without end.</summary>
    public DateOnly? To { get; set; }

    public required string ByName { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Revision { get; set; }

    public IEnumerable<string> Keys => Queries.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Log.QueryWords.Key).Where(key => key.Length > 0);

    public bool IsShownOn(DateOnly day) => day >= From && (To is not { } last || day <= last);
}
