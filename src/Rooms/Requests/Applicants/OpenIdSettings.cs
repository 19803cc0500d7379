using System.Net;

namespace Mingtang.Requests.Applicants;

/// <summary>Section <c>Mingtang:Applicants:OpenId</c>: the identity provider applicants may sign in with. Off until an authority is named.</summary>
internal sealed class OpenIdSettings
{
    /// <summary>The issuer; its discovery document and keys are read from there. HTTPS, except on the machine itself.</summary>
    public string? Authority { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>As the sign-in page names it.</summary>
    public string Title { get; init; } = "统一身份认证";

    public bool IsOn => !string.IsNullOrWhiteSpace(Authority) && !string.IsNullOrWhiteSpace(ClientId);

    public bool IsOnThisMachine => Uri.TryCreate(Authority, UriKind.Absolute, out var address) && (address.Host == "localhost" || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)));
}
