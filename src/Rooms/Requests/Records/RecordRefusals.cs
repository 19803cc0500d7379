using Mingtang.Kernel;

namespace Mingtang.Requests.Records;

internal static class RecordRefusals
{
    public static readonly Refusal NoSuch = new("requests.no-such-record", "没有找到这件更正申请。");
    public static readonly Refusal RecordMissing = new("requests.record-missing", "请写明是哪一份记录，例如名称、编号、在哪里看到的。", "Record", "GIR 41");
    public static readonly Refusal WrongMissing = new("requests.record-wrong-missing", "请写明记录里什么写错了。", "Wrong", "GIR 41");
    public static readonly Refusal RightMissing = new("requests.record-right-missing", "请写明应当是什么。", "Right", "GIR 41");
    public static readonly Refusal EvidenceMissing = new("requests.record-evidence-missing", "要求更正须有证据证明记录不准确，请写明证据或者上传复印件。", "Evidence", "GIR 41");
    public static readonly Refusal AlreadyDecided = new("requests.record-decided", "这件更正申请已经办结。");
    public static readonly Refusal OutcomeMissing = new("requests.record-outcome-missing", "请选择办理结果。", "Outcome", "GIR 41");
    public static readonly Refusal ReasonMissing = new("requests.record-reason-missing", "请写明核实情况和理由，会告知申请人。", "Reason", "GIR 41");
    public static readonly Refusal WhereMissing = new("requests.record-where-missing", "请选择转送的机关。", "ToUnitId", "GIR 41");
    public static readonly Refusal WhomMissing = new("requests.record-whom-missing", "请写明有权更正的机关的名称和联系方式。", "ToName", "GIR 41");
    public static readonly Refusal ToItself = new("requests.record-to-itself", "不能转送给本机关。", "ToUnitId", "GIR 41");
}
