using System.Text.Json;
using System.Text.Json.Serialization;
using Mingtang.Foundation.Data;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests;

/// <summary>
/// A fact of a case. What the case is (its state, its clock, its result) is read from its facts in their order and from nothing else.
/// Facts are added, never changed.
/// </summary>
/// <param name="On">The Beijing day that counts in law, which may lie before the day it was written down: the postmark, the signature.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Arrived), "arrived")]
[JsonDerivedType(typeof(Received), "received")]
[JsonDerivedType(typeof(Contacted), "contacted")]
[JsonDerivedType(typeof(CorrectionAsked), "correction-asked")]
[JsonDerivedType(typeof(Corrected), "corrected")]
[JsonDerivedType(typeof(CorrectionLapsed), "correction-lapsed")]
[JsonDerivedType(typeof(ConsultationSent), "consultation-sent")]
[JsonDerivedType(typeof(ConsultationDelivered), "consultation-delivered")]
[JsonDerivedType(typeof(ConsultationAnswered), "consultation-answered")]
[JsonDerivedType(typeof(ConsultationLapsed), "consultation-lapsed")]
[JsonDerivedType(typeof(ThirdPartyTold), "third-party-told")]
[JsonDerivedType(typeof(ExtensionAsked), "extension-asked")]
[JsonDerivedType(typeof(ExtensionApproved), "extension-approved")]
[JsonDerivedType(typeof(ExtensionNotified), "extension-notified")]
[JsonDerivedType(typeof(ReasonsWanted), "reasons-wanted")]
[JsonDerivedType(typeof(ReasonsGiven), "reasons-given")]
[JsonDerivedType(typeof(DelaySet), "delay-set")]
[JsonDerivedType(typeof(FeeAssessed), "fee-assessed")]
[JsonDerivedType(typeof(FeeNotified), "fee-notified")]
[JsonDerivedType(typeof(FeePaid), "fee-paid")]
[JsonDerivedType(typeof(FeeLapsed), "fee-lapsed")]
[JsonDerivedType(typeof(Searched), "searched")]
[JsonDerivedType(typeof(RedactedAttached), "redacted-attached")]
[JsonDerivedType(typeof(Conferred), "conferred")]
[JsonDerivedType(typeof(FoundHard), "found-hard")]
[JsonDerivedType(typeof(SplitUp), "split-up")]
[JsonDerivedType(typeof(HandedOver), "handed-over")]
[JsonDerivedType(typeof(Urged), "urged")]
[JsonDerivedType(typeof(ReplyDrafted), "reply-drafted")]
[JsonDerivedType(typeof(LegalPassed), "legal-passed")]
[JsonDerivedType(typeof(SecrecyPassed), "secrecy-passed")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(ReplySigned), "reply-signed")]
[JsonDerivedType(typeof(Served), "served")]
[JsonDerivedType(typeof(AnsweredOnTheSpot), "answered-on-the-spot")]
[JsonDerivedType(typeof(NoticeAnswered), "notice-answered")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Archived), "archived")]
internal abstract record Happening(DateOnly On)
{
    /// <summary>The act that leaves it; null for the arrival, with which a case begins.</summary>
    [JsonIgnore]
    public abstract RequestAct? Act { get; }

    /// <summary>A line of the case's timeline. Never names the applicant.</summary>
    [JsonIgnore]
    public abstract string Line { get; }

    public string ToJson() => JsonSerializer.Serialize(this, JsonColumn.Options);

    public static Happening Read(string json) => JsonSerializer.Deserialize<Happening>(json, JsonColumn.Options)!;
}

/// <summary>A fact with which a case has its one row of table 3 (ARF). The day of the fact is the day of the result.</summary>
internal interface IResult
{
    Kernel.AnnualTables.ReplyKind Reply { get; }

    DateOnly On { get; }
}
