namespace Mingtang.Search.Queries;

/// <summary>For which place a text was made, read off its title; the texts of the whole country name none.</summary>
internal static class Region
{
    private static readonly string[] Names =
    [
        "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃",
        "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门", "深圳", "广州", "杭州", "南京", "武汉", "成都", "西安", "苏州", "宁波", "青岛", "大连", "厦门", "济南", "长沙", "郑州", "沈阳", "哈尔滨",
        "长春", "石家庄", "太原", "合肥", "福州", "南昌", "昆明", "贵阳", "南宁", "海口", "兰州", "西宁", "银川", "乌鲁木齐", "拉萨", "呼和浩特", "珠海", "汕头", "无锡", "常州", "佛山", "东莞", "温州", "三亚",
    ];

    /// <summary>上海 of 上海市养犬管理条例; empty for 物业管理条例.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> title)
    {
        foreach (var name in Names)
            if (title.StartsWith(name, StringComparison.Ordinal))
                return title[..name.Length];
        return [];
    }
}
