using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Mingtang.Foundation.People;

namespace Mingtang.Foundation.Web;

/// <summary>
/// Whether somebody may open an address of the house: the page that answers there is asked for the permission it needs. It speaks
/// of roles only; whose record it is, the page itself asks. An address no page answers is not judged.
/// </summary>
public sealed class OpenPaths(EndpointDataSource endpoints, PermissionBook permissions, ParameterPolicyFactory policies)
{
    private readonly Lazy<IReadOnlyList<Way>> ways = new(() =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(IsRead).Select(Way.Of).OrderBy(way => way.Order).ThenBy(way => way.Precedence)]);

    public bool MayOpen(CurrentPerson person, string? url)
    {
        if (url is null || !url.StartsWith('/') || url.StartsWith("//", StringComparison.Ordinal))
            return url is not null;
        var path = url.Split('?', '#')[0];
        if (!person.IsSignedIn && path.StartsWith("/desk", StringComparison.OrdinalIgnoreCase))
            return false;
        return ways.Value.FirstOrDefault(way => way.Leads(path, policies)) is not { } found
            || found.Needs.All(permission => permissions.Allows(person.Role, permission));
    }

    /// <summary>Whether any page or endpoint answers a path: links to rooms that may be absent are drawn by it.</summary>
    public bool Answers(string path) => ways.Value.Any(way => way.Leads(path, policies));

    private static bool IsRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains("GET");

    private sealed record Way(int Order, decimal Precedence, RoutePattern Pattern, TemplateMatcher Matcher, IReadOnlyList<string> Needs)
    {
        public static Way Of(RouteEndpoint endpoint) => new(
            endpoint.Order, endpoint.RoutePattern.InboundPrecedence, endpoint.RoutePattern,
            new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new RouteValueDictionary(endpoint.RoutePattern.Defaults)),
            [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().OfType<NeedsAttribute>().Select(needs => needs.Permission)]);

        public bool Leads(string path, ParameterPolicyFactory policies)
        {
            var values = new RouteValueDictionary();
            return Matcher.TryMatch(path, values) && Pattern.Parameters.All(parameter => Fits(parameter, values, policies));
        }

        private static bool Fits(RoutePatternParameterPart parameter, RouteValueDictionary values, ParameterPolicyFactory policies) =>
            parameter.ParameterPolicies.Select(policy => policies.Create(parameter, policy)).OfType<IRouteConstraint>()
                .All(constraint => constraint.Match(null, null, parameter.Name, values, RouteDirection.IncomingRequest));
    }
}
