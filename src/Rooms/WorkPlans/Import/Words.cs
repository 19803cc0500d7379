namespace Mingtang.WorkPlans.Import;

/// <summary>What people call the fields of a clause.</summary>
internal static class Words
{
    public static string Of(string field) => field switch
    {
        "number" => "序号",
        "section" => "领域",
        "subsection" => "分类",
        "item" => "层次",
        "name" => "任务名称",
        "text" => "任务内容",
        "lead" => "责任（牵头）单位",
        "support" => "配合单位",
        "deadline" => "完成时限",
        "quantities" => "量化指标",
        "inBodyDates" => "文中时间",
        "agency" => "制定单位",
        "title" => "要点名称",
        "issuer" => "印发机关",
        "documentNumber" => "发文字号",
        "dateIssued" => "印发日期",
        "year" => "年度",
        "source" => "原文",
        _ => "其他",
    };

    public static string Of(IReadOnlyCollection<string> fields) => fields.Count == 0 ? "核对无误" : string.Join('、', fields.Select(Of));
}
