namespace Mingtang.WorkPlans.Indicators;

/// <summary>Which room measures a figure: the first word of its id. Named so that a clause can say what it waits for.</summary>
internal static class FigureRooms
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["agencies"] = "机构",
        ["workplans"] = "工作要点",
        ["documents"] = "公文",
        ["interpretations"] = "解读",
        ["columns"] = "专栏",
        ["library"] = "政策库",
        ["push"] = "推送订阅",
        ["messages"] = "留言",
        ["requests"] = "依申请公开",
        ["decisions"] = "重大行政决策",
        ["opendays"] = "政府开放",
        ["gazette"] = "政府公报",
        ["assessments"] = "考核",
        ["annualreports"] = "年报",
        ["inspections"] = "巡检",
        ["opendata"] = "数据开放",
        ["portal"] = "门户",
    };

    public static string RoomOf(string indicatorId) => indicatorId[..Math.Max(0, indicatorId.IndexOf('.', StringComparison.Ordinal))];

    public static string Awaiting(string indicatorId) => Titles.TryGetValue(RoomOf(indicatorId), out var title) ? $"「{title}」栏目暂不计量这个指标" : "暂不计量这个指标";
}
