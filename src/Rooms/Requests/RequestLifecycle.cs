using Mingtang.Kernel;
using static Mingtang.Requests.RequestAct;
using static Mingtang.Requests.RequestState;

namespace Mingtang.Requests;

/// <summary>
/// The one table of rules 1.6. From <see cref="Answered"/> and <see cref="Ended"/> nothing leads back: a case that has its result keeps
/// it, and nothing can be suspended after service.
/// </summary>
internal static class RequestLifecycle
{
    /// <summary>While the reply is being written, reviewed or signed. Whoever was consulted may answer in any of them.</summary>
    private static readonly RequestState[] Running = [Handling, ReasonsAsked, LegalReview, SecrecyReview, AwaitingSignature, Signed];

    private static readonly RequestState[] WaitingForApplicant = [Correcting, FeePending];

    public static readonly Lifecycle<RequestState, RequestAct> Table = new(Submitted,
    [
        (Submitted, Confirm, Handling),

        (Handling, AskCorrection, Correcting),
        (Correcting, Correct, Handling),
        (Correcting, LapseCorrection, Ended),

        (Handling, AskReasons, ReasonsAsked),
        (ReasonsAsked, GiveReasons, Handling),
        (Handling, SetDelay, Handling),

        (Handling, AssessFee, Handling),
        (Handling, NotifyFee, FeePending),
        (FeePending, PayFee, Handling),
        (FeePending, LapseFee, Ended),
        (FeePending, AnswerNotice, FeePending),
        (ReasonsAsked, AnswerNotice, ReasonsAsked),

        (Handling, Consult, Handling),
        (Handling, Search, Handling),
        (Handling, Confer, Handling),
        (Handling, Split, Handling),
        (Handling, ReplyOnTheSpot, Answered),

        (Handling, DraftReply, LegalReview),
        (LegalReview, PassLegal, SecrecyReview),
        (LegalReview, Return, Handling),
        (SecrecyReview, PassSecrecy, AwaitingSignature),
        (SecrecyReview, Return, Handling),
        (AwaitingSignature, Sign, Signed),
        (AwaitingSignature, Return, Handling),
        (Signed, Serve, Answered),

        .. InEach([.. Running, .. WaitingForApplicant], DeliverConsultation, AnswerConsultation, LapseConsultation, TellThirdParty, AttachRedacted),
        .. InEach([Handling, ReasonsAsked, LegalReview, SecrecyReview, AwaitingSignature], AskExtension, ApproveExtension, NotifyExtension),
        .. InEach([Submitted, .. Running, .. WaitingForApplicant], LogContact, MarkHard, HandOver, Urge),
        .. from state in (RequestState[])[Submitted, .. Running, .. WaitingForApplicant] select (state, Withdraw, Ended),

        (Answered, LogContact, Answered),
        (Answered, Archive, Archived),
        (Ended, LogContact, Ended),
        (Ended, Archive, Archived),
    ]);

    /// <summary>A case that still waits for its result.</summary>
    public static bool IsOpen(this RequestState state) => state is not (Answered or Ended or Archived);

    private static IEnumerable<(RequestState, RequestAct, RequestState)> InEach(RequestState[] states, params RequestAct[] acts) =>
        from state in states
        from act in acts
        select (state, act, state);
}
