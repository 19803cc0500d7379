using Microsoft.AspNetCore.Http;
using Mingtang.Foundation.People;

namespace Mingtang.Foundation.Web;

/// <summary>The entries of all rooms, as one person sees them.</summary>
public sealed class NavigationBook(IEnumerable<IRoom> rooms, PermissionBook permissions)
{
    /// <summary>The foundation's own pages: every room hands in there, and is run from there.</summary>
    private static readonly NavEntry[] Own =
    [
        new("保密审查", "/desk/reviews", 500, FoundationPermissions.Review),
        new("设置", "/desk/operations/settings", 760, FoundationPermissions.Set, Group: "系统运行"),
        new("发件箱", "/desk/operations/outbox", 770, FoundationPermissions.Operate, Group: "系统运行"),
        new("定时任务", "/desk/operations/jobs", 780, FoundationPermissions.Operate, Group: "系统运行"),
    ];

    private readonly IReadOnlyList<INavigates> navigating = [.. rooms.OfType<INavigates>()];

    private IReadOnlyList<NavEntry>? forVisitors;

    /// <summary>A visitor's are the same for every page of the portal.</summary>
    public IReadOnlyList<NavEntry> PortalFor(CurrentPerson person) => person.Role is null ? forVisitors ??= Portal(person) : Portal(person);

    public IReadOnlyList<NavEntry> DeskFor(CurrentPerson person) => Open(navigating.SelectMany(room => room.Desk).Concat(Own), person);

    /// <summary>The entry the path lies under, so that <c>/desk/workplans/x</c> lights up 工作要点 and not 首页.</summary>
    public static NavEntry? Current(IEnumerable<NavEntry> entries, PathString path) =>
        entries.Where(entry => entry.Url == "/" ? path == "/" : path.StartsWithSegments(entry.Url)).MaxBy(entry => entry.Url.Length);

    private IReadOnlyList<NavEntry> Portal(CurrentPerson person) => Open(navigating.SelectMany(room => room.Portal), person);

    private IReadOnlyList<NavEntry> Open(IEnumerable<NavEntry> entries, CurrentPerson person) =>
        [.. entries.Where(entry => entry.Needs is null || permissions.Allows(person.Role, entry.Needs)).OrderBy(entry => entry.Order)];
}
