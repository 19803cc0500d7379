using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation;
using Mingtang.Foundation.People;

namespace Mingtang.Agencies.Desk;

/// <summary>The matrix of permission and role, as the rooms declare it.</summary>
[Needs("agencies.view-permissions")]
internal sealed class Permissions(PermissionBook book, IEnumerable<IRoom> rooms) : PageModel
{
    public IEnumerable<IGrouping<string, Permission>> Rooms => book.All
        .OrderBy(permission => permission.Name, StringComparer.Ordinal)
        .GroupBy(permission => rooms.FirstOrDefault(room => permission.Name.StartsWith(room.Name + ".", StringComparison.Ordinal))?.Title ?? "平台");
}
