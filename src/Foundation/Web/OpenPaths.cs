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
    private readonly Lazy<Ways> ways = new(() =>
        new([.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(IsRead).Select(Way.Of).OrderBy(way => way.Order).ThenBy(way => way.Precedence)]));

    public bool MayOpen(CurrentPerson person, string? url)
    {
        if (url is null || !url.StartsWith('/') || url.StartsWith("//", StringComparison.Ordinal))
            return url is not null;
        var path = url.Split('?', '#')[0];
        if (!person.IsSignedIn && path.StartsWith("/desk", StringComparison.OrdinalIgnoreCase))
            return false;
        return ways.Value.For(path).FirstOrDefault(way => way.Leads(path, policies)) is not { } found
            || found.Needs.All(permission => permissions.Allows(person.Role, permission));
    }

    /// <summary>Whether any page or endpoint answers a path: links to rooms that may be absent are drawn by it.</summary>
    public bool Answers(string path) => ways.Value.For(path).Any(way => way.Leads(path, policies));

    private static bool IsRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains("GET");

    /// <summary>By the first word of the path: a page asks this of each of its links, and the house has hundreds of ways.</summary>
    private sealed class Ways
    {
        private readonly Dictionary<string, IReadOnlyList<Way>> byFirstWord;
        private readonly IReadOnlyList<Way> open;

        /// <param name="all">In the order they are asked.</param>
        public Ways(IReadOnlyList<Way> all)
        {
            open = [.. all.Where(way => way.FirstWord is null)];
            byFirstWord = all.Select(way => way.FirstWord).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(
                word => word, word => (IReadOnlyList<Way>)[.. all.Where(way => way.FirstWord is null || string.Equals(way.FirstWord, word, StringComparison.OrdinalIgnoreCase))],
                StringComparer.OrdinalIgnoreCase);
        }

        public IReadOnlyList<Way> For(string path) => byFirstWord.GetValueOrDefault(path.TrimStart('/').Split('/')[0], open);
    }

    private sealed record Way(int Order, decimal Precedence, RoutePattern Pattern, TemplateMatcher Matcher, IReadOnlyList<string> Needs)
    {
        public static Way Of(RouteEndpoint endpoint) => new(
            endpoint.Order, endpoint.RoutePattern.InboundPrecedence, endpoint.RoutePattern,
            new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new RouteValueDictionary(endpoint.RoutePattern.Defaults)),
            [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().OfType<NeedsAttribute>().Select(needs => needs.Permission)]);

        /// <summary>Null where it is a parameter; empty for the home page.</summary>
        public string? FirstWord => Pattern.PathSegments.Count == 0 ? ""
            : Pattern.PathSegments[0] is { IsSimple: true, Parts: [RoutePatternLiteralPart word] } ? word.Content : null;

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
