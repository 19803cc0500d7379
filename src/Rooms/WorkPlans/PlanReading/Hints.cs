namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Doubts that say what is odd around a field rather than what is wrong in it. Alone they are right less often than they are wrong, so
/// <see cref="Suspicion"/> weighs them with all else and tells only those that weigh enough; every other doubt is told as it is.
/// </summary>
internal static class Hints
{
    private static readonly string[] messages =
    [
        "正文存疑，其中的数量一并核对。", "正文存疑，其中的时间一并核对。", "这几行的次序乱了，沿用的标题可能不对。", "编号与前后不连续。", "编号与前一条重复或倒退。", "下一条编号缺失，本条可能并入了它。",
        "上面缺一行，沿用的标题可能不对。", "上面缺几条，所属标题可能一并缺失。", "编号从头开始而标题未变，可能漏了一个标题。", "这个标题下的条目比其他标题多得多，可能漏了一个标题。", "标题编号重复或倒退，请核对。",
        "与上一条之间空得多，可能漏了一个标题。", "只有一个标题，其后可能漏了标题。", "只有一个二级标题，其后可能漏了标题。", "上级标题存疑，二级标题一并核对。", "上面有一行读不懂，可能是小标题。", "与二级标题同为一处，一并核对。",
        "本条多处存疑，请整条核对。", "责任单位存疑，配合单位一并核对。", "没有读到配合单位。", "条末没有责任单位，可能缺失。", "出现两次，可能并入了别的行。", "任务名称为空，可能并入了内容。", "段落比其他条目多，可能并入了别的内容。",
        "内容比其他条目长得多，可能并入了别的条目。", "标题比其他标题长得多，可能并入了别的内容。", "标题比其他标题短得多，可能被截断。", "与前面的条目重复，可能是同一页读了两遍。", "后面的编号倒退，这一行可能是两行并成的。",
        "表头与各栏内容对不上，已按内容调整，请核对。", "表格没有表头，各栏按内容推断，请核对。", "这一行缺一个单元格，请核对。", "这一行的列对不齐，请核对各栏。", "像是误识的字符。", "标题的末字在别处总有下文，可能没有印完。",
        "文中有这一栏的名称，却没有读到内容。", "只差一字，可能有误。",
    ];

    private static readonly Dictionary<string, int> places = messages.Index().ToDictionary(pair => pair.Item, pair => pair.Index + 1);

    /// <summary>Which hint it is, from 1; 0 where the message is a doubt of its own.</summary>
    public static int PlaceOf(string message) => places.GetValueOrDefault(message[(message.LastIndexOf('”') + 1)..]);
}
