namespace Mingtang.Library.Words;

/// <summary>推荐结果: what the office sets above the results of a query, by people who ask for it in these words. Part of one edition of the words.</summary>
internal sealed class BestBet
{
    public Guid Id { get; init; }

    /// <summary>The edition it belongs to.</summary>
    public Guid? ListId { get; init; }

    /// <summary>The queries, one a line as typed.</summary>
    public required string Queries { get; set; }

    /// <summary>What is recommended, as id of the index: something public of this site, shown by its own title and only as long as it is public.</summary>
    public required string ItemId { get; set; }

    /// <summary>As it was called when it was chosen.</summary>
    public required string Title { get; set; }

    public required string Url { get; set; }

    /// <summary>For the office: why.</summary>
    public string? Note { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The last day it is shown; null without end.</summary>
    public DateOnly? To { get; set; }

    public required string ByName { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Revision { get; set; }

    public IEnumerable<string> Keys => Queries.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Log.QueryWords.Key).Where(key => key.Length > 0);

    public bool IsShownOn(DateOnly day) => day >= From && (To is not { } last || day <= last);

    public BestBet CopyFor(Guid id, Guid listId) => new()
    {
        Id = id,
        ListId = listId,
        Queries = Queries,
        ItemId = ItemId,
        Title = Title,
        Url = Url,
        Note = Note,
        From = From,
        To = To,
        ByName = ByName,
        ChangedAt = ChangedAt,
    };
}
