using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>Who stands before a plan, and at which post: the district's office keeps every plan, the others that of their own unit.</summary>
internal sealed record PlanKeeper(Actor Who, Role? Role)
{
    /// <summary>The command line and the demo.</summary>
    public static PlanKeeper Platform { get; } = new(Actor.Platform, null) { CoversDistrict = true };

    /// <summary>The competent department of the whole district (GIR 3).</summary>
    public bool CoversDistrict { get; init; }

    /// <summary>Import, correct, map names, discard.</summary>
    public bool MayKeep(Guid agencyId) => CoversDistrict || IsAt(agencyId) && Role is (Foundation.People.Role.Clerk or Foundation.People.Role.Office);

    /// <summary>Publish and take over a revised print; a clerk prepares, the one in charge signs.</summary>
    public bool MayPublish(Guid agencyId) => CoversDistrict || IsAt(agencyId) && Role is (Foundation.People.Role.Approver or Foundation.People.Role.Office);

    private bool IsAt(Guid agencyId) => Who.UnitId == agencyId;
}
