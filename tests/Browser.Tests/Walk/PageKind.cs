using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Mingtang.Foundation.Data;
using Mingtang.Host;

namespace Mingtang.Browser.Walk;

/// <summary>One route template of the house: <c>/desk/workplans/tasks/{id:guid}</c>. All its addresses are one kind of page.</summary>
public sealed record PageKind(string Template, Regex Address, decimal Precedence)
{
    /// <summary>Opens as it stands, without anything of the data in its address.</summary>
    public bool IsFixed => !Template.Contains('{', StringComparison.Ordinal);

    /// <summary>Every page of the house, the narrower template first: <c>new</c> before <c>{id}</c>.</summary>
    public static async Task<IReadOnlyList<PageKind>> All()
    {
        var folder = Directory.CreateTempSubdirectory("mt-kinds-").FullName;
        await using var house = Server.Compose(Server.Prepare(folder, DatabaseChoice.FileIn(folder)));
        Directory.Delete(folder, recursive: true);
        return [.. ((IEndpointRouteBuilder)house).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(route => route.RoutePattern)
            .DistinctBy(Written)
            .Select(pattern => new PageKind(Written(pattern), Matching(pattern), pattern.InboundPrecedence))
            .OrderBy(kind => kind.Precedence).ThenBy(kind => kind.Template, StringComparer.Ordinal)];
    }

    public static PageKind? Of(IReadOnlyList<PageKind> kinds, string path) => kinds.FirstOrDefault(kind => kind.Address.IsMatch(path.Split('?', '#')[0]));

    private static string Written(RoutePattern pattern) => "/" + (pattern.RawText ?? "").Trim('/');

    private static Regex Matching(RoutePattern pattern) => new(
        $"^/?{string.Join("", pattern.PathSegments.Select((segment, index) => Segment(segment, isFirst: index == 0)))}/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Segment(RoutePatternPathSegment segment, bool isFirst)
    {
        var inner = string.Concat(segment.Parts.Select(Part));
        var slash = isFirst ? "" : "/";
        return segment.Parts is [RoutePatternParameterPart { IsOptional: true }] ? $"(?:{slash}{inner})?" : slash + inner;
    }

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => Regex.Escape(literal.Content),
        RoutePatternSeparatorPart separator => Regex.Escape(separator.Content),
        RoutePatternParameterPart { IsCatchAll: true } => ".*",
        RoutePatternParameterPart parameter => parameter.ParameterPolicies.Select(policy => policy.Content).Aggregate("[^/]+", Narrowed),
        _ => "[^/]+",
    };

    private static string Narrowed(string before, string? policy) => policy switch
    {
        "guid" => "[0-9a-f]{8}-[0-9a-f-]{27}",
        "int" or "long" => "[0-9]+",
        _ => before,
    };
}
