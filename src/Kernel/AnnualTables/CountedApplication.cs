namespace Mingtang.Kernel.AnnualTables;

/// <summary>What table 3 needs to know of an application. The day of reply is that of service: posting, or the signature (SERV).</summary>
/// <param name="ReceivedOn">收到申请之日 (GIR 31).</param>
/// <param name="Reply">Null exactly while there is no result.</param>
public sealed record CountedApplication(ApplicantKind Applicant, DateOnly ReceivedOn, DateOnly? RepliedOn = null, ReplyKind? Reply = null)
{
    /// <summary>
    /// The rows of one year's table in which the application counts: none before it was received or after the year of its result,
    /// otherwise one of rows one and two, and one of a result and row four. That is why the form balances.
    /// </summary>
    public IEnumerable<TableThreeRow> RowsIn(int year)
    {
        if (RepliedOn < ReceivedOn || RepliedOn is null != Reply is null)
            throw new InvalidOperationException("A result has a kind and a day, and comes after the application.");
        if (ReceivedOn.Year > year || RepliedOn?.Year < year)
            yield break;
        yield return ReceivedOn.Year == year ? TableThreeRow.NewlyReceived : TableThreeRow.CarriedOver;
        yield return RepliedOn?.Year == year ? TableThreeRow.Of(Reply!.Value) : TableThreeRow.CarriedForward;
    }
}
