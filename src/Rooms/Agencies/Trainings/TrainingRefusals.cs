using Mingtang.Kernel;

namespace Mingtang.Agencies.Trainings;

internal static class TrainingRefusals
{
    public static readonly Refusal NoSuchTraining = new("agencies.no-such-training", "没有找到这条培训记录，或者已经撤销。");

    public static readonly Refusal SubjectMissing = new("agencies.training-subject-missing", "请填写培训主题。", "Subject");

    public static readonly Refusal InTheFuture = new("agencies.training-in-the-future", "培训举办后再登记，日期不能晚于今天。", "HeldOn");

    public static readonly Refusal AudienceMissing = new("agencies.training-audience-missing", "请至少选择一类培训对象。", "Audience");

    public static readonly Refusal NobodyAttended = new(
        "agencies.training-nobody-attended", "请登记参加的单位或人员，没有参加名单的培训不计入。", "Attending");

    public static readonly Refusal RegulationsMissing = new("agencies.law-study-without-law", "学法记录须写明学习的法规。", "Regulations");

    public static readonly Refusal LeadersAbsent = new("agencies.law-study-without-leaders", "领导干部学法须有领导干部参加，请在对象中选择「领导干部」；其他人员的学习登记为知识学习。", "Audience", "S1 task 38");

    public static readonly Refusal WithdrawalNeedsReason = new("agencies.training-withdrawal-needs-reason", "撤销记录须写明理由。", "Why");
}
