using System.Security.Claims;
using Mingtang.Kernel;

namespace Mingtang.Foundation.People;

/// <summary>Who is asking, and at which post. Filled from the sign-in; a visitor has no id and no role.</summary>
/// <param name="Role">The post in use; people with several posts switch between them.</param>
/// <param name="UnitId">The unit of the post in use.</param>
public sealed record CurrentPerson(Guid? Id, string Name, Guid? UnitId, string? UnitName, Role? Role)
{
    public static CurrentPerson Visitor { get; } = new(null, "访客", null, null, null);

    public bool IsSignedIn => Id is not null;

    public Actor Actor => IsSignedIn ? new(Id, Name, UnitId) : new(null, Name);

    public static CurrentPerson Of(ClaimsPrincipal? user)
    {
        if (user?.FindFirstValue(Claim.PersonId) is not { } id)
            return Visitor;
        var unit = user.FindFirstValue(Claim.UnitId);
        var role = user.FindFirstValue(Claim.Role);
        return new(
            Guid.Parse(id),
            user.FindFirstValue(Claim.Name) ?? "",
            unit is null ? null : Guid.Parse(unit),
            user.FindFirstValue(Claim.UnitName),
            role is null ? null : Enum.Parse<Role>(role));
    }

    /// <summary>Names of the claims a sign-in carries.</summary>
    public static class Claim
    {
        public const string PersonId = "mt:person";
        public const string Name = "mt:name";
        public const string UnitId = "mt:unit";
        public const string UnitName = "mt:unit-name";
        public const string Role = "mt:role";

        /// <summary>Present while only the first password was given and it must be changed or a second factor set up.</summary>
        public const string MustRenew = "mt:must-renew";
    }
}

