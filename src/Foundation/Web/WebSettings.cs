namespace Mingtang.Foundation.Web;

/// <summary>Section <c>Mingtang:Web</c>.</summary>
public sealed class WebSettings
{
    /// <summary>Addresses or networks of the proxies in front (<c>10.0.0.0/8</c>); their X-Forwarded-* headers are believed, nobody else's.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>In bytes, for a whole request; rooms that take uploads check each file themselves.</summary>
    public long LargestRequest { get; init; } = 64 * 1024 * 1024;

    /// <summary>Per address and minute, for visitors who are not signed in.</summary>
    public int PostsPerMinute { get; init; } = 30;

    /// <summary>Per minute and address, or person where one is signed in already. Passwords are guarded by the lockout of accounts; an office signs in at nine behind one address.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>Per address and hour, on forms whose entries become somebody's work (网站找错).</summary>
    public int OpenFormsPerHour { get; init; } = 10;

    /// <summary>Per address and minute. The machine itself is not counted: proxies and health checks live there.</summary>
    public int ReadsPerMinute { get; init; } = 1200;
}
