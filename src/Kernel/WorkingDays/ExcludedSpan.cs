namespace Mingtang.Kernel.WorkingDays;

/// <summary>Days that an agency's clock leaves out, e.g. while others are consulted (GIR 33(3)). Overlapping spans leave a day out once.</summary>
/// <param name="First">The first day left out; counted in.</param>
/// <param name="Last">The last day left out; counted in. Earlier than <paramref name="First"/> means nothing is left out.</param>
/// <param name="Why">In Chinese, shown beside each working day left out, e.g. 「征求第三方意见，不计入」.</param>
public sealed record ExcludedSpan(DateOnly First, DateOnly Last, string Why)
{
    /// <summary>
    /// From sending a letter to receiving the opinion. The day it was sent still counts for the agency, the day the opinion came
    /// does not (first day not counted, last day counted: Civil Code 201), so sent and answered on one day leaves nothing out.
    /// </summary>
    public static ExcludedSpan Between(DateOnly sentOn, DateOnly receivedOn, string why) => new(sentOn.AddDays(1), receivedOn, why);

    public bool Covers(DateOnly day) => First <= day && day <= Last;
}
