namespace Mingtang.Foundation.Web;

/// <summary>What the masthead, the footer and the meta tags of every page say (WEB annex): section <c>Mingtang:Site</c>, over it what the administrator has set.</summary>
public sealed record SiteSettings
{
    public string Name { get; init; } = "云间区政务公开";

    /// <summary>The district, as in 云间区人民政府.</summary>
    public string District { get; init; } = "云间区";

    public string Motto { get; init; } = "决策公开 · 执行公开 · 管理公开 · 服务公开 · 结果公开";

    /// <summary>Without scheme; null uses the host of the request.</summary>
    public string? Domain { get; init; }

    /// <summary>政府网站标识码, ten characters.</summary>
    public string Code { get; init; } = Unregistered;

    public string Host { get; init; } = "云间区人民政府办公室";

    public string Contact { get; init; } = "021-00000000";

    public string Address { get; init; } = "云间区明堂路 1 号";

    /// <summary>ICP number; the line is left out where there is none.</summary>
    public string? Icp { get; init; }

    /// <summary>Public-security filing number; the line is left out where there is none.</summary>
    public string? PublicSecurity { get; init; }

    /// <summary>党政机关网站标识 as registered; the line is left out where there is none.</summary>
    public string? PartyMark { get; init; }

    /// <summary>Where the mark leads: the page of whoever registered it. Its picture is ours until the issued one takes the place of <c>img/party-mark.svg</c>.</summary>
    public string? PartyMarkUrl { get; init; }

    /// <summary>Where 我为政府网站找错 leads: the form of this site, or the state's own platform.</summary>
    public string? FindErrorsUrl { get; init; } = "/portal/find-errors";

    /// <summary>Nobody has said yet whose site this is.</summary>
    public bool IsUnregistered => Code == Unregistered;

    private const string Unregistered = "0000000000";

    /// <summary>The footer in full, with numbers nobody has: a real site shows only those that were given to it.</summary>
    internal SiteSettings AsDemo() => this with
    {
        Icp = Icp ?? "沪ICP备00000000号",
        PublicSecurity = PublicSecurity ?? "沪公网安备00000000000000号",
        PartyMark = PartyMark ?? "政府机关（演示）",
    };
}
