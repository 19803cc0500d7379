namespace Mingtang.Printing.Pdf;

/// <summary>A fresh profile for one run: no macros, no links followed, and typefaces that stand in for those an office has and a server lacks.</summary>
internal static class OfficeProfile
{
    internal static string Folder(string room) => Path.Combine(room, "profile");

    internal static string Fonts(string room) => Path.Combine(room, "fonts.conf");

    internal static void Write(string room)
    {
        var user = Directory.CreateDirectory(Path.Combine(Folder(room), "user"));
        File.WriteAllText(Path.Combine(user.FullName, "registrymodifications.xcu"), Settings);
        File.WriteAllText(Fonts(room), FontRules(Path.Combine(room, "fontcache")));
    }

    private static string Settings => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          {Setting("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3")}
          {Setting("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true")}
          {Setting("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")}
          {Setting("org.openoffice.Office.Writer/Content/Update", "Link", "0")}
        </oor:items>
        """;

    private static string Setting(string path, string name, string value) =>
        $"""<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>""";

    /// <summary>仿宋, 楷体 and 小标宋 fall back on a serif face, 黑体 on a sans: left alone the system often takes a sans for all.</summary>
    private static string FontRules(string cache) => $"""
        <?xml version="1.0"?>
        <fontconfig>
          <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
          <cachedir>{cache}</cachedir>
          {Alias("仿宋_GB2312", "仿宋", "FangSong", "FZFangSong-Z02", "Noto Serif CJK SC", "Source Han Serif SC")}
          {Alias("楷体_GB2312", "楷体", "KaiTi", "FZKai-Z03", "AR PL UKai CN", "Noto Serif CJK SC", "Source Han Serif SC")}
          {Alias("方正小标宋简体", "FZXiaoBiaoSong-B05S", "Noto Serif CJK SC", "Source Han Serif SC", "宋体")}
          {Alias("黑体", "SimHei", "Noto Sans CJK SC", "Source Han Sans SC")}
          {Alias("宋体", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC")}
          {Alias("Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman", "Noto Serif CJK SC")}
        </fontconfig>
        """;

    private static string Alias(string face, params string[] instead) =>
        $"""<alias binding="same"><family>{face}</family><prefer>{string.Concat(instead.Select(name => $"<family>{name}</family>"))}</prefer></alias>""";
}
