using Mingtang.Kernel;
using static Mingtang.Requests.Redactions.RedactionAct;
using static Mingtang.Requests.Redactions.RedactionState;

namespace Mingtang.Requests.Redactions;

internal static class RedactionLifecycle
{
    public static readonly Lifecycle<RedactionState, RedactionAct> Table = new(Preparing,
    [
        (Preparing, Prepare, Marking),
        (Preparing, RedactionAct.Break, Broken),
        (Marking, Mark, Marking),
        (Marking, HandIn, InReview),
        (InReview, Return, Marking),
        (InReview, Pass, Passed),
        (Passed, RedactionAct.Break, Broken),
        (Passed, Finish, Done),
        .. from state in (RedactionState[])[Preparing, Broken, Marking, InReview] select (state, Drop, Dropped),
    ]);

    /// <summary>While one of a case's papers is under way no reply is drafted.</summary>
    public static readonly RedactionState[] UnderWay = [Preparing, Marking, InReview, Passed];
}
