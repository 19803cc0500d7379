using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Host.Permissions;

/// <summary>Every route of the house asked by every role: who has the permission gets in, nobody else does.</summary>
public sealed partial class MatrixTests : IAsyncLifetime
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post];
    private readonly TestPortal portal = new(change: ClaimedRole.Register);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public void Every_route_of_the_desk_says_who_may_open_it()
    {
        var open = Routes().Where(route => Path(route).StartsWith("/desk", StringComparison.Ordinal))
            .Where(route => Needed(route) is null && route.Metadata.GetMetadata<AnyoneSignedInAttribute>() is null)
            .Select(Path).Distinct();
        open.ShouldBeEmpty();
    }

    [Fact]
    public void Every_permission_a_route_asks_for_is_declared_by_its_room()
    {
        var book = portal.Services.GetRequiredService<PermissionBook>();
        Routes().Select(Needed).OfType<string>().Distinct().Except(book.All.Select(permission => permission.Name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_roles_with_the_permission_get_in()
    {
        var book = portal.Services.GetRequiredService<PermissionBook>();
        var wrong = new List<string>();
        foreach (var (route, role, method) in Routes().Where(route => Needed(route) is not null).SelectMany(Asked))
        {
            var status = await Ask(route, method, role);
            var refused = status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized;
            if (refused == book.Allows(role, Needed(route)!))
                wrong.Add($"{method} {Path(route)} as {role}: {(int)status}");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_visitor_gets_into_no_route_of_the_desk()
    {
        var entered = new List<string>();
        foreach (var route in Routes().Where(route => Path(route).StartsWith("/desk", StringComparison.Ordinal)))
        {
            if (await Ask(route, HttpMethod.Get, null) is not HttpStatusCode.Unauthorized)
                entered.Add(Path(route));
        }
        entered.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_handler_is_the_page_or_not_found_and_never_an_error()
    {
        var book = portal.Services.GetRequiredService<PermissionBook>();
        var wrong = new List<string>();
        // Whoever only claims to be somebody has no account to look at.
        var pages = Routes().Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null && !Path(route).StartsWith("/desk/account", StringComparison.Ordinal) && !Path(route).StartsWith("/problem", StringComparison.Ordinal));
        foreach (var route in pages.DistinctBy(Path))
        {
            var role = Enum.GetValues<Role>().First(role => Needed(route) is not { } needed || book.Allows(role, needed));
            var status = await Ask(route, HttpMethod.Get, role, "?handler=Nowhere");
            if ((int)status >= 500)
                wrong.Add($"{Path(route)}: {(int)status}");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_matrix_is_not_empty() => Routes().Count(route => Needed(route) is not null).ShouldBeGreaterThan(20);

    private static IEnumerable<(RouteEndpoint Route, Role Role, HttpMethod Method)> Asked(RouteEndpoint route) =>
        from role in Enum.GetValues<Role>()
        from method in Methods
        where Accepts(route, method)
        select (route, role, method);

    private IEnumerable<RouteEndpoint> Routes() => portal.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .DistinctBy(route => (Path(route), Needed(route), string.Join(',', route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])));

    /// <summary>Guards of a page may be written as an attribute or by convention; both end as authorize data.</summary>
    private static string? Needed(RouteEndpoint route) => route.Metadata.GetOrderedMetadata<IAuthorizeData>()
        .OfType<NeedsAttribute>().Select(needs => needs.Permission).FirstOrDefault();

    private static bool Accepts(RouteEndpoint route, HttpMethod method) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains(method.Method);

    private static string Path(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Fill))));

    private static string Fill(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Sample([.. parameter.ParameterPolicies.Select(policy => policy.Content ?? "")]),
        _ => throw new NotSupportedException(part.ToString()),
    };

    /// <summary>A value the route's own constraints let through: a number, or the first word a pattern offers.</summary>
    private static string Sample(IReadOnlyList<string> constraints) =>
        constraints.Any(constraint => constraint is "int" or "long") ? "1"
        : constraints.FirstOrDefault(constraint => constraint.StartsWith("regex", StringComparison.Ordinal)) is { } pattern ? FirstWord().Match(pattern["regex".Length..]).Value
        : ClaimedRole.UnitId;

    [GeneratedRegex("[a-z-]+")]
    private static partial Regex FirstWord();

    private async Task<HttpStatusCode> Ask(RouteEndpoint route, HttpMethod method, Role? role, string query = "")
    {
        using var browser = portal.Browser();
        using var request = new HttpRequestMessage(method, Path(route) + query);
        if (role is { } claimed)
            request.Headers.Add(ClaimedRole.Header, claimed.ToString());
        using var response = await browser.SendAsync(request);
        return response.StatusCode;
    }
}
