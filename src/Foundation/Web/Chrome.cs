namespace Mingtang.Foundation.Web;

/// <summary>The words around a page in the visitor's language. What a page says is the law's own text and stays Chinese.</summary>
internal sealed record Chrome(
    string Language, string Home, string Skip, string Navigation, string Desk, string SignIn, string Large, string Normal, string Light, string Dark, string Device,
    string Appearance, string Other, string Host, string Contact, string Address, string SiteCode, string Icp, string Police, string Mark, string SiteMap, string Accessibility,
    string FindErrors, string Note, string Menu)
{
    public static Chrome Chinese { get; } = new(
        "zh-CN", "首页", "跳到正文", "主导航", "进入工作台", "工作人员登录", "长辈版", "标准版", "浅色", "深色", "跟随设备", "显示方式", "English", "主办单位", "联系电话", "地址", "网站标识码", "备案号",
        "公安备案号", "党政机关网站标识", "网站地图", "无障碍说明", "我为政府网站找错", "", "菜单");

    public static Chrome English { get; } = new(
        "en", "Home", "Skip to content", "Main navigation", "Staff desk", "Staff sign-in", "Large type", "Normal type", "Light", "Dark", "As device", "Display", "中文", "Host", "Phone",
        "Address", "Site code", "ICP filing", "Public security filing", "Government site mark", "Site map", "Accessibility", "Report an error on this site",
        "Documents are published in Chinese. This page shows its menus in English.", "Menu");

    public static Chrome Of(Appearance look) => look.IsEnglish ? English : Chinese;

    public string TitleOf(NavEntry entry) => this == English ? entry.English ?? entry.Title : entry.Title;

    /// <summary>The language of a word that may have stayed Chinese; null where it is the page's own.</summary>
    public string? LanguageOf(NavEntry entry) => this == English && entry.English is not null ? "en" : null;

    /// <summary>For elements whose words are the chrome's: null while the whole page is Chinese.</summary>
    public string? Lang => this == English ? "en" : null;
}
