using Mingtang.Foundation.People;

namespace Mingtang.Requests;

/// <summary>
/// Whose cases somebody may see: the own unit's; the office, as competent department, every unit's (GIR 3); a reviewer of legality or
/// secrecy another unit's exactly while it waits for that review.
/// </summary>
internal sealed class RequestScope(PermissionBook permissions)
{
    public bool Covers(CurrentPerson who, InformationRequest request) => permissions.Allows(who.Role, RequestPermissions.Read) && (who.Role, request.State) switch
    {
        (Role.Office, _) => true,
        (Role.LegalReviewer, RequestState.LegalReview) => true,
        (Role.Reviewer, RequestState.SecrecyReview) => true,
        _ => who.UnitId == request.UnitId,
    };

    /// <summary>The unit whose cases a list shows to this person; null is the whole district.</summary>
    public static Guid? UnitOf(CurrentPerson who) => who.Role == Role.Office ? null : who.UnitId ?? Guid.Empty;

    public bool May(CurrentPerson who, RequestAct act) => RequestPermissions.For(act).Any(permission => permissions.Allows(who.Role, permission));

    public bool May(CurrentPerson who, string permission) => permissions.Allows(who.Role, permission);
}
