using Mingtang.Foundation.Settings;

namespace Mingtang.Foundation.Web;

/// <summary>The site's own facts: what the configuration names at first, and what the administrator has set since.</summary>
internal sealed class SiteFacts(SiteSettings configured, LiveSettings live)
{
    private const string Guidelines = "《政府网站发展指引》（国办发〔2017〕47号）及所附网页设计规范";

    private readonly Setting<string> name = new("foundation.site-name", "网站名称", configured.Name, Guidelines, Evidence.Unverified, Required);
    private readonly Setting<string> code = new("foundation.site-code", "政府网站标识码", configured.Code, Guidelines, Evidence.Unverified, CodeOf);
    private readonly Setting<string> host = new("foundation.site-host", "主办单位", configured.Host, Guidelines, Evidence.Unverified, Required);
    private readonly Setting<string> contact = new("foundation.site-contact", "页脚联系电话", configured.Contact, Guidelines, Evidence.Unverified, PhoneOf);
    private readonly Setting<string> address = new("foundation.site-address", "页脚地址", configured.Address, Guidelines, Evidence.Unverified, Required);
    private readonly Setting<string> icp = new("foundation.site-icp", "页脚 ICP 备案号", configured.Icp ?? "", Guidelines, Evidence.Unverified, Optional);
    private readonly Setting<string> police = new("foundation.site-police", "页脚公安备案号", configured.PublicSecurity ?? "", Guidelines, Evidence.Unverified, Optional);
    private readonly Setting<string> mark = new("foundation.site-mark", "页脚党政机关网站标识", configured.PartyMark ?? "", Guidelines, Evidence.Unverified, Optional);

    private readonly Setting<string> markUrl = new("foundation.site-mark-url", "党政机关网站标识指向的网址", configured.PartyMarkUrl ?? "", Guidelines, Evidence.Unverified, AddressOf);

    private Put? made;

    public IReadOnlyList<ISetting> Settings => [name, code, host, contact, address, icp, police, mark, markUrl];

    /// <summary>Every page asks, so they are put together once for what is set.</summary>
    public SiteSettings Now
    {
        get
        {
            var set = live.Set;
            if (made is not { } last || last.Of != set)
                made = last = new(set, Made());
            return last.Facts;
        }
    }

    private SiteSettings Made() => configured with
    {
        Name = live.Get(name),
        Code = live.Get(code),
        Host = live.Get(host),
        Contact = live.Get(contact),
        Address = live.Get(address),
        Icp = Filled(icp),
        PublicSecurity = Filled(police),
        PartyMark = Filled(mark),
        PartyMarkUrl = Filled(markUrl),
    };

    private string? Filled(Setting<string> line) => live.Get(line) is { Length: > 0 } text ? text : null;

    private static string? Required(string value) => value.Length is 0 or > 80 ? "请填写，不超过80字。" : null;

    private static string? Optional(string value) => value.Length > 80 ? "不超过80字。" : null;

    private static string? AddressOf(string value) =>
        value.Length == 0 || value.Length <= 200 && Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps ? null : "请填写 https:// 开头的网址，或者留空。";

    private static string? CodeOf(string value) => value.Length == 10 && value.All(char.IsAsciiDigit) ? null : "政府网站标识码是十位数字。";

    private static string? PhoneOf(string value) =>
        value.Length is >= 5 and <= 30 && value.All(sign => char.IsAsciiDigit(sign) || sign is '-' or ' ' or '、' or '（' or '）') ? null : "电话号码只含数字、空格和连字符，5至30位。";

    private sealed record Put(IReadOnlyDictionary<string, string> Of, SiteSettings Facts);
}
